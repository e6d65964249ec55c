// The results for a person's eyes, 80 columns wide: a sign and a title a check, what there is, and what to do.
import type { MessageLanguage, Words } from '../diagnostics/diagnostic.js';
import { createPaint, type Paint, printable, type Tone } from '../diagnostics/paint.js';
import { fill } from '../text/fill.js';
import { displayWidth } from '../text/width.js';
import type { Status } from './checks/check.js';
import { type Examined, outcomeOf } from './examine.js';

export interface ReportOptions {
  readonly language: MessageLanguage;
  readonly color: boolean;
}

/** The lines of one check. */
export function checkLines(
  { title, status, found, details = [], remedy }: Examined,
  { language, color }: ReportOptions,
): string {
  const paint = createPaint(color);
  const { sign, tone, word } = statuses[status];
  const name = title[language];
  const head = `${paint(tone, sign)} ${paint('strong', name)}${' '.repeat(Math.max(1, titleWidth - displayWidth(name)))}`;
  // The sign and the word say it where colour does not.
  const [first = '', ...rest] = block(`${word[language]}${found[language]}`, 0);
  const body = [
    ...rest,
    ...details.flatMap(detail => block(detail[language], 0)),
    ...(remedy ? remedyLines(remedy, language, paint) : []),
  ];
  return [`${head}${first}`, ...body.map(line => `${' '.repeat(indent)}${line}`)].map(line => `${line}\n`).join('');
}

/** The last lines: how many of each, and what that means. */
export function summaryLines(all: readonly Examined[], { language, color }: ReportOptions): string {
  const paint = createPaint(color);
  const counts = (['failed', 'warning', 'info', 'ok'] as const)
    .map(status => ({ status, count: all.filter(one => one.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => paint(statuses[status].tone, counted[language](status, count)));
  const verdict = verdicts[outcomeOf(all)][language];
  return `\n${counts.join({ ja: '、', en: ', ' }[language])}\n${fill(verdict, columns).join('\n')}\n`;
}

const columns = 80;
/** Columns of the longest title and a gap. */
const titleWidth = 16;
const indent = titleWidth + 2;

const statuses = {
  ok: { sign: '✓', tone: 'note', word: { ja: '', en: '' } },
  info: { sign: 'i', tone: 'info', word: { ja: '', en: '' } },
  warning: { sign: '!', tone: 'warning', word: { ja: '警告: ', en: 'warning: ' } },
  failed: { sign: '✗', tone: 'error', word: { ja: '異常: ', en: 'failed: ' } },
} as const satisfies Readonly<Record<Status, { readonly sign: string; readonly tone: Tone; readonly word: Words }>>;

function block(text: string, hanging: number): readonly string[] {
  return fill(printable(text), columns - indent - hanging);
}

function remedyLines(remedy: Words, language: MessageLanguage, paint: Paint): readonly string[] {
  const name = { ja: '対処', en: 'help' }[language];
  const arrow = '→ ';
  const lines = block(`${name}: ${remedy[language]}`, displayWidth(arrow));
  return lines.map((line, index) => {
    const text = index === 0 ? line.replace(name, paint('note', name)) : line;
    return `${index === 0 ? arrow : '  '}${text}`;
  });
}

const counted: Readonly<Record<MessageLanguage, (status: Status, count: number) => string>> = {
  ja: (status, count) => `${{ failed: '異常', warning: '警告', info: '情報', ok: '正常' }[status]}${count}件`,
  en: (status, count) =>
    `${count} ${{ failed: 'failed', warning: count === 1 ? 'warning' : 'warnings', info: 'info', ok: 'ok' }[status]}`,
};

const verdicts: Readonly<Record<ReturnType<typeof outcomeOf>, Words>> = {
  fine: { ja: '文書を作成できる状態です。', en: 'Documents can be made here.' },
  invalid: {
    ja: '実行環境に異常はありません。経歴データか設定を直してください。',
    en: 'The machine is fine; the résumé or its configuration has to be put right.',
  },
  machine: {
    ja: '実行環境に異常があります。不具合と思われる場合は、`resume doctor --json` の内容を添えてご報告ください（個人情報は含みません）。',
    en: 'Something of this machine has to be put right. If it looks like a bug, report it with what `resume doctor --json` prints; no personal data is in it.',
  },
};
