// The browser as the rest of the program sees it: warmed up early, asked for PDFs, closed. Nothing of it is left behind.
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Diagnostic, isProblemError, type Report } from '../../diagnostics/diagnostic.js';
import type { Print } from '../../renderers/renderer.js';
import {
  emojiFamily,
  type FontFamily,
  hasEmoji,
  type InstalledFont,
  installedFonts,
  namedFamilies,
  requiredFamily,
} from '../fonts/fonts.js';
import type { Chrome } from './chrome.js';
import { type Launched, launch } from './launch.js';
import { contentDelivery, fileDelivery } from './print-page.js';
import { fontFallback, fontsMissing } from './problems.js';
import { makeRunFolder } from './run-folder.js';
import { createWork } from './work.js';

export interface BrowserOptions {
  /** `--browser`: the executable to use before any other. */
  readonly browser?: string | undefined;
  /** Hears what is worth knowing and no failure: a missing optional font, no sandbox. */
  readonly report?: Report;
  /** Milliseconds that the browser has for the start, and for each print. */
  readonly timeout?: number;
  /** Builds follow one another: pages that have printed are kept for the next print. */
  readonly lasting?: boolean;
  /** Gives fonts as files beside the page; the default wherever Chrome reads no fontconfig file. */
  readonly fontFiles?: boolean;
  /** Hears the path of each browser that is started. */
  readonly started?: (executable: string) => void;
  /** Hears why a browser was passed over for the next; without a path where it could not be unpacked. */
  readonly passed?: (executable: string | undefined, problem: Diagnostic) => void;
}

export interface Browser {
  /** Starts Chrome without waiting, anew where the last one has ended; failures wait for `print`. */
  warmUp(): void;
  /** Prints a page; throws `ProblemError` with a `browser/…` or `fonts/…` code. */
  readonly print: Print;
  /** Counts the pages that a page would be printed on, one page after another; throws as `print` does. */
  countPages(html: string): Promise<number>;
  /** Kills Chrome and removes what it left; safe to call twice. */
  close(): Promise<void>;
}

/** A browser that starts with the first `warmUp` or `print`. */
export function createBrowser(options: BrowserOptions = {}): Browser {
  const state: { running?: Running } = {};
  const ending: Promise<void>[] = [];
  const running = (): Running => {
    state.running ??= run(options);
    return state.running;
  };
  return {
    warmUp: () => {
      if (state.running?.isOver()) {
        ending.push(state.running.close());
        delete state.running;
      }
      try {
        running();
      } catch (error) {
        // The print that needs the browser meets the same failure and tells of it.
        if (!isProblemError(error)) throw error;
      }
    },
    print: async (html, underway) => running().print(html, underway),
    countPages: async html => running().countPages(html),
    close: async () => {
      const { running: last } = state;
      delete state.running;
      await Promise.all([last?.close(), ...ending.splice(0)]);
    },
  };
}

interface Running extends Omit<Browser, 'warmUp'> {
  /** True when Chrome has ended, or could not be started. */
  isOver(): boolean;
}

/** Starts everything at once, synchronously as far as it goes: Chrome then starts while other modules load. */
function run(options: BrowserOptions): Running {
  const { report = () => undefined, timeout = defaultTimeout, fontFiles = process.platform !== 'linux' } = options;
  const fonts = installedFonts();
  if (!fonts.some(({ name }) => name === requiredFamily)) throw fontsMissing(requiredFamily);
  const folder = makeRunFolder();
  const brood = createBrood(folder.path);
  const started = (chrome: Chrome): void => {
    brood.add(chrome);
    if (chrome.pid !== undefined) folder.reaper.watch(chrome.pid);
    options.started?.(chrome.executable);
  };
  const { browser, passed } = options;
  const launched = launch({ browser, fonts, run: folder, timeout, report, started, passed, signal: brood.signal });
  const deliver = fontFiles ? fileDelivery(folder.path, fonts) : contentDelivery;
  const work = createWork(launched, { deliver, timeout, folder: folder.path, lasting: options.lasting === true });
  const isOver = endOf(launched);
  return {
    isOver,
    print: async (html, underway) => {
      for (const family of absentFamilies(html, fonts)) report(fontFallback(family));
      return work.print(html, underway);
    },
    countPages: html => work.countPages(html),
    close: async () => {
      await brood.end();
      folder.reaper.dismiss();
    },
  };
}

/** Tells whether the browser has come to its end, in whatever way. */
function endOf(launched: Promise<Launched>): () => boolean {
  const state = { isOver: () => false };
  launched.then(
    ({ chrome }) => {
      state.isOver = chrome.isOver;
    },
    () => {
      state.isOver = () => true;
    },
  );
  return () => state.isOver();
}

/** Milliseconds; the slowest machine needs a few seconds. */
const defaultTimeout = 60_000;

/** Every Chrome that was started and the folder that they share, which end together, also when the program just exits. */
function createBrood(folder: string) {
  const chromes: Chrome[] = [];
  const controller = new AbortController();
  const killAll = (): void => {
    controller.abort();
    for (const chrome of chromes) chrome.kill();
  };
  const onExit = (): void => {
    killAll();
    // A Chrome that is still dying may write once more; the reaper removes the folder then.
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  };
  process.once('exit', onExit);
  return {
    signal: controller.signal,
    add: (chrome: Chrome) => void chromes.push(chrome),
    end: async () => {
      killAll();
      await Promise.all(chromes.map(({ ended }) => ended));
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      process.removeListener('exit', onExit);
    },
  };
}

/** Every page names the family of emoji; it is missed only by a page that has one. */
function absentFamilies(html: string, fonts: readonly InstalledFont[]): readonly FontFamily[] {
  const installed = fonts.map(({ name }) => name);
  return namedFamilies(html).filter(
    ({ name }) => !installed.includes(name) && (name !== emojiFamily || hasEmoji(html)),
  );
}
