// A conversation with one running Chrome, over puppeteer-core: pages made ready, pages printed. Of the package only the
// part that speaks the DevTools protocol is loaded; its launcher, downloader and second protocol are not.
import { setTimeout as sleep } from 'node:timers/promises';
import { _connectToCdpBrowser } from 'puppeteer-core/internal/cdp/BrowserConnector.js';
import type { Transport } from './chrome.js';
import { measurePage } from './measure.js';
import { PageLost } from './problems.js';

/** How a page reaches the browser: as content of a blank page, or as a file, beside which fonts may be read. */
export type Delivery = { readonly html: string } | { readonly url: string; readonly allowed: readonly string[] };

/** What the browser made of a page, before it is printed. */
export interface Shown {
  readonly url: string;
  /** Content of the page's own mark. */
  readonly mark: string;
  /** Number of characters that are drawn. */
  readonly characters: number;
  /** Families of which a face could not be loaded. */
  readonly failedFonts: readonly string[];
}

export interface Session {
  /** A page that nothing has touched: the ids in a tagged PDF count from the page's beginning. */
  newPage(): Promise<ReadyPage>;
}

/** A page without script and network, waiting for its content. */
export interface ReadyPage {
  show(delivery: Delivery): Promise<void>;
  /** What is on the page now. */
  shown(): Promise<Shown>;
  /** The page as a tagged PDF with an outline; without both it is good for counting pages only. */
  pdf(purpose?: 'reading' | 'counting'): Promise<Uint8Array>;
  /** The browser's name and version. */
  browser(): Promise<string>;
  /** True once its process has ended: nothing can be done on it any more. */
  isLost(): boolean;
  /** Gives back what the page takes; one that is lost already is no failure. */
  close(): Promise<void>;
}

/** Connects to a Chrome that has just been started. Nothing here has a time limit: its callers keep one over the whole. */
export async function openSession(transport: Transport): Promise<Session> {
  const browser = await _connectToCdpBrowser(transport, '', {
    defaultViewport: null,
    protocolTimeout: 0,
    issuesEnabled: false,
  });
  // Chrome starts with one blank page; it is as good as a new one, and already there.
  const first = await browser.pages();
  return {
    newPage: async () => readyPage(first.shift() ?? (await browser.newPage())),
  };
}

type BrowserPage = Awaited<ReturnType<Awaited<ReturnType<typeof _connectToCdpBrowser>>['newPage']>>;

async function readyPage(page: BrowserPage): Promise<ReadyPage> {
  const allowed = new Set<string>();
  const state = { lost: false };
  const lost = new Promise<never>((_, reject) =>
    page.once('error', () => {
      state.lost = true;
      reject(new PageLost());
    }),
  );
  // Whoever needs the page is told; when nobody does it is no reason to crash.
  lost.catch(() => undefined);
  page.on('request', request => {
    // An aborted navigation leaves the page as it is; a blocked one would put an error page in its place.
    const settled = allowed.has(request.url()) ? request.continue() : request.abort('aborted');
    settled.catch(() => undefined);
  });
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setRequestInterception(true),
    page.emulateMediaType('print'),
  ]);
  const show = async (delivery: Delivery): Promise<void> => {
    if ('html' in delivery) {
      await page.setContent(delivery.html, { waitUntil: 'load', timeout: 0 });
    } else {
      for (const url of [delivery.url, ...delivery.allowed]) allowed.add(url);
      await page.goto(delivery.url, { waitUntil: 'load', timeout: 0 });
    }
    await page.evaluate(measurePage);
  };
  return {
    show: delivery => unlessLost(lost, show(delivery)),
    shown: async () => readShown(await unlessLost(lost, page.evaluate(inspection))),
    pdf: (purpose = 'reading') =>
      unlessLost(
        lost,
        page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: purpose === 'reading',
          outline: purpose === 'reading',
          waitForFonts: false,
          timeout: 0,
        }),
      ),
    browser: () => page.browser().version(),
    isLost: () => state.lost,
    close: () => page.close().catch(() => undefined),
  };
}

/** `work` on a page; throws `PageLost` when the page's process has ended, of which `lost` tells. */
async function unlessLost<T>(lost: Promise<never>, work: Promise<T>): Promise<T> {
  try {
    return await Promise.race([lost, work]);
  } catch (error) {
    // The work may fail before it is told why.
    await Promise.race([lost, sleep(100)]);
    throw error;
  }
}

/** Runs in the page, as text: the compiler knows no DOM here, and the bundler must not rename in it. */
const inspection = `(async () => {
  await document.fonts.ready;
  return {
    url: location.href,
    mark: document.querySelector('meta[name=keireki-print]')?.content ?? '',
    characters: (document.body?.innerText ?? '').trim().length,
    failedFonts: [...document.fonts].filter(face => face.status === 'error').map(face => face.family),
  };
})()`;

function readShown(value: unknown): Shown {
  const facts = typeof value === 'object' && value !== null ? value : {};
  const families = 'failedFonts' in facts && Array.isArray(facts.failedFonts) ? facts.failedFonts : [];
  return {
    url: 'url' in facts ? String(facts.url) : '',
    mark: 'mark' in facts ? String(facts.mark) : '',
    characters: 'characters' in facts ? Number(facts.characters) : 0,
    failedFonts: families.map(String),
  };
}
