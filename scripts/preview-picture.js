// Pictures of the preview while somebody writes: the sample with two slips in it, one of them clicked.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** What a hurried hand writes in the sample; each must be there to be replaced. */
const slips = [
  ['PostgreSQL', 'Postgres'],
  ['従事し、現在は', '従事し､現在は'],
];

const size = { width: 1280, height: 720 };

/**
 * Name and picture for each language, by `program` on `resume`; `browser` is puppeteer's, and `folder` one to write to.
 */
export async function picturesOfPreview({ browser, program, resume, folder }) {
  const pictures = [];
  for (const language of ['ja', 'en']) {
    const own = path.join(folder, `preview-${language}`);
    await mkdir(own);
    await writeFile(path.join(own, 'resume.yaml'), withSlips(await readFile(resume, 'utf8')));
    pictures.push([`preview-${language}`, await pictureOf({ browser, program, folder: own, language })]);
  }
  return pictures;
}

function withSlips(text) {
  return slips.reduce((before, [right, wrong]) => {
    if (!before.includes(right)) throw new Error(`The sample has no ${right} any more.`);
    return before.replace(right, wrong);
  }, text);
}

async function pictureOf({ browser, program, folder, language }) {
  const args = [program, 'preview', '--port', '0', '--no-config', '--lang', language, '--messages', language];
  const previewing = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const page = await browser.newPage();
    await page.setViewport(size);
    await page.goto(await addressIn(previewing.stderr));
    await page.waitForSelector('#findings li');
    await page.waitForSelector('iframe:not(.coming)');
    await page.click('#findings li:nth-child(2) button');
    await page.waitForSelector('#findings button[aria-expanded=true]');
    const png = Buffer.from(await page.screenshot());
    await page.close();
    return png;
  } finally {
    previewing.kill('SIGINT');
  }
}

async function addressIn(stream) {
  for await (const line of createInterface({ input: stream })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The preview has not begun.');
}
