// Findings for a person's eyes: the line of source, an underline, what to do, and a count at the end.
import type { Diagnostic, MessageLanguage, Severity, Sources, Span, Words } from '../diagnostic.js';
import { frame } from '../frame.js';
import { createPaint, type Paint, printable, type Tone } from '../paint.js';
import { createPlaces, type Places } from '../places.js';
import type { Reporter } from './reporter.js';
import { judge, type Verdict } from './verdict.js';

/** The default: miette's layout, underlines as wide as the characters they mark. */
export const pretty: Reporter = {
  name: 'pretty',
  title: { ja: '該当行と直し方（既定）', en: 'the line in question and what to do (default)' },
  report(diagnostics, sources, { language, color, verdict: { counts } = judge(diagnostics) }) {
    const drawing: Drawing = { sources, places: createPlaces(sources), language, paint: createPaint(color) };
    const blocks = diagnostics.map(diagnostic => draw(diagnostic, drawing));
    // One finding that stands in no file, such as a wrong option, needs no count.
    const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
    if (total === 1 && diagnostics.length === 1 && !diagnostics[0]?.span) return blocks.join('');
    const hidden = total > diagnostics.length ? onlyErrors[language] : '';
    return [...blocks, `${summarize(counts, drawing)}${hidden}\n`].join('\n');
  },
};

interface Drawing {
  readonly sources: Sources;
  readonly places: Places;
  readonly language: MessageLanguage;
  readonly paint: Paint;
}

const severityWords = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
} as const satisfies Record<Severity, Words>;

const helpWords: Words = { ja: '対処', en: 'help' };
const urlWords: Words = { ja: '参照', en: 'see' };
const noProblems: Words = { ja: '問題は見つかりませんでした。', en: 'No problems found.' };
const onlyErrors: Words = { ja: '（エラーだけを表示しています）', en: ' (only errors are shown)' };
const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

function draw(diagnostic: Diagnostic, drawing: Drawing): string {
  const { severity, code, message, span, label, related = [], help, url } = diagnostic;
  const { language, paint, places } = drawing;
  const spans = [...(span ? [span] : []), ...related.map(item => item.span)];
  const gutter = ' '.repeat(Math.max(1, ...spans.map(item => String(places.range(item)?.start.line ?? 0).length)));
  const bar = `${gutter} ${paint('place', '|')}`;
  const title = `${paint(severity, `${severityWords[severity][language]}[${code}]`)}: `;
  const lines = [title + paint('strong', printable(message[language]))];
  if (span) lines.push(...drawFrame({ span, label, tone: severity, arrow: '-->', underline: '^', gutter }, drawing));
  for (const item of related) {
    lines.push(
      ...drawFrame(
        { span: item.span, label: item.message, tone: 'note', arrow: ':::', underline: '-', gutter },
        drawing,
      ),
    );
  }
  const notes = [help && note(helpWords, help[language], drawing), url && note(urlWords, url, drawing)].filter(Boolean);
  if (notes.length > 0 && spans.length > 0) lines.push(bar);
  for (const text of notes) lines.push(`${gutter} ${paint('place', '=')} ${text}`);
  return lines.map(line => `${line}\n`).join('');
}

interface Mark {
  readonly span: Span;
  readonly label: Words | undefined;
  readonly tone: Tone;
  readonly arrow: string;
  readonly underline: string;
  readonly gutter: string;
}

function drawFrame(mark: Mark, { sources, places, language, paint }: Drawing): readonly string[] {
  const { span, label, tone, arrow, underline, gutter } = mark;
  const head = `${gutter}${paint('place', arrow)} ${printable(places.describe(span))}`;
  const source = sources.get(span.file);
  if (source === undefined)
    return label ? [head, `${gutter} ${paint('place', '=')} ${printable(label[language])}`] : [head];
  const { lineNumber, text, indent, width } = frame(source, span, places.lines(span.file));
  const bar = paint('place', '|');
  const under = `${underline.repeat(width)}${label ? ` ${printable(label[language])}` : ''}`;
  return [
    head,
    `${gutter} ${bar}`,
    `${paint('place', String(lineNumber).padStart(gutter.length))} ${bar} ${text}`.trimEnd(),
    `${gutter} ${bar} ${' '.repeat(indent)}${paint(tone, under)}`,
  ];
}

function note(title: Words, text: string, { language, paint }: Drawing): string {
  return `${paint('note', title[language])}: ${printable(text)}`;
}

/** `2 errors, 1 warning`, エラー2件、警告1件. */
function summarize(counts: Verdict['counts'], { language, paint }: Drawing): string {
  const parts = severities
    .filter(severity => counts[severity] > 0)
    .map(severity => paint(severity, countWords[language](severity, counts[severity])));
  return parts.length === 0 ? noProblems[language] : parts.join({ ja: '、', en: ', ' }[language]);
}

const countWords = {
  ja: (severity, count) => `${severityWords[severity].ja}${count}件`,
  en: (severity, count) => `${count} ${severityWords[severity].en}${count === 1 || severity === 'info' ? '' : 's'}`,
} as const satisfies Record<MessageLanguage, (severity: Severity, count: number) => string>;
