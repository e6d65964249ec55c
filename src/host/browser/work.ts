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
  const pages = createPages(launched);
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    const { chrome } = await launched;
    try {
      return await within(timeout, Promise.race([work(), deathOf(chrome)]), chrome.executable);
    } catch (error) {
      throw await asProblem(error, chrome, { folder, name: browserCrashed });
    }
  };
  const print: Print = (html, underway) =>
    patiently(async () => {
      const page = await pages.take();
      const printed = await leavingOnFailure(page, printOn(page, html, deliver, underway));
      if (lasting) pages.give(page);
      return printed;
    });
  const counting: { page?: ReadyPage; before?: Promise<unknown> } = {};
  const count = async (html: string): Promise<number> => {
    const { page: kept } = counting;
    const page = kept && !kept.isLost() ? kept : await pages.take();
    delete counting.page;
    const counted = await leavingOnFailure(page, countOn(page, html, deliver));
    counting.page = page;
    return counted;
  };
  return {
    print: lasting ? remembering(print) : print,
    countPages: html => {
      // The page for the print that follows is made while this one counts.
      if (!counting.before) pages.make();
      const counted = (counting.before ?? Promise.resolve()).then(() => patiently(() => count(html)));
      counting.before = counted.catch(() => undefined);
      return counted;
    },
  };
}

/** Pages that stand ready; the first before it is asked for. */
function createPages(launched: Promise<Launched>) {
  const newPage = (): Promise<ReadyPage> => {
    const page = launched.then(({ session }) => session.newPage());
    // Failures are told to whoever needs the page; when nobody does they are no reason to crash.
    page.catch(() => undefined);
    return page;
  };
  const ready = [newPage()];
  return {
    /** Makes one more. */
    make: () => void ready.push(newPage()),
    /** One that works still, made anew where there is none. */
    take: async (): Promise<ReadyPage> => {
      for (let next = ready.shift(); next; next = ready.shift()) {
        const page = await next;
        if (!page.isLost()) return page;
      }
      return newPage();
    },
    /** Takes back one that has been used, as long as there is a use for it. */
    give(page: ReadyPage): void {
      if (ready.length < mostPages) ready.push(Promise.resolve(page));
      else void page.close();
    },
  };
}

/** Closes a page on which something has gone wrong: it is not to meet whoever comes next. */
async function leavingOnFailure<T>(page: ReadyPage, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    void page.close();
    throw error;
  }
}

/** More pages than one career has documents are not kept. */
const mostPages = 4;

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
