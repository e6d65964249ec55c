// The pages of one running browser: a fresh one for each print, and one that is kept for counting. Where builds follow one
// another, the pages for the next stand ready when it begins.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintedPdf } from '../../renderers/renderer.js';
import type { Chrome } from './chrome.js';
import { asProblem, type Launched, within } from './launch.js';
import { countOn, type Deliver, printOn } from './print-page.js';
import { browserCrashed } from './problems.js';
import type { ReadyPage } from './session.js';

export interface Work {
  /** Prints on a page that nothing else has touched; `underway` is told when Chrome prints. */
  print(html: string, underway?: () => void): Promise<PrintedPdf>;
  /** Counts the pages of a print, one after another on one page. */
  countPages(html: string): Promise<number>;
}

export interface WorkOptions {
  readonly deliver: Deliver;
  /** Milliseconds that each piece of work may take. */
  readonly timeout: number;
  /** The folder of the run, which may be full. */
  readonly folder: string;
  /** A used page makes room for a fresh one. */
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
  const replace = async (used: Promise<ReadyPage>): Promise<void> => {
    await sleep(breather, undefined, { ref: false });
    ready.push(newPage());
    await used.then(page => page.close()).catch(() => undefined);
  };
  return {
    print: async (html, underway) => {
      const page = ready.shift() ?? newPage();
      try {
        return await patiently(async () => printOn(await page, html, deliver, underway));
      } finally {
        if (lasting) void replace(page);
      }
    },
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

/** Milliseconds in which the print just made is finished and written: Chrome is not to compete with that. */
const breather = 150;

/**
 * There is no second try: what ended Chrome, a limit on memory or somebody's hand, would most often end the next one, and
 * whoever builds had better know.
 */
async function deathOf(chrome: Chrome): Promise<never> {
  throw new Error(await chrome.ended);
}
