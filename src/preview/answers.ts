// What the preview's server answers: a closed list of paths, each made from the view. Nothing is read from the disk.
import { isProblemError, type MessageLanguage } from '../diagnostics/diagnostic.js';
import type { Answer } from '../host.js';
import { clientScript } from './client.js';
import { countFindings, showFindings } from './findings.js';
import { noPaperPage, paperPage, shell } from './pages.js';
import { styleSheet } from './style.js';
import type { PreviewPage, View } from './view.js';
import { words } from './words.js';

/** The answer to a path as the request has it, without its query; nothing for every path that is not served. */
export async function answer(view: View, path: string): Promise<Answer | undefined> {
  const fixed = fixedAnswers[path];
  if (fixed) return fixed(view);
  for (const page of view.pages) {
    const key = encodeURIComponent(page.key);
    if (path === `/screen/${key}`) return screen(page);
    if (path === `/paper/${key}`) return paper(page, view);
    const number = path.startsWith(`/paper/${key}/`) ? path.slice(`/paper/${key}/`.length) : '';
    if (/^[1-9]\d{0,3}$/.test(number)) return picture(page, Number(number));
  }
  return undefined;
}

/** The shell runs our script alone, and takes nothing from elsewhere. */
const shellPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A document runs nothing, wherever it is opened; links open beside the preview. */
const documentPolicy =
  "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; img-src";

const nothing = "default-src 'none'; frame-ancestors 'none'";

const fixedAnswers: Readonly<Record<string, (view: View) => Answer>> = {
  '/': ({ language }) => ({ type: html, policy: shellPolicy, body: shell(language) }),
  '/preview.css': () => ({ type: 'text/css; charset=utf-8', policy: nothing, body: styleSheet }),
  '/preview.js': () => ({ type: 'text/javascript; charset=utf-8', policy: nothing, body: clientScript }),
  '/state.json': view => ({
    type: 'application/json; charset=utf-8',
    policy: nothing,
    body: JSON.stringify(stateOf(view)),
  }),
};

const html = 'text/html; charset=utf-8';

/** What the page's script draws. */
function stateOf(view: View) {
  const { file, language, version, pages, current, found } = view;
  return {
    file,
    version,
    pages: pages.map(({ key, title }) => ({ key, title })),
    status: statusOf(view),
    statusText: statusText(view, language),
    summary: countFindings(found, language),
    findings: showFindings(found, language),
    current,
  };
}

function statusOf({ pages, current }: View): 'current' | 'stale' | 'empty' {
  if (pages.length === 0) return 'empty';
  return current ? 'current' : 'stale';
}

function statusText(view: View, language: MessageLanguage): string {
  return words[statusOf(view)][language];
}

/** Links would otherwise open in the frame, where the shell's policy stops them. */
function screen({ html: page }: PreviewPage): Answer {
  const body = page.replace('<head>', '<head><base target="_blank">');
  return { type: html, policy: `${documentPolicy} data:`, body };
}

async function paper(page: PreviewPage, { version, language }: View): Promise<Answer> {
  const policy = `${documentPolicy} 'self'`;
  try {
    const count = (await page.paper()).length;
    const sources = Array.from(
      { length: count },
      (_, index) => `/paper/${encodeURIComponent(page.key)}/${index + 1}?v=${version}`,
    );
    return { type: html, policy, body: paperPage(sources, language) };
  } catch (error) {
    if (!isProblemError(error)) throw error;
    return { type: html, policy, body: noPaperPage(error.diagnostic, language) };
  }
}

async function picture(page: PreviewPage, number: number): Promise<Answer | undefined> {
  const body = (await page.paper())[number - 1];
  return body && { type: 'image/png', policy: nothing, body };
}
