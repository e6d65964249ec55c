// Hostile résumés, built whole and opened in a real Chrome with scripts on: nothing of them runs, loads or leads anywhere, and
// what they say stands there as text.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Marked } from 'marked';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFile, build, type Plugin, plainText, type Tree } from '../../src/index.js';
import { standard } from '../../src/themes/standard.js';
import { openChrome, type TestChrome } from '../support/chrome.js';
import { bytesOf, textOf } from '../support/fixtures.js';
import { hostileConfig, hostileResume, payloads } from '../support/hostile.js';
import { partOf, partsOf, squeeze, textOf as wordText } from '../support/ooxml.js';
import { pagesOf } from '../support/poppler.js';
import { htmlText } from '../support/stock-markdown.js';
import { type Piece, printedPieces } from '../text-layer/expected.js';
import { firstDifference } from '../text-layer/reading.js';

const state: { folder: string; base: string; chrome?: TestChrome } = { folder: '', base: '' };
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end('window.hit=1');
});

beforeAll(async () => {
  state.folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-hostile-'));
  await writeFile(path.join(state.folder, 'secret.txt'), secret);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  state.base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  state.chrome = await openChrome();
});
afterAll(async () => {
  await state.chrome?.close();
  await new Promise(resolve => server.close(resolve));
  await rm(state.folder, { recursive: true, force: true });
});

/** What stands in a file that no document may show. */
const secret = 'himitsu-no-bun';
const texts = () => payloads(state.base, path.join(state.folder, 'secret.txt'));

describe.each(payloads('', '').map((text, first) => ({ text, first })))('hostile texts, $first: $text', ({ first }) => {
  it('stay texts in HTML, Markdown and Word', async () => {
    const { tree, files } = await built(first, ['html', 'md', 'docx']);
    for (const text of texts()) expect(wordsOf(tree)).toContain(squeeze(printable(text)));
    const html = textOf(files.get('html'));
    await expectHarmless(html, '職務経歴書');
    const [body = ''] = /<body>[\s\S]*<\/body>/.exec(html) ?? [];
    expect(squeeze(htmlText(body))).toBe(wordsOf(tree));
    await expectHarmless(
      `<title></title>${new Marked({ gfm: true }).parse(textOf(files.get('md')), { async: false })}`,
      '',
    );
    await expectHarmlessWord(bytesOf(files.get('docx')), tree);
  });
});

describe('printed', () => {
  it.each([0, 7])('hostile texts from %i on stay texts', async first => {
    const { tree, files } = await built(first, ['pdf']);
    const bytes = bytesOf(files.get('pdf'));
    const pages = (await pagesOf(bytes, tree.page)).map(page => squeeze(page));
    expect(pages.join('')).not.toContain(secret);
    expect(firstDifference(pages, printedPieces(tree).map(printablePiece))).toBeUndefined();
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    expect([await document.getJSActions(), await document.getAttachments(), await document.getOpenAction()]).toEqual([
      null,
      null,
      null,
    ]);
    for (let number = 1; number <= document.numPages; number++) {
      const annotations: { url?: string }[] = await (await document.getPage(number)).getAnnotations();
      for (const { url = '' } of annotations) expect(url).toMatch(/^(https?|mailto|tel):/);
    }
    expect(requests).toEqual([]);
  });
});

describe("a theme's CSS", () => {
  it('loads nothing, and says what was left out', async () => {
    const { base } = state;
    const css = `@import "${base}/import";@font-face{font-family:q;src:url(${base}/font)}
      body{font-family:q;background:u\\72l(${base}/background)}h1{--x:url(${base}/variable);background:var(--x)}
      h2::before{content:image-set("${base}/set" 1x)}h1{background:url(file://${state.folder}/secret.txt)}
      h3{cursor:url(${base}/cursor),auto}/*</style><script>window.hit=1</script>*/p{color:#123456}</style><img src="${base}/img">`;
    const plugin: Plugin = { apiVersion: 1, themes: [{ ...standard, name: 'acme', css }] };
    const { files, diagnostics } = await build({
      file: 'resume.yaml',
      config: false,
      formats: ['html', 'pdf'],
      plugins: [plugin],
      theme: 'acme',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'theme/unsafe-css'));
    const html = textOf(files.find(({ format }) => format === 'html'));
    expect(html).toContain('p{color:#123456;}');
    await expectHarmless(html, '職務経歴書');
    expect(files.map(({ format }) => format)).toEqual(['html', 'pdf']);
  });
});

describe('the second wall', () => {
  it('holds where markup gets into the file all the same', async () => {
    const { files } = await built(0, ['html']);
    const texts = payloads(state.base, '/etc/hostname').filter(text => !/refresh/.test(text));
    const html = textOf(files.get('html')).replace('<main>', `<main>${texts.join('')}`);
    const { hit, title } = await opened(html);
    expect({ hit, title, requests }).toEqual({ hit: null, title: '職務経歴書', requests: [] });
  });

  it('is needed: the same markup without it runs and loads', async () => {
    const { hit } = await opened(`<title>t</title>${payloads(state.base, '/etc/hostname')[1]}`);
    expect(hit).toBe(1);
    expect(requests.splice(0)).toContain('/srcset');
  });
});

async function built(
  first: number,
  formats: readonly string[],
): Promise<{ readonly tree: Tree; readonly files: ReadonlyMap<string, BuiltFile> }> {
  const file = path.join(state.folder, `resume-${first}.yaml`);
  const config = path.join(state.folder, `config-${first}.yaml`);
  await writeFile(file, hostileResume(texts(), first));
  await writeFile(config, hostileConfig(texts()));
  const { files, diagnostics } = await build({ file, config, formats: [...formats, 'json'] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const byFormat = new Map(files.map(built => [built.format, built]));
  return { tree: JSON.parse(textOf(byFormat.get('json'))), files: byFormat };
}

interface Opened {
  readonly hit: unknown;
  readonly title: string;
  readonly frames: number;
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly links: readonly string[];
}

/** What became of a file that was opened from the disk. */
async function opened(html: string): Promise<Opened> {
  const file = path.join(state.folder, 'opened.html');
  await writeFile(file, html);
  const page = await state.chrome?.browser.newPage();
  if (!page) throw new Error('no page');
  page.on('dialog', dialog => void dialog.dismiss());
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await new Promise(resolve => setTimeout(resolve, 60));
  const found = await page.evaluate(`(() => {
    const all = [...document.querySelectorAll('*')];
    return {
      hit: window.hit ?? null,
      title: document.title,
      frames: frames.length,
      elements: [...new Set(all.map(({ localName }) => localName))],
      attributes: [...new Set(all.flatMap(element => element.getAttributeNames()))],
      links: [...new Set([...document.links].map(({ protocol }) => protocol))],
    };
  })()`);
  expect(page.url()).toBe(pathToFileURL(file).href);
  await page.close();
  return readOpened(found);
}

const elements =
  /^(html|head|meta|title|script|style|body|main|article|header|section|div|h[1-6]|p|span|strong|em|s|del|code|pre|a|br|hr|ul|ol|li|dl|dt|dd|table|colgroup|col|thead|tbody|tr|th|td|blockquote|ruby|rt|input)$/;
const attributes =
  /^(charset|name|content|http-equiv|lang|class|role|scope|colspan|rowspan|aria-label|data-label|style|href|type|start|align|disabled|checked)$/;

/** Nothing ran and nothing was loaded; the file has no element and no attribute that we do not write. */
async function expectHarmless(html: string, title: string): Promise<void> {
  const found = await opened(html);
  expect([found.hit, found.title, found.frames, requests]).toEqual([null, title, 0, []]);
  expect(found.elements.filter(name => !elements.test(name))).toEqual([]);
  expect(found.attributes.filter(name => !attributes.test(name))).toEqual([]);
  expect(found.links.filter(protocol => !/^(https?|mailto|tel):$/.test(protocol))).toEqual([]);
  for (const [, type] of html.matchAll(/<script(?: type="([^"]*)")?>/g)) expect(type).toBe('application/ld+json');
  expect(html).not.toContain(secret);
}

/** The text is there as text; nothing outside is referred to but by links, and no field could run anything. */
async function expectHarmlessWord(bytes: Uint8Array, tree: Tree): Promise<void> {
  expect(squeeze(wordText(partOf(bytes, 'word/document.xml')))).toBe(wordsOf(tree));
  for (const [name, part] of partsOf(bytes)) {
    for (const [, target = ''] of part.matchAll(/Target="([^"]*)" TargetMode="External"/g))
      expect(target).toMatch(/^(https?|mailto|tel):/);
    if (name.endsWith('.rels')) expect(part).not.toMatch(/attachedTemplate|oleObject|aFChunk|frame"/);
    for (const [, field = ''] of part.matchAll(/<w:instrText[^>]*>([^<]*)</g))
      expect(field).toMatch(/^\s*(PAGE|NUMPAGES)/);
  }
}

/** Without the characters that no format can hold. */
function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** What every format must say, white space aside. */
function wordsOf(tree: Tree): string {
  return squeeze(printable(plainText(tree)));
}

function printablePiece(piece: Piece): Piece {
  if (typeof piece === 'string') return printable(piece);
  return { head: printable(piece.head), rows: piece.rows.map(row => row.map(printable)) };
}

function readOpened(value: unknown): Opened {
  const found = typeof value === 'object' && value !== null ? value : {};
  const list = (items: unknown): readonly string[] => (Array.isArray(items) ? items.map(String) : []);
  return {
    hit: 'hit' in found ? found.hit : undefined,
    title: 'title' in found ? String(found.title) : '',
    frames: 'frames' in found ? Number(found.frames) : Number.NaN,
    elements: 'elements' in found ? list(found.elements) : [],
    attributes: 'attributes' in found ? list(found.attributes) : [],
    links: 'links' in found ? list(found.links) : [],
  };
}
