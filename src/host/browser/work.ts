// The pages of one running browser: one for each print, and one that is kept for counting. Where builds follow one another,
// so are those for printing: a page that has printed knows the fonts, and takes half of a new one's time. What has just been
// printed is not printed again.
import type { Print, PrintedPdf } from '../../renderers/renderer.js';
import type { Chrome } from './chrome.js';
import { asProblem, type Launched, within } from './launch.js';
import { countOn, type Deliver, printOn } from './print-page.js';
import { browserCrashed } from './problems.js';
import type { ReadyPage } from './session.js';

export interface Work {
  /** Prints on a page that nothing else touches meanwhile; `underway` is told when Chrome prints. */
  readonly print: Print;
  /** Counts the pages of a print, one after another on one page. */
  countPages(html: string): Promise<number>;
}

export interface WorkOptions {
  readonly deliver: Deliver;
  /** Milliseconds that each piece of work may take. */
  readonly timeout: number;
  /** The folder of the run, which may be full. */
  readonly folder: string;
  /** Pages print again and again. Node ids in what Chrome prints then count on; the finishing pass counts its own. */
  readonly lasting: boolean;
}

/** The work that a browser does as soon as it is there. */
export function createWork(launched: Promise<Launched>, { deliver, timeout, folder, lasting }: WorkOptions): Work {
  const newPage = (): Promise<ReadyPage> => {
    const page = launched.then(({ session }) => session.newPage());
    // Failures are told to whoever needs the page; when nobody does they are no reason to crash.
    page.catch(() => undefined);
    return page;
  };
  // The first page stands ready before it is asked for, and the next is made while that one counts.
  const ready = [newPage()];
  const counting: { page?: Promise<ReadyPage>; before: Promise<unknown> } = { before: Promise.resolve() };
  const count = async (page: Promise<ReadyPage>, html: string): Promise<number> => countOn(await page, html, deliver);
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    const { chrome } = await launched;
    try {
      return await within(timeout, Promise.race([work(), deathOf(chrome)]), chrome.executable);
    } catch (error) {
      throw await asProblem(error, chrome, { folder, name: browserCrashed });
    }
  };
  const print: Print = async (html, underway) => {
    const page = ready.shift() ?? newPage();
    try {
      const printed = await patiently(async () => printOn(await page, html, deliver, underway));
      if (lasting) ready.push(page);
      return printed;
    } catch (error) {
      // Whatever has gone wrong on it is not to meet the next print.
      void page.then(({ close }) => close()).catch(() => undefined);
      throw error;
    }
  };
  return {
    print: lasting ? remembering(print) : print,
    countPages: html => {
      if (!counting.page) ready.push(newPage());
      counting.page ??= ready.shift() ?? newPage();
      const { page, before } = counting;
      const counted = before.then(() => patiently(() => count(page, html)));
      counting.before = counted.catch(() => undefined);
      return counted;
    },
  };
}

/** As many prints are remembered as one career has documents, and more. */
const mostPrints = 16;

/** Prints what is not among the last prints. */
function remembering(print: Print): Print {
  const prints = new Map<string, PrintedPdf>();
  return async (html, underway) => {
    const known = prints.get(html);
    if (known) {
      underway?.();
      return known;
    }
    const printed = await print(html, underway);
    prints.set(html, printed);
    const [oldest] = prints.keys();
    if (prints.size > mostPrints && oldest !== undefined) prints.delete(oldest);
    return printed;
  };
}

/**
 * There is no second try: what ended Chrome, a limit on memory or somebody's hand, would most often end the next one, and
 * whoever builds had better know.
 */
async function deathOf(chrome: Chrome): Promise<never> {
  throw new Error(await chrome.ended);
}
