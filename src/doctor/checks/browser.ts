// Which browser a build would take, and why that one.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { BrowserPlace, BrowserSource, BrowserTrial } from '../../machine.js';
import type { Check, Result } from './check.js';

export const browser: Check = {
  name: 'browser',
  title: { ja: 'Chrome', en: 'Chrome' },
  concerns: 'machine',
  limit: ({ timeout }) => browserLimit(timeout),
  run: async patient => {
    const { trial } = await patient.browserTrial();
    const facts = {
      browser: trial.browser ?? null,
      source: trial.taken?.source ?? null,
      path: trial.taken?.path ?? null,
      places: trial.places.map(({ source, path, there }) => ({ source, path: path ?? null, there })),
      passed: trial.passed.map(({ place, problem }) => ({ source: place?.source ?? null, problem: problem.code })),
    };
    const details = [searched(trial), ...trial.passed.map(({ problem }) => problem.message)];
    if (trial.browser !== undefined && trial.taken)
      return {
        status: trial.passed.length > 0 ? 'warning' : 'ok',
        found: taken(trial.taken, trial.browser),
        details,
        facts,
      };
    // That a browser which did start then failed to print is the next line's.
    if (trial.taken && !neverStarted.has(trial.problem?.code ?? ''))
      return { status: 'ok', found: sourceWords[trial.taken.source](trial.taken), details, facts };
    const problem = trial.problem;
    if (problem?.code === 'fonts/missing') return { ...withoutFonts(trial), details: [searched(trial)], facts };
    return {
      status: 'failed',
      found: problem?.message ?? { ja: 'ブラウザーがありません', en: 'there is no browser' },
      details: [searched(trial)],
      ...remedyFor(trial),
      facts,
    };
  },
};

/** What names the browser is what is to be corrected. */
function remedyFor({ taken: place, problem }: BrowserTrial): { readonly remedy?: Words } {
  if (place && problem?.code === 'browser/failed' && isNaming(place.source))
    return {
      remedy: {
        ja: `${place.source} に Chrome か Chromium の実行ファイルを指定するか、指定を外してください。`,
        en: `name the executable of a Chrome or Chromium with ${place.source}, or leave it out`,
      },
    };
  return problem?.help ? { remedy: problem.help } : {};
}

/** Start and print have the time limit each; unpacking Chromium takes a slow disk its time. */
export function browserLimit(timeout: number): number {
  return 3 * timeout + 60_000;
}

/** Without fonts no browser is started, but there must be one. */
function withoutFonts({ places }: BrowserTrial): Pick<Result, 'status' | 'found' | 'remedy'> {
  if (places.some(({ there }) => there))
    return {
      status: 'info',
      found: { ja: 'フォントがないため、起動していません', en: 'not started, as there are no fonts' },
    };
  return {
    status: 'failed',
    found: { ja: 'PDF の作成に使う Chrome が見つかりません。', en: 'There is no Chrome on this machine.' },
    remedy: {
      ja: 'Chrome か Edge をインストールするか、`npm install` をやり直してください。',
      en: 'install Chrome or Edge, or run `npm install` again',
    },
  };
}

/** The codes of a browser with which nothing could be tried. */
export const neverStarted: ReadonlySet<string> = new Set([
  'browser/not-found',
  'browser/failed',
  'browser/unpack-failed',
  'browser/timeout',
  'browser/no-temporary-folder',
  'fonts/missing',
]);

function taken(place: BrowserPlace, version: string): Words {
  const name = version.replace('/', ' ');
  const from = sourceWords[place.source](place);
  return { ja: `${name}（${from.ja}）`, en: `${name}, ${from.en}` };
}

/** All places in one sentence, in their order: the first that has a browser decides. */
function searched({ places, taken: last, passed }: BrowserTrial): Words {
  const state = (place: BrowserPlace): Words => {
    const path = place.path ?? '';
    if (passed.some(one => one.place === place)) return { ja: '起動せず', en: 'did not start' };
    if (place === last) return { ja: '採用', en: 'taken' };
    if (place.there && place.source === 'package') return { ja: 'あり', en: 'there' };
    if (place.there) return { ja: path, en: path };
    if (isNaming(place.source)) return path === '' ? { ja: '指定なし', en: 'not set' } : missing(path);
    return { ja: 'なし', en: 'none' };
  };
  const shown = places.map(place => ({ name: placeNames[place.source], state: state(place) }));
  return {
    ja: `探した順: ${shown.map(({ name, state: { ja } }) => `${name.ja}（${ja}）`).join('、')}`,
    en: `looked for in this order: ${shown.map(({ name, state: { en } }) => `${name.en} (${en})`).join(', ')}`,
  };
}

function missing(path: string): Words {
  return { ja: `${path} は実行できるファイルではありません`, en: `no executable at ${path}` };
}

function isNaming(source: BrowserSource): boolean {
  return source !== 'package' && source !== 'installed' && source !== 'puppeteer';
}

const placeNames: Readonly<Record<BrowserSource, Words>> = {
  '--browser': { ja: '--browser', en: '--browser' },
  RESUME_BROWSER: { ja: 'RESUME_BROWSER', en: 'RESUME_BROWSER' },
  PUPPETEER_EXECUTABLE_PATH: { ja: 'PUPPETEER_EXECUTABLE_PATH', en: 'PUPPETEER_EXECUTABLE_PATH' },
  package: { ja: 'npm のパッケージ', en: 'package from npm' },
  installed: { ja: 'インストール済み', en: 'installed' },
  puppeteer: { ja: 'Puppeteer のキャッシュ', en: "Puppeteer's cache" },
};

const sourceWords: Readonly<Record<BrowserSource, (place: BrowserPlace) => Words>> = {
  '--browser': named,
  RESUME_BROWSER: named,
  PUPPETEER_EXECUTABLE_PATH: named,
  package: () => ({ ja: 'npm の @sparticuz/chromium', en: 'from npm (@sparticuz/chromium)' }),
  installed: ({ path = '' }) => ({ ja: `インストール済みの ${path}`, en: `installed at ${path}` }),
  puppeteer: ({ path = '' }) => ({
    ja: `Puppeteer がダウンロードした ${path}`,
    en: `downloaded by Puppeteer: ${path}`,
  }),
};

function named({ source, path = '' }: BrowserPlace): Words {
  return { ja: `${source} で指定された ${path}`, en: `named by ${source}: ${path}` };
}
