// Why a text is not a date, in words: one entry a reason, with what to write instead.
import type { Words } from '../diagnostics/diagnostic.js';

/** Permanent; `date/<reason>` is the code of the diagnostic. */
export type DateReason =
  | 'empty'
  | 'present'
  | 'unreadable'
  | 'short-year'
  | 'year-out-of-range'
  | 'month-out-of-range'
  | 'no-such-day'
  | 'not-in-era';

/** A reason with its words and a date that would be right. */
export interface DateProblem {
  readonly reason: DateReason;
  readonly message: Words;
  /** A few words for the underline. */
  readonly label: Words;
  readonly help: Words;
  /** A text that can be read as a date. */
  readonly example: string;
}

/** The problem of a reason; `facts` are the texts that its words speak of. */
export function dateProblem(reason: DateReason, facts: Readonly<Record<string, string>> = {}): DateProblem {
  return { reason, ...problems[reason](name => facts[name] ?? '') };
}

type Fact = (name: string) => string;

const forms = {
  ja: '`2023`、`2023-07`、`2023-07-01`、`2023年7月`、`令和5年7月`、`R5.7` のように書いてください。',
  en: 'write it as `2023`, `2023-07` or `2023-07-01` (`2023年7月`, `令和5年7月` and `R5.7` are read, too)',
};

const problems: Readonly<Record<DateReason, (fact: Fact) => Omit<DateProblem, 'reason'>>> = {
  empty: () => ({
    message: { ja: '日付が空です。', en: 'The date is empty.' },
    label: { ja: '空の日付', en: 'empty' },
    help: {
      ja: '日付が決まっていなければ、項目ごと削除してください。書く場合は `2023-07` のように書きます。',
      en: 'remove the key when there is no date; a date is written as `2023-07`',
    },
    example: '2023-07',
  }),
  present: fact => ({
    message: {
      ja: `「${fact('text')}」は日付として読み取れません。このように書けるのは終了日（\`endDate\`）だけです。`,
      en: `\`${fact('text')}\` is not a date; only an end (\`endDate\`) may say so.`,
    },
    label: { ja: '日付ではありません', en: 'not a date' },
    help: forms,
    example: '2023-07',
  }),
  unreadable: fact => ({
    message: {
      ja: `「${fact('text')}」は日付として読み取れません。`,
      en: `\`${fact('text')}\` cannot be read as a date.`,
    },
    label: { ja: '日付ではありません', en: 'not a date' },
    help: forms,
    example: '2023-07',
  }),
  'short-year': fact => ({
    message: {
      ja: `「${fact('text')}」の年は、西暦か元号か判断できません。`,
      en: `The year of \`${fact('text')}\` is not written in full.`,
    },
    label: { ja: '西暦は4桁です', en: 'a year has four digits' },
    help: {
      ja: '西暦は4桁で `2023-07`、和暦は元号を付けて `令和5年7月` のように書いてください。',
      en: 'write all four digits, as in `2023-07`, or an era, as in `R5.7`',
    },
    example: '2023-07',
  }),
  'year-out-of-range': fact => ({
    message: {
      ja: `「${fact('text')}」の年は、経歴の日付として扱える範囲（${fact('first')}年～${fact('last')}年）にありません。`,
      en: `The year of \`${fact('text')}\` is outside ${fact('first')}–${fact('last')}, so it cannot belong to a career.`,
    },
    label: { ja: '範囲外の年です', en: 'no such year in a career' },
    help: { ja: '年の数字に打ち間違いがないか確認してください。', en: 'check the digits of the year' },
    example: '2023-07',
  }),
  'month-out-of-range': fact => ({
    message: { ja: `${fact('month')}月という月はありません。`, en: `${fact('month')} is not a month.` },
    label: { ja: '月は1～12です', en: 'months run from 1 to 12' },
    help: {
      ja: '1～12の月を書いてください。月が分からなければ `2023` のように年だけでかまいません。',
      en: 'write a month from 01 to 12, or the year alone, as in `2023`, when the month is not known',
    },
    example: '2023-12',
  }),
  'no-such-day': fact => ({
    message: {
      ja: `${fact('kanji')}に${fact('day')}日はありません。`,
      en: `There is no day ${fact('day')} in ${fact('month')}.`,
    },
    label: { ja: `この月は${fact('days')}日までです`, en: `this month has ${fact('days')} days` },
    help: {
      ja: `1～${fact('days')}の日を書いてください。日が分からなければ \`${fact('month')}\` のように月まででかまいません。`,
      en: `write a day from 1 to ${fact('days')}, or \`${fact('month')}\` when the day is not known`,
    },
    example: '2023-04-30',
  }),
  'not-in-era': fact => ({
    message: {
      ja: `「${fact('text')}」は実在しない日付です。${fact('era')}は${fact('from')}から${fact('to') || '現在'}までです。`,
      en: `\`${fact('text')}\` never was: ${fact('era')} lasts from ${fact('from')} to ${fact('to') || 'this day'}.`,
    },
    label: { ja: `${fact('era')}の期間外です`, en: `outside ${fact('era')}` },
    help: {
      ja: `「${fact('instead')}」または「${fact('iso')}」のことではありませんか。`,
      en: `did you mean \`${fact('instead')}\`, that is \`${fact('iso')}\`?`,
    },
    example: '令和2年4月',
  }),
};
