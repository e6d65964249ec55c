// Documents that fill no more pages than was asked for: each theme measured in the browser, and what it cost in words.
import { type Diagnostic, isProblemError, type Words } from './diagnostics/diagnostic.js';
import { type Fitted, fitTheme } from './fit.js';
import type { Host } from './host.js';
import type { Job } from './pipeline.js';
import type { Theme } from './themes/theme.js';
import type { Tree } from './tree/nodes.js';

/** A composed document and the job that it was composed for. */
export interface Composed {
  readonly job: Job;
  readonly tree: Tree;
}

/** The document with the theme it is to be rendered with, in every format. */
export interface FittedDocument extends Composed {
  /** What was done to make it fit, for information; nothing where no limit was set. */
  readonly note?: Diagnostic;
  /** It takes more pages than it may, however dense: nothing may be built. */
  readonly tooLong?: Diagnostic;
  /** What kept the machine from telling; the document is then as if no limit had been set. */
  readonly failures: readonly Diagnostic[];
}

/** True where a job will need the browser, so that it can be started early. */
export function needsBrowser({ formats, fit }: Job): boolean {
  return fit !== undefined || formats.some(({ prints }) => prints);
}

/** A document in the roomiest setting that fills no more pages than its job allows; as it is where that sets no limit. */
export async function fitDocument(host: Host, { job, tree }: Composed): Promise<FittedDocument> {
  if (!job.fit) return { job, tree, failures: [] };
  const { limit, at } = job.fit;
  try {
    const { printedPage } = await import('./renderers/pdf/index.js');
    const pagesOf = (theme: Theme) => host.countPages(printedPage(withMargin(tree, theme), theme));
    const fitted = await fitTheme(job.theme, limit, pagesOf);
    if (!fitted.fits) {
      const problem = { ...tooLong({ job, tree }, limit, fitted), ...(at && { span: at }) };
      return { job, tree, tooLong: problem, failures: [] };
    }
    const { theme } = fitted;
    const note = { code: 'fit/fitted', severity: 'info', message: noteOf(tree, job.theme, fitted) } as const;
    return { job: { ...job, theme }, tree: withMargin(tree, theme), note, failures: [] };
  } catch (error) {
    if (!isProblemError(error)) throw error;
    return { job, tree, failures: [error.diagnostic, notMeasured(tree, limit)] };
  }
}

function withMargin(tree: Tree, { margin }: Theme): Tree {
  return { ...tree, page: { ...tree.page, margin } };
}

/** What was chosen and what it cost: 職務経歴書を2ページに収めるため、間隔、文字（10.5pt→9.75pt）を詰めました（計測5回）。 */
function noteOf({ title }: Tree, from: Theme, { theme, pages, measurements }: Fitted): Words {
  const changes = changesOf(from, theme);
  const trials = {
    ja: `（計測${measurements}回）`,
    en: ` (${measurements === 1 ? '1 trial' : `${measurements} trials`})`,
  };
  if (changes.length === 0)
    return {
      ja: `${title}は、そのまま${pages}ページに収まります${trials.ja}。`,
      en: `${title} takes ${pagesEn(pages)} as it is${trials.en}.`,
    };
  return {
    ja: `${title}を${pages}ページに収めるため、${changes.map(({ ja }) => ja).join('、')}を詰めました${trials.ja}。`,
    en: `${title} now takes ${pagesEn(pages)}, with ${changes.map(({ en }) => en).join(', ')}${trials.en}.`,
  };
}

function changesOf(from: Theme, to: Theme): readonly Words[] {
  const spacing = Object.values(from.spacing).join() !== Object.values(to.spacing).join();
  return [
    ...(spacing ? [{ ja: '間隔', en: 'less space between parts' }] : []),
    ...change('行送り', 'pt', pt => `lines ${pt} pt apart`, from.lines.body, to.lines.body),
    ...change('用紙の余白', 'mm', mm => `margins of ${mm} mm`, widest(from), widest(to)),
    ...change('文字', 'pt', pt => `text of ${pt} pt`, from.sizes.body, to.sizes.body),
  ];
}

function change(ja: string, unit: string, en: (to: number) => string, from: number, to: number): readonly Words[] {
  return from === to ? [] : [{ ja: `${ja}（${from}${unit}→${to}${unit}）`, en: `${en(to)} instead of ${from}` }];
}

function widest({ margin }: Theme): number {
  return Math.max(...Object.values(margin));
}

function tooLong(
  { tree: { title }, job }: Composed,
  limit: number,
  { theme, pages, measurements }: Fitted,
): Diagnostic {
  const isCompact = job.theme.name === 'compact';
  return {
    code: 'fit/too-long',
    severity: 'error',
    message: {
      ja: `${title}は${limit}ページに収まりません。間隔をすべて詰め、文字を${theme.sizes.body}ptにしても${pages}ページになります（計測${measurements}回）。`,
      en: `${title} does not fit on ${pagesEn(limit)}: in ${theme.sizes.body} pt, with every space closed up, it takes ${pages} (${measurements} trials).`,
    },
    help: {
      ja: `文章を短くするか、${isCompact ? '' : 'テーマを `compact` に変えるか、'}${pages}ページまで認めてください（\`--fit ${pages}\`）。`,
      en: `shorten the text, ${isCompact ? '' : 'try `--theme compact`, '}or allow it ${pages} pages with \`--fit ${pages}\``,
    },
  };
}

function notMeasured({ title }: Tree, limit: number): Diagnostic {
  return {
    code: 'fit/not-measured',
    severity: 'warning',
    message: {
      ja: `ページ数を計測できないため、${title}は${limit}ページに収める調整をせずに作成しました。`,
      en: `The pages could not be counted, so ${title} was made without being fitted to ${pagesEn(limit)}.`,
    },
    help: {
      ja: 'ブラウザーの問題を解決してから、もう一度実行してください。',
      en: 'see to the browser first, then run the command again',
    },
  };
}

function pagesEn(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}
