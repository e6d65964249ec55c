// The questions, each with the flag that answers it, what may be answered, and what is taken without an answer.
import { type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import { suggestion } from '../registry.js';
import { similar } from '../text/similar.js';
import { type Answers, services, type Template, templates } from './project.js';

export type Key = 'lang' | 'name' | 'kana' | 'document' | 'layout' | 'theme' | 'ci' | 'textlint';

/** What has been answered so far, as it was typed. */
export type Given = Readonly<Partial<Record<Key, string>>>;

/** What the questions depend on, beside the answers before them. */
export interface Facts {
  readonly documents: readonly Member[];
  readonly themes: readonly Member[];
  /** The language of messages. */
  readonly messages: MessageLanguage;
  /** The career comes from a file, and with it the name. */
  readonly converts: boolean;
}

/** Something to choose, with its layouts where it has any. */
export interface Member {
  readonly name: string;
  readonly title?: Words;
  readonly layouts?: readonly string[];
}

export interface Question {
  readonly key: Key;
  /** As it is typed, with a value that shows what is meant. */
  readonly flag: string;
  readonly words: Words;
  /** False where the answer would change nothing. */
  asked(given: Given, facts: Facts): boolean;
  /** What may be answered; anything where there is no such list. */
  choices?(given: Given, facts: Facts): readonly Member[];
  /** What an answer that is no choice must look like, and what is said of one that does not. */
  readonly form?: { readonly pattern: RegExp; readonly wrong: Words };
  /** Several names with commas between may be answered. */
  readonly many?: true;
  /** A script need not answer it. */
  readonly optional?: true;
  /** What is taken where nothing is answered; an empty one leaves the answer out. */
  fallback(given: Given, facts: Facts): string;
}

/** In the order in which they are asked: each may depend on those before. */
export const questions: readonly Question[] = [
  {
    key: 'lang',
    flag: '--lang ja',
    words: { ja: '文書の言語', en: 'Language of the documents' },
    asked: () => true,
    choices: () => named(['ja', 'en']),
    fallback: (_given, { messages }) => messages,
  },
  {
    key: 'name',
    flag: '--name "山田 太郎"',
    words: { ja: '氏名（姓と名の間に空白）', en: 'Your name' },
    asked: (_given, { converts }) => !converts,
    form: { pattern: /./u, wrong: { ja: '氏名が空です。', en: 'The name is empty.' } },
    fallback: given => sampleName[languageOf(given)],
  },
  {
    key: 'kana',
    flag: '--kana "やまだ たろう"',
    words: { ja: 'ふりがな（省略可）', en: 'Its reading in kana (may be left out)' },
    asked: (given, { converts }) => !converts && languageOf(given) === 'ja',
    optional: true,
    form: {
      pattern: /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]*$/u,
      wrong: { ja: 'ふりがなは、かなで入力してください。', en: 'The reading is written in kana.' },
    },
    fallback: ({ name }) => (name === sampleName.ja ? sampleKana : ''),
  },
  {
    key: 'document',
    flag: '--document shokumukeirekisho',
    words: { ja: '作成する文書（コンマ区切り）', en: 'Documents to make, with commas between' },
    asked: (_given, { documents }) => documents.length > 1,
    choices: (_given, { documents }) => documents,
    many: true,
    fallback: (_given, { documents }) => documents[0]?.name ?? '',
  },
  {
    key: 'layout',
    flag: '--layout standard',
    words: { ja: 'レイアウト', en: 'Layout' },
    asked: (given, facts) => layoutsOf(given, facts).length > 1,
    choices: (given, facts) => layoutsOf(given, facts).map(name => ({ name, ...titled(layoutTitles, name) })),
    fallback: (given, facts) => layoutsOf(given, facts)[0] ?? '',
  },
  {
    key: 'theme',
    flag: '--theme standard',
    words: { ja: 'テーマ', en: 'Theme' },
    asked: () => true,
    choices: (_given, { themes }) => themes,
    fallback: (_given, { themes }) => themes[0]?.name ?? '',
  },
  {
    key: 'ci',
    flag: '--ci github',
    words: { ja: 'push のたびに検証・作成する場所', en: 'Where to check and build after each push' },
    asked: () => true,
    choices: () => services.map(name => ({ name, title: serviceTitles[name] })),
    fallback: () => services[0],
  },
  {
    key: 'textlint',
    flag: '--no-textlint',
    words: { ja: 'textlint でも文章を検査する', en: 'Have textlint look at the texts, too' },
    asked: given => languageOf(given) === 'ja',
    choices: () => named(['yes', 'no']),
    fallback: () => 'no',
  },
];

/** The language that was chosen for the documents. */
export function languageOf({ lang }: Given): MessageLanguage {
  return lang === 'ja' ? 'ja' : 'en';
}

/** An answer as it counts: names as they are known. Undefined where it cannot be taken. */
export function understood(question: Question, text: string, given: Given, facts: Facts): string | undefined {
  const answer = text.trim();
  const choices = question.choices?.(given, facts);
  if (!choices) return (question.form?.pattern.test(answer) ?? true) ? answer : undefined;
  const names = namesIn(question, answer).map(name => {
    const plain = name.toLowerCase();
    return choices.find(choice => choice.name.toLowerCase() === (shortAnswers[plain] ?? plain))?.name;
  });
  return names.length > 0 && names.every(name => name !== undefined) ? names.join(',') : undefined;
}

function namesIn({ many }: Question, answer: string): readonly string[] {
  const names = many ? answer.split(',').map(name => name.trim()) : [answer];
  return names.filter(name => name !== '');
}

/** Answers to a question of yes and no. */
const shortAnswers: Readonly<Partial<Record<string, string>>> = { y: 'yes', n: 'no', はい: 'yes', いいえ: 'no' };

/** What is said of an answer that was not understood. */
export function unknownAnswer(question: Question, text: string, given: Given, facts: Facts): ProblemError {
  if (question.form) return wrongForm(question, question.form.wrong);
  const names = (question.choices?.(given, facts) ?? []).map(({ name }) => name);
  const wrong = text.split(',').find(name => !names.includes(name.trim())) ?? text;
  return unknownName(codes[question.key] ?? 'usage/command-line', wrong.trim(), names);
}

/** What is said where answers do not go together; undefined where they do. */
export function contradiction({ textlint, ...given }: Given): ProblemError | undefined {
  if (textlint !== 'yes' || languageOf(given) === 'ja') return undefined;
  return new ProblemError(
    {
      code: 'usage/textlint-language',
      severity: 'error',
      message: {
        ja: '--textlint は、日本語の文書（--lang ja）でだけ使えます。',
        en: '`--textlint` is for documents in Japanese: its rules read no other language.',
      },
      help: { ja: '--textlint を外してください。', en: 'leave `--textlint` out, or add `--lang ja`' },
    },
    2,
  );
}

/** Every question answered. */
export function answersOf(given: Given, facts: Facts, template: Template): Answers {
  const chosen = (given.document ?? '').split(',');
  return {
    language: languageOf(given),
    name: given.name ?? '',
    ...(given.kana && { kana: given.kana }),
    documents: facts.documents
      .filter(({ name }) => chosen.includes(name))
      .map(({ name, layouts = [] }) => ({
        name,
        ...(given.layout !== undefined && layouts.includes(given.layout) && { layout: given.layout }),
      })),
    theme: given.theme ?? '',
    service: services.find(name => name === given.ci) ?? 'none',
    textlint: given.textlint === 'yes',
    template,
  };
}

/** The template by its name, the first where none is named. Throws `ProblemError` (exit 2) for one that there is not. */
export function templateOf(name: string | undefined): Template {
  const found = name === undefined ? templates[0] : templates.find(template => template === name);
  if (found === undefined) throw unknownName('usage/unknown-template', name ?? '', templates);
  return found;
}

function wrongForm({ flag }: Question, message: Words): ProblemError {
  const help = { ja: `\`${flag}\` のように指定してください。`, en: `write it as in \`${flag}\`` };
  return new ProblemError({ code: 'usage/wrong-answer', severity: 'error', message, help }, 2);
}

function unknownName(code: string, name: string, names: readonly string[]): ProblemError {
  const message = { ja: `「${name}」は選べません。`, en: `There is no \`${name}\` to choose.` };
  return new ProblemError({ code, severity: 'error', message, help: suggestion(similar(name, names)[0], names) }, 2);
}

const codes: Readonly<Partial<Record<Key, string>>> = {
  lang: 'usage/unknown-lang',
  document: 'usage/unknown-document',
  layout: 'usage/unknown-layout',
  theme: 'usage/unknown-theme',
  ci: 'usage/unknown-ci',
};

const sampleName: Words = { ja: '山田 太郎', en: 'Taro Yamada' };
const sampleKana = 'やまだ たろう';

const serviceTitles = {
  github: { ja: 'GitHub Actions', en: 'GitHub Actions' },
  gitlab: { ja: 'GitLab CI/CD', en: 'GitLab CI/CD' },
  none: { ja: '使わない', en: 'nowhere' },
} as const satisfies Readonly<Record<Answers['service'], Words>>;

const layoutTitles: Readonly<Record<string, Words>> = {
  standard: { ja: '表を中心にした、一般的な形', en: 'tables, as agents expect it' },
  narrative: { ja: '文章を中心にした形', en: 'prose, as engineers publish it' },
};

function named(names: readonly string[]): readonly Member[] {
  return names.map(name => ({ name }));
}

function titled(titles: Readonly<Record<string, Words>>, name: string): { readonly title?: Words } {
  const title = titles[name];
  return title ? { title } : {};
}

function layoutsOf({ document = '' }: Given, { documents }: Facts): readonly string[] {
  const chosen = document.split(',');
  return [...new Set(documents.filter(({ name }) => chosen.includes(name)).flatMap(({ layouts }) => layouts ?? []))];
}
