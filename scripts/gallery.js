// `npm run gallery`: takes the pictures in docs/images/, which are made in no other way. Of resume.yaml in both layouts: the
// pages of the PDF and of the Word document, and the HTML on a desk and on a phone. Of every theme: a short, a usual and a
// long résumé as PDF, and the usual one in Word. Of the preview: its findings beside the document.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findChrome } from './chrome.js';
import { convertWord } from './office.js';
import { quantize } from './png.js';
import { picturesOfPreview } from './preview-picture.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const gallery = path.join(root, 'docs', 'images');
const program = path.join(root, 'dist', 'resume.cjs');
const run = promisify(execFile);

const layouts = ['standard', 'narrative'];
/** Of pages, in dots per inch: an A4 page is then 744 pixels wide. */
const resolution = 90;
/** Widths in CSS pixels; a phone's screen has two dots to a pixel. */
const screens = [
  { name: 'html', width: 1000, height: 1250, scale: 1 },
  { name: 'html-phone', width: 320, height: 640, scale: 2 },
];
/** The first pages of these are shown in every theme. */
const lengths = [
  { name: 'short', file: 'test/rules/good/career-changer.yaml', pages: 1 },
  { name: 'usual', file: 'resume.yaml', pages: 2 },
  { name: 'long', file: 'test/fixtures/long.yaml', pages: 2 },
];

/** All pictures together, in bytes: a clone of the repository fetches them. */
const budget = 3_000_000;

const folder = await mkdtemp(path.join(tmpdir(), 'keireki-gallery-'));
const chrome = await findChrome();
try {
  await checkTools();
  await run(process.execPath, [path.join(root, 'scripts', 'bundle.js')]);
  const pictures = new Map();
  for (const layout of layouts) {
    const built = await buildPictured({ layout, formats: 'html,pdf,docx' });
    for (const [name, png] of await pagesOf(`${built}.pdf`)) pictures.set(`${layout}-pdf-${name}`, png);
    for (const [name, png] of await pagesOf(await pictureOfWord(`${built}.docx`)))
      pictures.set(`${layout}-docx-${name}`, png);
    for (const [name, png] of await screenshots(`${built}.html`)) pictures.set(`${layout}-${name}`, png);
  }
  for (const theme of await themeNames()) {
    for (const { name, file, pages } of lengths) {
      const built = await buildPictured({ theme, file, formats: name === 'usual' ? 'pdf,docx' : 'pdf' });
      for (const [page, png] of (await pagesOf(`${built}.pdf`)).slice(0, pages))
        pictures.set(`theme-${theme}-${name}-${page}`, png);
      if (name !== 'usual') continue;
      const [[, png]] = await pagesOf(await pictureOfWord(`${built}.docx`));
      pictures.set(`theme-${theme}-docx-1`, png);
    }
  }
  const previews = await withBrowser(online(chrome.args), browser =>
    picturesOfPreview({ browser, program, resume: path.join(root, 'resume.yaml'), folder }),
  );
  await hang(pictures, new Map(previews));
} finally {
  await chrome.close();
  await rm(folder, { recursive: true, force: true });
}

async function checkTools() {
  const tools = [
    { command: 'pdftoppm', flag: '-v', from: 'poppler-utils' },
    { command: 'soffice', flag: '--version', from: 'libreoffice-writer' },
  ];
  for (const { command, flag, from } of tools) {
    await run(command, [flag]).catch(error => {
      if (error.code === 'ENOENT') throw new Error(`The gallery needs ${command}: install ${from}.`);
    });
  }
}

async function themeNames() {
  const { stdout } = await run(process.execPath, [program, 'list', 'themes', '--json']);
  return JSON.parse(stdout).map(({ name }) => name);
}

/** The path of the built files without their extension. */
async function buildPictured({ layout = 'standard', theme = 'standard', file = 'resume.yaml', formats }) {
  const out = path.join(folder, [layout, theme, path.basename(file)].join('-'));
  const choices = ['--layout', layout, '--theme', theme, '--format', formats, '--no-config'];
  await run(process.execPath, [program, 'build', path.join(root, file), ...choices, '--out', out]);
  const built = (await readdir(out)).find(name => name.endsWith('.pdf'));
  return path.join(out, built.slice(0, -'.pdf'.length));
}

/** Number and picture of each page. */
async function pagesOf(pdf) {
  const stem = pdf.replace(/\.pdf$/, '-page');
  await run('pdftoppm', ['-png', '-r', String(resolution), pdf, stem]);
  const names = (await readdir(path.dirname(pdf))).filter(name => name.startsWith(`${path.basename(stem)}-`)).sort();
  return Promise.all(names.map(async (name, index) => [index + 1, await readFile(path.join(path.dirname(pdf), name))]));
}

/** The Word document as LibreOffice lays it out, with Noto Sans JP and Noto Serif JP in place of the faces that Word would have. */
async function pictureOfWord(docx) {
  const out = path.join(path.dirname(docx), 'word');
  const [pdf] = await convertWord([docx], { to: 'pdf', out, folder, fontconfig: chrome.fontconfig });
  return pdf;
}

/** The top of the page on each screen. */
async function screenshots(html) {
  return withBrowser(chrome.args, async browser => {
    const page = await browser.newPage();
    await page.setContent(await readFile(html, 'utf8'));
    const taken = [];
    for (const { name, width, height, scale } of screens) {
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      const needed = await page.evaluate('document.documentElement.scrollWidth');
      if (needed > width)
        throw new Error(`${path.basename(html)} needs ${needed} px and scrolls sideways at ${width} px.`);
      taken.push([name, Buffer.from(await page.screenshot())]);
    }
    return taken;
  });
}

/** The flags without those that keep a page from every address, this machine's own included. */
function online(args) {
  return args.filter(flag => !flag.startsWith('--proxy-') && !flag.startsWith('--host-resolver-rules'));
}

async function withBrowser(args, use) {
  const { executable: executablePath, env } = chrome;
  const browser = await puppeteer.launch({ executablePath, args, env, ignoreDefaultArgs: true, pipe: true });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Puts the new pictures in place of all old ones, when they are small enough; `colourful` ones keep more colours. */
async function hang(pictures, colourful) {
  const small = [
    ...[...pictures].map(([name, png]) => [`${name}.png`, quantize(png)]),
    ...[...colourful].map(([name, png]) => [`${name}.png`, quantize(png, 200)]),
  ];
  const total = small.reduce((sum, [, png]) => sum + png.length, 0);
  if (total > budget) throw new Error(`The pictures have ${total} bytes together; the budget is ${budget}.`);
  await mkdir(gallery, { recursive: true });
  for (const old of await readdir(gallery)) if (old.endsWith('.png')) await rm(path.join(gallery, old));
  for (const [name, png] of small) {
    const temporary = path.join(gallery, `.${name}.${process.pid}`);
    await writeFile(temporary, png);
    await rename(temporary, path.join(gallery, name));
    console.log(`docs/images/${name}  ${(png.length / 1000).toFixed(0)} KB`);
  }
  console.log(`${small.length} pictures, ${(total / 1000).toFixed(0)} KB`);
}
