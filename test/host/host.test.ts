// The host as the pipeline has it: one value, its heavy parts there when they are asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHost } from '../../src/host/index.js';
import type { Host, HostOptions } from '../../src/host.js';
import { problemOf, temporaryFolder } from './support.js';

const hosts: Host[] = [];

afterEach(async () => {
  await Promise.all(hosts.splice(0).map(host => host.close()));
});

describe('a host', () => {
  it('reads, writes and looks up', async () => {
    const host = open();
    const file = path.join(temporaryFolder(), 'out', '職務経歴書.md');
    expect(await host.exists(file)).toBe(false);
    await host.writeFile(file, '# 髙橋 𠮷子');
    expect(await host.exists(file)).toBe(true);
    expect(Buffer.from(await host.readFile(file)).toString()).toBe('# 髙橋 𠮷子');
  });

  it('rejects, rather than throws, for what it cannot do', async () => {
    const host = open();
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a'), 'a text');
    const attempts = [
      host.readFile(path.join(folder, 'b')),
      host.readImage(folder, 'a', { widthMm: 30, heightMm: 40 }),
      host.lookAtImage(folder, 'a'),
      host.writeFile(path.join(folder, 'a', 'b'), ''),
      host.importModule('./b.js', folder),
    ];
    const problems = await Promise.all(attempts.map(attempt => problemOf(() => attempt)));
    expect(problems.map(({ diagnostic, exitCode }) => `${diagnostic.code} ${exitCode}`)).toEqual([
      'input/not-found 2',
      'photo/not-an-image 1',
      'photo/not-an-image 1',
      'output/not-a-folder 3',
      'plugin/not-found 2',
    ]);
  });

  it('prints with the browser that was warmed up, and closes twice', async () => {
    const host = open();
    host.warmUp();
    const page =
      '<html lang="ja"><head><title>経歴</title></head><body>一<p style="break-before: page">二</p></body></html>';
    const { bytes, pages } = await host.print(page);
    expect([Buffer.from(bytes.subarray(0, 5)).toString(), pages]).toEqual(['%PDF-', 2]);
    await host.close();
    await host.close();
  });

  it('says in `print` what went wrong in `warmUp`', async () => {
    const host = open({ browser: '/no/such/chrome' });
    host.warmUp();
    const { diagnostic, exitCode } = await problemOf(() => host.print('<p>x'));
    expect([diagnostic.code, exitCode]).toEqual(['browser/not-found', 3]);
  });

  it('closes while the browser is still being warmed up, or was never wanted', async () => {
    const warm = open();
    warm.warmUp();
    await warm.close();
    await open().close();
  });
});

describe('a plugin that cannot be imported', () => {
  const broken = 'const a = 1;\nconst b = ;\n';
  const place = /broken\.mjs:2/;
  it.each([
    ['a folder', './folder', { 'folder/index.mjs': '' }, 'plugin/is-folder', /`?\.\/folder\/index\.mjs/],
    ['a folder with a slash', './folder/', { 'folder/a.txt': '' }, 'plugin/is-folder', /`?\.\/folder\/index\.js/],
    ['a folder with one module', './folder', { 'folder/org.js': '' }, 'plugin/is-folder', /`?\.\/folder\/org\.js/],
    ['this folder', '.', {}, 'plugin/is-folder', /`?\.\/index\.js/],
    ['JSON', './data.json', { 'data.json': '{}' }, 'plugin/not-javascript', /\.js/],
    ['YAML', './data.yaml', { 'data.yaml': '' }, 'plugin/not-javascript', /\.js/],
    ['JSON that is missing', './none.json', {}, 'plugin/not-found', /none\.json/],
    ['http', 'http://localhost:1/a.js', {}, 'plugin/web-address', /\.\/plugin\.js/],
    ['https', 'HTTPS://example.jp/a.js', {}, 'plugin/web-address', /\.\/plugin\.js/],
    ['another scheme', 'github:a/b', {}, 'plugin/web-address', /\.\/plugin\.js/],
    ['a URL of nothing', 'file:///no/such.js', {}, 'plugin/not-found', /such\.js/],
    ['a slip in its syntax', './broken.mjs', { 'broken.mjs': broken }, 'plugin/failed', place],
    ['a slip in CommonJS', './broken.cjs', { 'broken.cjs': broken }, 'plugin/failed', /broken\.cjs:2/],
    ['a slip in a URL', 'data:text/javascript,const', {}, 'plugin/failed', /data:/],
    ['a missing file', './a.mjs', { 'a.mjs': 'import "./gone.js"' }, 'plugin/failed', /gone\.js/],
  ] as const)('is told as what it is: %s', async (_name, specifier, files, code, mention) => {
    const folder = temporaryFolder();
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    const { diagnostic, exitCode } = await problemOf(() => open().importModule(specifier, folder));
    expect([diagnostic.code, exitCode]).toEqual([code, 2]);
    const said = { ja: diagnostic.message.ja + diagnostic.help?.ja, en: diagnostic.message.en + diagnostic.help?.en };
    for (const text of [said.ja, said.en]) {
      expect(text).toContain(specifier);
      expect(text).toMatch(mention);
      expect(text).not.toMatch(/native-import|\bESM\b|attribute/);
    }
    expect(said.ja).not.toBe(said.en);
  });
});

function open(options: Partial<HostOptions> = {}): Host {
  const host = createHost({ messages: 'ja', ...options });
  hosts.push(host);
  return host;
}
