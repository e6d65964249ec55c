// Names of products, languages and formats that are not spelt as their makers spell them, and names since replaced.
import { dateOrder, type PlainDate } from '../../resume/dates.js';
import type { SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import { type OldName, oldNames, type ProductName, productNames } from '../data/products.js';
import type { Finding, Rule } from '../rule.js';
import type { FieldText, TextKind } from '../texts.js';
import { withoutTitles } from './own-words.js';

export const productSpelling: Rule = {
  name: 'wording/product-spelling',
  severity: 'warning',
  words: {
    ja: {
      title: '製品名や技術名の表記が正式なものと異なります',
      why: '技術職の採用担当者は、技術名の表記から知識の確かさを推し量ります。',
    },
    en: {
      title: 'A product is not spelt as its makers spell it',
      why: 'Engineers who read the résumé judge knowledge of a tool by the spelling of its name.',
    },
  },
  bad: `skills:
  - name: 開発環境
    keywords: [Javascript, Github]`,
  good: `skills:
  - name: 開発環境
    keywords: [JavaScript, GitHub]`,
  check(resume, { texts, within }) {
    const told = new Set<OldName>();
    for (const text of texts) {
      if (!isSearched(text)) continue;
      const words = withoutTitles(text.words);
      for (const [index, found] of tokens(words, wrongByWord)) {
        const name = byWrong.get(found);
        if (name && !isPath(words, index, found)) within(text.path, index, index + found.length, misspelt(found, name));
      }
      const item = text.kind === 'product' ? byWrongAlone.get(words.trim()) : undefined;
      if (item) within(text.path, ...spanOf(words), misspelt(words.trim(), item));
      for (const [index, found] of tokens(words, oldByWord)) {
        const name = byOld.get(found);
        if (!name || told.has(name) || isExplained(words, index, found)) continue;
        if (wasRight(name, lastDateAt(resume, text.path))) continue;
        // Once is enough: it is no slip, and most say it everywhere.
        told.add(name);
        within(text.path, index, index + found.length, replaced(name));
      }
    }
  },
};

const kinds: ReadonlySet<TextKind> = new Set(['prose', 'phrase', 'product']);

/** Titles of publications and awards are as they were printed. */
function isSearched({ kind, field }: FieldText): boolean {
  return kinds.has(kind) && field !== 'publications[].name' && field !== 'awards[].title';
}

const byWrong: ReadonlyMap<string, ProductName> = new Map(
  productNames.flatMap(name => name.wrong.map(wrong => [wrong, name])),
);
const byWrongAlone: ReadonlyMap<string, ProductName> = new Map(
  productNames.flatMap(name => (name.alone ?? []).map(wrong => [wrong, name])),
);
const byOld: ReadonlyMap<string, OldName> = new Map(oldNames.map(name => [name.old, name]));
/** `.NET` begins with its dot. */
const aWord = /(?<![A-Za-z0-9])\.[A-Za-z0-9]+|[A-Za-z0-9]+/g;

const wrongByWord = byFirstWord([...byWrong.keys()]);
const oldByWord = byFirstWord([...byOld.keys()]);

/** The forms by the word they begin with, longer ones first: a text is searched for those whose first word it has. */
function byFirstWord(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const form of forms.toSorted((a, b) => b.length - a.length)) {
    const [first = ''] = form.match(aWord) ?? [];
    index.set(first, [...(index.get(first) ?? []), form]);
  }
  return index;
}

/** Where one of the forms stands as a word of its own: no part of a name, a handle, a file or a domain. */
function* tokens(words: string, forms: ReadonlyMap<string, readonly string[]>): Generator<readonly [number, string]> {
  let from = 0;
  for (const { 0: word, index } of words.matchAll(aWord)) {
    if (index < from || /[\w@#$\\.-]/.test(words.charAt(index - 1))) continue;
    const found = forms.get(word)?.find(form => words.startsWith(form, index) && endsAt(words, index + form.length));
    if (found === undefined) continue;
    from = index + found.length;
    yield [index, found];
  }
}

function endsAt(words: string, end: number): boolean {
  return !/^(?:\w|[.\-@][A-Za-z0-9])/.test(words.slice(end, end + 2));
}

/** `javascript/src`, `example/github`: a folder or a repository, where lower case is right. */
function isPath(words: string, index: number, found: string): boolean {
  const before = words.slice(0, index);
  const after = words.slice(index + found.length);
  return (
    /^[a-z]/.test(found) &&
    (/(?:^|[\sa-z.~_-])\/$/.test(before) || /^\/(?:[a-z_.-]|\s*(?:フォルダ|ディレクトリ|[配直]下|以下))/.test(after))
  );
}

function spanOf(words: string): [number, number] {
  const start = words.length - words.trimStart().length;
  return [start, start + words.trim().length];
}

function misspelt(found: string, { right, weak, hint }: ProductName): Finding {
  return {
    message: { ja: `「${found}」の正式な表記は「${right}」です。`, en: `\`${found}\` is spelt \`${right}\`.` },
    label: { ja: `正しくは${right}`, en: `spelt ${right}` },
    help: { ja: `「${right}」と書いてください。`, en: `write \`${right}\`` },
    ...((weak || hint) && { severity: 'info' as const }),
    ...(!hint && { replacement: right }),
  };
}

function replaced({ old, now, year }: OldName): Finding {
  return {
    message: {
      ja: `「${old}」は${year}年に「${now}」へ改称されています。`,
      en: `\`${old}\` has been called \`${now}\` since ${year}.`,
    },
    help: {
      ja: `現在の製品を指す場合は「${now}」と書いてください。当時の名称であれば、このままで構いません。`,
      en: `write \`${now}\` where today's product is meant; a name of its time may stay`,
    },
    severity: 'info',
  };
}

/** `X（旧Twitter）`, `GCP（現Google Cloud）`: the writer says of which time the name is. */
function isExplained(words: string, index: number, found: string): boolean {
  const before = words.slice(0, index);
  const after = words.slice(index + found.length);
  return (
    /(?:旧(?:称)?|当時の)[・:： ]?$|\bformerly $/.test(before) ||
    /^(?:[^（(。.\n]{0,20}[（(](?:現|当時|now\b)|から.{0,20}?へ改称)/.test(after)
  );
}

/** A name is right in what was over when it changed. */
function wasRight({ year }: OldName, date: PlainDate | undefined): boolean {
  return date !== undefined && dateOrder(date) < dateOrder({ year: year + 1 });
}

/** The last day of what the path belongs to, the innermost that has one. */
function lastDateAt(resume: SourceResume, path: Path): PlainDate | undefined {
  let value: unknown = resume;
  let date: PlainDate | undefined;
  for (const step of path) {
    value = partOf(value, step);
    date = ['endDate', 'releaseDate', 'date'].map(key => partOf(value, key)).find(isDate) ?? date;
  }
  return date;
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isDate(value: unknown): value is PlainDate {
  return typeof value === 'object' && value !== null && 'year' in value && typeof value.year === 'number';
}
