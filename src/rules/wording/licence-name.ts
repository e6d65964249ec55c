// Licences and examinations under a short name, and under one that was no longer in use when they were passed.
import { comparePlainDates, type PlainDate } from '../../resume/dates.js';
import { type Licence, licences, type OldLicence, oldLicences } from '../data/licences.js';
import { isJapanese } from '../matches.js';
import type { Finding, Rule } from '../rule.js';

export const licenceName: Rule = {
  name: 'wording/licence-name',
  severity: 'warning',
  words: {
    ja: {
      title: '免許・資格が正式名称で書かれていません',
      why: '免許・資格は、取得した当時の正式名称で書くのが履歴書の決まりです。略称では、どの試験のどの区分かが伝わらないことがあります。',
    },
    en: {
      title: 'A licence is not called by its official name',
      why: 'A 履歴書 gives every licence and examination the official name that it had when it was passed.',
    },
  },
  bad: `certificates:
  - name: 基本情報
    date: 2020-06`,
  good: `certificates:
  - name: 基本情報技術者試験
    date: 2020-06`,
  check(resume, { texts, within }) {
    // A name in Latin letters alone says nothing of the language: the rest of the résumé does.
    if (!texts.some(isJapanese)) return;
    for (const { path, field, language, value } of texts) {
      if (field !== 'certificates[].name' || language === 'en') continue;
      const start = value.length - value.trimStart().length;
      const name = value.trim();
      const date = resume.certificates[Number(path[1])]?.date;
      const finding = ofShortName(name) ?? ofOldName(name, date);
      if (finding) within(path, start, start + name.length, finding);
    }
  },
};

/** Each short name with what stands before its grade or score, in lower case: few are worth a pattern. */
const shortNames: readonly { readonly licence: Licence; readonly short: string; readonly head: string }[] =
  licences.flatMap(licence =>
    licence.short.map(short => {
      const [head = ''] = squeezed(short).toLowerCase().split('〇');
      return { licence, short, head };
    }),
  );

function ofShortName(name: string): Finding | undefined {
  const own = squeezed(name);
  const lower = own.toLowerCase();
  for (const { licence, short, head } of shortNames) {
    const found = lower.startsWith(head) ? patternOf(short).exec(own) : null;
    if (!found) continue;
    const { shared = '', verb } = found.groups ?? {};
    const [official = '', ...others] = [licence.official, ...(licence.or ?? [])].map(text => fill(text, shared));
    return shortened(name, licence, [official, ...others], verb !== undefined);
  }
  return undefined;
}

function shortened(name: string, { weak, hint }: Licence, officials: readonly string[], hasVerb: boolean): Finding {
  const [official = ''] = officials;
  const isOpen = hint || officials.length > 1;
  const listed = officials.map(text => `「${text.replace(/[「」]/g, '')}」`).join('や');
  return {
    message: {
      ja: `「${name}」は正式名称ではありません。履歴書では資格の正式名称を書きます。`,
      en: `\`${name}\` is not the official name of the licence.`,
    },
    label: { ja: '略称です', en: 'short form' },
    help: {
      ja: isOpen
        ? `${listed}など、取得した資格の正式名称で書いてください。`
        : `正式名称の「${official.replace(/[「」]/g, '')}」で書いてください。`,
      en: isOpen ? `write the official name, such as ${officials.join(' or ')}` : `write ${official}`,
    },
    ...((weak || hint) && { severity: 'info' as const }),
    ...(!isOpen && !hasVerb && { replacement: official }),
  };
}

function ofOldName(name: string, date: PlainDate | undefined): Finding | undefined {
  const own = squeezed(name).replace(/(?:試験)?(?:合格|取得)?$/, '');
  const old = oldLicences.find(({ names }) => names.some(known => squeezed(known) === own));
  return old && date && comparePlainDates(date, old.until) > 0 ? outdated(name, old) : undefined;
}

function outdated(name: string, { until, now }: OldLicence): Finding {
  return {
    message: {
      ja: `「${name}」という名称は${until.year}年${until.month}月までのもので、取得の年月と合いません。`,
      en: `\`${name}\` was no longer the name at that date: it ended by ${until.year}.`,
    },
    help: {
      ja: `取得の年月を確かめるか、当時の名称（後継は「${now}」）で書いてください。`,
      en: `check the date, or write the name of that time (it was followed by ${now})`,
    },
    severity: 'info',
  };
}

/** Spaces, widths and numerals aside, so that `英検 二級` and `英検２級` are one. */
function squeezed(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[一二三四五六](?=級)/g, digit => String('一二三四五六'.indexOf(digit) + 1));
}

/** A whole name, a verb behind it or none. What `〇` stands for is its group `shared`. */
function patternOf(short: string): RegExp {
  const literal = squeezed(short).replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const source = literal
    .replace('〇級', '(?<shared>準?[1-9]級(?:プラス)?)')
    .replace('〇点', '(?:[:(]?(?:スコア)?:?(?<shared>\\d{2,3})点?\\)?)?')
    .replace('〇', '(?<shared>[1-9])');
  return new RegExp(`^${source}(?<verb>合格|取得)?$`, 'i');
}

function fill(official: string, shared: string): string {
  if (official.includes('〇〇')) return official;
  if (official.includes('〇級')) return official.replace('〇級', shared);
  return shared === '' ? official.replace(/ ?〇点/, '') : official.replace('〇', shared);
}
