// `npm run licenses`: writes LICENSES.md, which names what comes along and holds the notices of the code that is bundled into
// `dist/`; with `--check` it fails when it is stale.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const file = path.join(root, 'LICENSES.md');

/** What is in a package besides its own code, as its own pages say. */
const within = {
  '@sparticuz/chromium': 'Chromium: BSD-3-Clause, and the licences of its parts (chrome://credits)',
  '@hyzyla/pdfium': 'PDFium: BSD-3-Clause and Apache-2.0',
  '@cf-wasm/photon': 'photon-rs: Apache-2.0',
};

/** The fonts by the name that people know; the package itself is MIT, what is in it is not. */
const fonts = {
  '@expo-google-fonts/noto-sans-jp': 'Noto Sans JP: SIL OFL 1.1',
  '@expo-google-fonts/noto-serif-jp': 'Noto Serif JP: SIL OFL 1.1',
  '@expo-google-fonts/noto-emoji': 'Noto Emoji: SIL OFL 1.1',
  '@expo-google-fonts/biz-udpgothic': 'BIZ UDPGothic: SIL OFL 1.1',
  '@expo-google-fonts/biz-udpmincho': 'BIZ UDPMincho: SIL OFL 1.1',
};

/** What a package holds of another one, already bundled. */
const held = ['nanoid'];

/** Packages that come without the text of their licence, which is that of another one. */
const texts = { 'puppeteer-core': { copyright: 'Copyright Google Inc.', as: '@cf-wasm/photon' } };

const { code, comments } = await bundled();
const wanted = page(code, comments, await beside());
if (!process.argv.includes('--check')) await writeFile(file, wanted);
else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
  console.error('LICENSES.md is stale: run `npm run licenses` and commit it.');
  process.exitCode = 1;
}

/** The packages of which code goes into `dist/`, by what esbuild takes for all of it at once, and what their sources say. */
async function bundled() {
  const { metafile, outputFiles } = await build({
    entryPoints: ['src/cli.ts', 'src/launcher.ts', 'src/index.ts'].map(name => path.join(root, name)),
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    platform: 'node',
    format: 'esm',
    outdir: 'dist',
    external: ['@sparticuz/chromium', '@expo-google-fonts/*', '@hyzyla/pdfium'],
    minify: true,
    legalComments: 'external',
  });
  // What esbuild looks at and then leaves out is not in the files.
  const inputs = Object.values(metafile.outputs).flatMap(output =>
    Object.entries(output.inputs).flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])),
  );
  const folders = new Set(inputs.flatMap(name => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? []));
  const all = [...folders, ...held.map(name => `node_modules/${name}`)];
  const packages = await Promise.all(all.map(folder => describe(path.join(root, folder))));
  return {
    code: withTexts(packages.sort((one, other) => byName(one.name, other.name))),
    comments: legalComments(outputFiles),
  };
}

function withTexts(packages) {
  return packages.map(one => {
    if (one.text !== '') return one;
    const { copyright, as } = texts[one.name] ?? {};
    const other = packages.find(({ name }) => name === as);
    if (!other || other.license !== one.license) throw new Error(`${one.name} has no text of its licence`);
    return { ...one, text: `${copyright}\n\n${one.license}, whose text stands under ${as}.` };
  });
}

/** The comments that esbuild keeps since they ask for it; what the notice of their package says already is left out. */
function legalComments(outputFiles) {
  const comments = outputFiles
    .filter(({ path: name }) => name.endsWith('.LEGAL.txt'))
    .flatMap(({ text }) => text.split(/\n(?=\S+:\n)/).slice(1))
    .filter(text => /@license|copyright/i.test(text) && !/Copyright \d+ Google Inc\.\n.*SPDX/.test(text));
  return [...new Set(comments.map(clean))].sort(byName);
}

/** The packages that npm installs with this one and that are not bundled. */
async function beside() {
  const names = [...Object.keys(within), ...Object.keys(fonts)];
  return Promise.all(names.sort(byName).map(name => describe(path.join(modules, name))));
}

async function describe(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence`);
  const names = (await readdir(folder)).filter(one => /^(licen[cs]e|notice|copying)/i.test(one)).sort(byName);
  const found = await Promise.all(names.map(one => readFile(path.join(folder, one), 'utf8')));
  return { name, version, license, text: found.map(clean).join('\n\n') };
}

function clean(text) {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim();
}

function page(code, comments, others) {
  const byText = new Map();
  for (const { name, text } of code) if (text !== '') byText.set(text, [...(byText.get(text) ?? []), name]);
  const row = cells => `| ${cells.join(' | ')} |`;
  return [
    '# Licences',
    '',
    'keireki itself is under the [MIT licence](LICENSE). This page names what comes along. It is generated by `npm run licenses`; a check fails when it is stale.',
    '',
    'keireki 本体は [MIT ライセンス](LICENSE)です。このページは、一緒に配布・インストールされるものとそのライセンスの一覧です。',
    '',
    '## Installed beside it',
    '',
    'Fonts, Chromium and PDFium are packages of their own, which npm installs. Documents have the glyphs they use embedded, which the OFL allows.',
    '',
    row(['Package', 'Version', 'Its licence', 'What is in it']),
    '|---|---|---|---|',
    ...others.map(({ name, version, license }) => row([`\`${name}\``, version, license, within[name] ?? fonts[name]])),
    '',
    '## Bundled into it',
    '',
    row(['Package', 'Version', 'Licence']),
    '|---|---|---|',
    ...code.map(({ name, version, license }) => row([`\`${name}\``, version, license])),
    '',
    '## Notices of what is bundled',
    ...[...byText].flatMap(([text, names]) => ['', `### ${names.join(', ')}`, '', '````text', text, '````']),
    '',
    '## Comments that their sources carry',
    '',
    '````text',
    comments.join('\n\n'),
    '````',
    '',
  ].join('\n');
}

function byName(one, other) {
  return one < other ? -1 : 1;
}
