// The fixed opponent of `npm run bench`: the shortest script that prints a ready page with puppeteer-core, not bundled.
// node opponent.mjs <chrome> <page.html> <page.pdf> <flags…>; says how many milliseconds Chrome needed to show and print it.
import { readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import puppeteer from 'puppeteer-core';

const [executablePath, page, pdf, ...args] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args, ignoreDefaultArgs: true, pipe: true });
const tab = await browser.newPage();
const html = await readFile(page, 'utf8');
const start = performance.now();
await tab.setContent(html);
const bytes = await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
process.stdout.write(String(performance.now() - start));
await writeFile(pdf, bytes);
await browser.close();
