// The fixed opponent of `npm run bench`: the shortest script that prints a ready page with puppeteer-core, not bundled.
// node opponent.mjs <chrome> <page.html> <page.pdf> <flags…>
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import puppeteer from 'puppeteer-core';

const [executablePath, page, pdf, ...args] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args, ignoreDefaultArgs: true, pipe: true });
const tab = await browser.newPage();
await tab.setContent(await readFile(page, 'utf8'));
await writeFile(pdf, await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
await browser.close();
