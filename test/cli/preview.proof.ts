// `resume preview` as people see it: the real program, a real browser, real saves.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { source as axe } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChrome, type TestChrome } from '../support/chrome.js';
import { hostileConfig, hostileResume, payloads } from '../support/hostile.js';
import { eventually, expectNothingIn, type Lasting, startLasting } from '../support/lasting.js';
import { run, workspace } from '../support/program.js';

const state: { folder: string; tmp: string; chrome?: TestChrome } = { folder: '', tmp: '' };
const folders: string[] = [];
const running: Lasting[] = [];
const pages: Page[] = [];

beforeAll(async () => {
  state.chrome = await openChrome();
});
beforeEach(async () => {
  Object.assign(state, await workspace());
  folders.push(state.folder);
  await save(resumeOf('要約'));
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  for (const one of running.splice(0)) await one.end('SIGKILL');
});
afterAll(async () => {
  await state.chrome?.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('the document', () => {
  it('stands in a frame and follows every save, where one has scrolled to', async () => {
    const { page } = await preview();
    expect(await textOf(page)).toContain('要約');
    expect(await status(page)).toEqual(['current', 'Up to date']);
    await document(page).then(frame => frame.evaluate('scrollTo(0, 300)'));
    await save(resumeOf('書き直した文'));
    await eventually(async () => expect(await textOf(page)).toContain('書き直した文'));
    expect(await document(page).then(frame => frame.evaluate('scrollY'))).toBe(300);
    expect(await page.$$('iframe')).toHaveLength(1);
  });

  it('follows a save that replaces the file', async () => {
    const { page } = await preview();
    await writeFile(at('new.yaml'), resumeOf('置き換えた文'));
    await rename(at('new.yaml'), at('resume.yaml'));
    await eventually(async () => expect(await textOf(page)).toContain('置き換えた文'));
  });

  it('shows the last of many saves', async () => {
    const { page } = await preview();
    for (let version = 1; version <= 30; version++) await save(resumeOf(`版${version}。`));
    await eventually(async () => expect(await textOf(page)).toContain('版30。'));
  });

  it('is shown as sheets of paper, too', async () => {
    const { page } = await preview();
    await page.click('input[value=paper] + span');
    const shown = () =>
      document(page).then(frame =>
        frame.$$eval('img', images =>
          images.map(image => ({ ...image.getBoundingClientRect().toJSON(), alt: image.alt })),
        ),
      );
    await eventually(async () => expect(await shown()).toMatchObject([{ alt: 'Page 1 / 2' }, { alt: 'Page 2 / 2' }]));
    for (const { width, height } of await shown()) expect(height / width).toBeCloseTo(297 / 210, 2);
  });

  it('stays as it is where a save changes nothing that is seen', async () => {
    const { page, lasting } = await preview();
    const before = await document(page).then(frame => frame.url());
    await save(`# これは印刷されません\n${resumeOf('要約')}`);
    await lasting.said(/changed\.\nShown in/);
    await save(`${resumeOf('要約')}eduction: []\n`);
    await page.waitForSelector('#findings button');
    expect(await document(page).then(frame => frame.url())).toBe(before);
  });

  it('is chosen among several, and stays chosen', async () => {
    await mkdir(at('plugins'));
    await writeFile(at('plugins/memo.mjs'), memoPlugin);
    await writeFile(
      at('resume.config.yaml'),
      'plugins: [./plugins/memo.mjs]\ndocuments: { shokumukeirekisho: {}, memo: {} }\n',
    );
    const { page } = await preview();
    expect(await page.$$eval('option', options => options.map(option => option.textContent))).toEqual([
      '職務経歴書',
      'メモ',
    ]);
    await page.select('#documents', 'memo.ja');
    await eventually(async () => expect((await textOf(page)).trim()).toBe('メモ：要約'));
    await save(resumeOf('次の要約'));
    await eventually(async () => expect((await textOf(page)).trim()).toBe('メモ：次の要約'));
    await page.reload();
    await eventually(async () => expect((await textOf(page)).trim()).toBe('メモ：次の要約'));
  });
});

describe('what was found', () => {
  it('appears beside the last good page, shows its line, and goes when it is put right', async () => {
    const { page } = await preview();
    await save(`${resumeOf('要約')}eduction: []\n`);
    await eventually(async () =>
      expect(await status(page)).toEqual(['stale', 'There are errors: this is the last good version']),
    );
    await page.waitForSelector('#findings button');
    expect(await textOf(page)).toContain('要約');
    expect(await page.$eval('#summary', element => element.textContent)).toBe('1 error');
    await page.click('#findings button');
    expect(await page.$eval('.marked .number', element => element.textContent)).toBe('3');
    expect(await page.$eval('.marked mark', element => element.textContent)).toBe('eduction');
    expect(await page.$eval('#findings .place', element => element.textContent)).toContain('resume.yaml:3:1');
    expect(await page.$eval('#findings .note', element => element.textContent)).toContain('education');
    await save(resumeOf('直した文'));
    await eventually(async () => expect(await status(page)).toEqual(['current', 'Up to date']));
    await eventually(async () => expect(await textOf(page)).toContain('直した文'));
    await eventually(async () => expect(await page.$$('#findings li')).toHaveLength(0));
  });

  it('is all that validate finds, though nothing of it refuses a build', async () => {
    await save(resumeOf('ﾊﾝｶｸの文です。'));
    const { page } = await preview();
    await page.waitForSelector('#findings li.warning');
    const { stdout } = await run(['validate', '--reporter', 'json'], options());
    const codes: readonly string[] = [...stdout.matchAll(/"code": ?"([^"]+)"/g)].map(match => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(0);
    const shown = await page.$$eval('#findings .place', elements => elements.map(element => element.textContent));
    expect(shown.map(place => place?.split('  ·  ').at(-1))).toEqual(codes);
    expect(await status(page)).toEqual(['current', 'Up to date']);
  });

  it('is reached and opened by keyboard', async () => {
    const { page } = await preview();
    await save(`${resumeOf('要約')}eduction: []\n`);
    await page.waitForSelector('#findings button');
    await page.focus('#toggle');
    // The frame stands in between and has stops of its own.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused(page)).toBe('view');
    await page.focus('#findings button');
    await page.keyboard.press('Enter');
    expect(await page.$eval('#findings button', element => element.getAttribute('aria-expanded'))).toBe('true');
    expect(await page.$eval('.marked mark', element => element.textContent)).toBe('eduction');
  });

  it('is there where there is no good page yet', async () => {
    await save('basics: { nmae: 山田 太郎 }\n');
    const { page } = await preview();
    await eventually(async () => expect(await status(page)).toEqual(['empty', 'Nothing to show yet']));
    await page.waitForSelector('#findings li.error');
    await save(resumeOf('最初の文'));
    await eventually(async () => expect(await textOf(page)).toContain('最初の文'));
    expect(await page.$eval('#empty', element => element.hidden)).toBe(true);
  });

  it('says that the file is gone, until it is back', async () => {
    const { page } = await preview();
    await rm(at('resume.yaml'));
    await eventually(async () =>
      expect(await page.$eval('#findings', element => element.textContent)).toContain('resume.yaml is gone.'),
    );
    expect(await textOf(page)).toContain('要約');
    await save(resumeOf('帰還'));
    await eventually(async () => expect(await textOf(page)).toContain('帰還'));
    await eventually(async () => expect(await page.$$('#findings li')).toHaveLength(0));
  });
});

describe('the page', () => {
  it.each(['light', 'dark'] as const)('is accessible, %s', async scheme => {
    const { page } = await preview();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await save(`${resumeOf('要約')}eduction: []\n`);
    await page.waitForSelector('#findings button');
    await page.click('#findings button');
    const client = await page.createCDPSession();
    // Past the page's own policy, which lets no other script in.
    await client.send('Page.setBypassCSP', { enabled: true });
    const violations = await page.evaluate(
      `${axe}; axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
    );
    expect(violations).toEqual([]);
  });

  it.each([320, 768, 1280])('scrolls sideways at no width: %i', async width => {
    const { page } = await preview();
    await page.setViewport({ width, height: 700 });
    await save(`${resumeOf('要約')}eduction: [${'とても長い値'.repeat(60)}]\n`);
    await eventually(async () => expect((await status(page))[0]).toBe('stale'));
    if (width < 800) await page.click('#toggle');
    await page.waitForSelector('#findings button', { visible: true });
    await page.click('#findings button');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await page.$eval('#panel', panel => panel.scrollWidth <= panel.clientWidth)).toBe(true);
  });

  it('speaks Japanese', async () => {
    const { page } = await preview({ args: ['--messages', 'ja'], words: /http:\S+ でプレビューしています/ });
    expect(await status(page)).toEqual(['current', '最新']);
    expect(await page.$eval('html', element => element.lang)).toBe('ja');
    expect(await page.$eval('#none', element => element.textContent)).toBe('指摘はありません。');
  });

  it('says that the program has ended, and goes on when it is back', async () => {
    const { page, lasting, url } = await preview();
    expect((await lasting.end()).status).toBe(130);
    await eventually(async () => expect((await status(page))[0]).toBe('lost'));
    await save(resumeOf('再開した文'));
    await preview({ args: ['--port', new URL(url).port] });
    await eventually(async () => expect(await textOf(page)).toContain('再開した文'));
    expect((await status(page))[0]).toBe('current');
  });
});

describe('a hostile résumé', () => {
  it('runs nothing and loads nothing, wherever it is opened', async () => {
    const texts = payloads('http://127.0.0.1:9', at('secret.txt'));
    await save(hostileResume(texts, 0));
    await writeFile(at('resume.config.yaml'), hostileConfig(texts));
    const { page, url } = await preview();
    await eventually(async () => expect(await status(page)).toEqual(['current', 'Up to date']));
    const frame = await document(page);
    expect(await frame.$('script:not([type="application/ld+json"])')).toBeNull();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.$eval('iframe', element => element.getAttribute('sandbox'))).not.toContain('allow-scripts');
    const [policy = ''] = (await get(url, frame.url().slice(url.length - 1))).policy;
    expect(policy).toMatch(/^sandbox (?!.*allow-scripts).*default-src 'none'/);
  });
});

describe('the server', () => {
  it('answers only by its own name', async () => {
    const { url } = await preview();
    const { host, port } = new URL(url);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await get(url, '/', { host })).toMatchObject({ status: 200 });
    expect(await get(url, '/', { host: `localhost:${port}` })).toMatchObject({ status: 200 });
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      for (const path of ['/', '/state.json', '/screen/shokumukeirekisho.ja', '/events']) {
        expect(await get(url, path, { host: name }), name).toMatchObject({
          status: expect.toSatisfy(status => status >= 400),
        });
      }
    }
  });

  it('answers to what it serves and to nothing else', async () => {
    const { url } = await preview();
    for (const path of [
      '/resume.yaml',
      '/../resume.yaml',
      '/%2e%2e/resume.yaml',
      '/screen/..%2fresume.yaml',
      '/screen/',
      '/paper/shokumukeirekisho.ja/0',
      '/paper/shokumukeirekisho.ja/99',
      '//',
      '/constructor',
      '/__proto__',
    ]) {
      expect(await get(url, path), path).toMatchObject({ status: 404 });
    }
    for (const path of ['/', '/state.json', '/preview.js', '/preview.css', '/screen/shokumukeirekisho.ja']) {
      const { status, policy, headers } = await get(url, path);
      expect(status, path).toBe(200);
      expect(policy[0], path).toContain("default-src 'none'");
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers, path).not.toHaveProperty('access-control-allow-origin');
    }
    expect(await get(url, '/', {}, 'POST')).toMatchObject({ status: 405 });
  });

  it('takes the next port where its own is taken, unless it was named', async () => {
    const { url } = await preview();
    const taken = Number(new URL(url).port);
    const { status, stderr } = await run(['preview', '--port', String(taken), '--messages', 'en'], options());
    expect(stderr).toBe(
      `error[preview/port-taken]: Port ${taken} is taken by another program.\n` +
        '  = help: name another, as in `--port 8080`, or leave `--port` out: then one that is free is found\n',
    );
    expect(status).toBe(3);
  });

  it('finds a port by itself', async () => {
    const blocker = await block(4649);
    try {
      const { url, page } = await preview({ args: [] });
      expect(new URL(url).port).not.toBe('4649');
      expect(await textOf(page)).toContain('要約');
    } finally {
      await new Promise(resolve => blocker?.close(resolve));
    }
  });

  it('is gone with the program, and Chrome with it', async () => {
    const { page, url, lasting } = await preview();
    await page.click('input[value=paper] + span');
    await eventually(async () => expect(await document(page).then(frame => frame.$$('img'))).toHaveLength(2));
    expect((await lasting.end('SIGINT')).status).toBe(130);
    await expect(get(url, '/')).rejects.toThrow('ECONNREFUSED');
    await eventually(() => expectNothingIn(state.tmp));
  });
});

describe('--open', () => {
  it('hands the address to the system, and does not wait for its browser', async () => {
    await mkdir(at('bin'));
    // Some systems' program ends only with the browser.
    const script = '#!/bin/sh\nprintf %s "$1" > opened\nwhile [ -e opened ]; do sleep 0.05; done\n';
    await writeFile(at('bin/xdg-open'), script, { mode: 0o755 });
    const { page, url } = await preview({ args: ['--port', '0', '--open'], path: `${at('bin')}:${process.env.PATH}` });
    await eventually(async () => expect(await readFile(at('opened'), 'utf8')).toBe(url));
    await save(resumeOf('開いたままの文'));
    await eventually(async () => expect(await textOf(page)).toContain('開いたままの文'));
    await rm(at('opened'));
  });

  it('says so where the system has no program for it', async () => {
    const { lasting } = await preview({ args: ['--port', '0', '--open'], path: at('bin') });
    await lasting.said(/The browser could not be opened; open the address above\./);
  });
});

describe('wrong usage', () => {
  it.each([
    ['preview nowhere.yaml', 'There is no file `nowhere.yaml`'],
    ['preview -', 'Standard input cannot be watched'],
    ['preview --port http', '`http` is no port for --port.'],
    ['preview --port 65536', '`65536` is no port for --port.'],
    ['preview --theme nothing', 'There is no theme named `nothing`'],
  ])('%s', async (line, words) => {
    const { status, stderr } = await run([...line.split(' '), '--messages', 'en'], options());
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});

interface Previewed {
  readonly page: Page;
  readonly url: string;
  readonly lasting: Lasting;
}

/** Starts the program and opens its page; on a port that the system chooses where nothing else is said. */
async function preview({
  args = ['--port', '0'],
  words = /http:\S+/,
  path: searched = process.env.PATH,
}: {
  readonly args?: readonly string[];
  readonly words?: RegExp;
  readonly path?: string | undefined;
} = {}): Promise<Previewed> {
  const named = args.includes('--messages') && !args.includes('--port') ? [...args, '--port', '0'] : args;
  const lasting = startLasting(['preview', ...named], {
    ...options(),
    env: { ...options().env, PATH: searched },
  });
  running.push(lasting);
  const [url = ''] = /http:\S+/.exec(await lasting.said(words)) ?? [];
  const page = await state.chrome?.browser.newPage();
  if (!page) throw new Error('no Chrome');
  pages.push(page);
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(url);
  await page.waitForFunction("document.getElementById('status').textContent !== ''");
  return { page, url, lasting };
}

/** The document's own frame, once it is what is seen. */
function document(page: Page): Promise<Frame> {
  return eventually(async () => {
    const frame = await (await page.$('iframe:not(.coming)'))?.contentFrame();
    if (!frame) throw new Error('no document is shown');
    return frame;
  });
}

async function textOf(page: Page): Promise<string> {
  return String(await (await document(page)).evaluate('document.body.innerText'));
}

function status(page: Page): Promise<readonly (string | null | undefined)[]> {
  return page.$eval('#status', element => [element.dataset.state, element.textContent]);
}

function focused(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.name');
}

interface Answered {
  readonly status: number | undefined;
  readonly policy: readonly string[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Asks as no browser would: with any path and any header, as they are. */
function get(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, response => {
      response.destroy();
      const policy = [response.headers['content-security-policy'] ?? []].flat();
      resolve({ status: response.statusCode, policy, headers: response.headers });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Takes a port, if nobody else has it. */
function block(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise(resolve => {
    server.on('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function options() {
  return { cwd: state.folder, env: { TMPDIR: state.tmp } };
}

function at(name: string): string {
  return path.join(state.folder, name);
}

function save(text: string): Promise<void> {
  return writeFile(at('resume.yaml'), text);
}

/** Long enough to be scrolled, and two sheets of paper. */
function resumeOf(summary: string): string {
  const jobs = Array.from(
    { length: 14 },
    (_, index) => `{ name: 株式会社青空${index}, startDate: ${2000 + index}-04, endDate: ${2001 + index}-03 }`,
  );
  const rest = '。予約、会員、決済の各サービスで、要件の整理から設計、実装、運用までを担当しました'.repeat(4);
  return `basics: { name: 山田 太郎, summary: ${summary}${rest}。 }\nwork: [${jobs.join(', ')}]\n`;
}

/** A second document, that says less. */
const memoPlugin = `
const none = { left: [], center: [], right: [] };
const defaults = { headings: {}, order: 'newest', dates: 'long', era: false, contact: 'none', photo: false, breakBefore: [], page: 'A4' };
export default {
  apiVersion: 1,
  documents: [{
    name: 'memo',
    title: { ja: 'メモ', en: 'Memo' },
    layouts: ['plain'],
    needs: [],
    defaults,
    compose: (resume, { settings }) => ({
      type: 'tree', lang: 'ja', title: 'メモ', author: '', subject: '', keywords: [], date: '2026-11-24',
      page: { size: settings.page, margin: settings.look.margin },
      running: { header: none, footer: none },
      children: [{ type: 'paragraph', children: [{ type: 'text', text: 'メモ：' + resume.basics.summary.split('。')[0] }] }],
    }),
  }],
};
`;
