// `npm run bench`: the time of whole processes, from start to exit, all measured in one run and in turn, so that a slow
// moment of the machine meets every one of them. Medians, over bare Node and against a fixed opponent. Then PDFs of 1 to 100
// pages, and how much of their time is Chrome's own: to show and print the same page, asked for by the opponent.
// Flags: --rounds N (15 at least count), --file resume.yaml, --json.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findChrome } from '../scripts/chrome.js';
import { quantile, roundsOf, surroundings } from './figures.js';
import { writeResumes } from './pages.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'dist', 'resume.cjs');

/** What must be reached: the median of a case, at most so many times that of another. */
const bars = [
  { name: 'validate', of: 'node', most: 2.5 },
  { name: 'md', of: 'node', most: 2.5 },
  { name: 'docx', of: 'node', most: 4 },
  { name: 'pdf', of: 'opponent', most: 1 },
  { name: 'all four', of: 'pdf', most: 1.2 },
];

/** PDFs of so many pages are measured, each in so many rounds. */
const pageCounts = [1, 5, 20, 100];
const pageRounds = 5;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    file: { type: 'string', default: path.join(root, 'resume.yaml') },
    json: { type: 'boolean', default: false },
  },
});
const rounds = roundsOf(options.rounds);

const folder = await mkdtemp(path.join(tmpdir(), 'keireki-bench-'));
const chrome = await findChrome();
try {
  execFileSync(process.execPath, [path.join(root, 'scripts', 'bundle.js')], { stdio: 'inherit' });
  const cases = casesIn(folder);
  cases.forEach(measure); // fills caches, and the page for the opponent; not counted
  await checkSamePdf();
  const report = { ...describe(runInTurn(cases)), pages: await measurePages() };
  console.log(options.json ? JSON.stringify(report, null, 2) : table(report));
  if (report.bars.some(({ reached }) => !reached)) process.exitCode = 1;
} finally {
  await chrome.close();
  await rm(folder, { recursive: true, force: true });
}

/** The processes to measure. `html` comes before `opponent`, which prints its page. */
function casesIn(out) {
  const build = formats => [program, 'build', options.file, '--format', formats, '--out', out];
  return [
    { name: 'node', args: ['-e', '0'] },
    { name: 'validate', args: [program, 'validate', options.file] },
    { name: 'md', args: build('md') },
    { name: 'html', args: build('html') },
    { name: 'docx', args: build('docx') },
    { name: 'pdf', args: build('pdf') },
    { name: 'all four', args: build('md,html,pdf,docx') },
    { name: 'opponent', args: opponentArgs(out), env: chrome.env },
  ];
}

/** Milliseconds from start to exit; a process that fails ends the run, since its time says nothing. */
function measure({ name, args, env = process.env }) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ended with status ${status}:\n${stderr}`);
  return { milliseconds, said: String(stdout) };
}

/** The median time of a PDF of each length, and of it what Chrome itself needs to show and print the page. */
async function measurePages() {
  const measured = [];
  for (const { pages, file } of await writeResumes(program, folder, pageCounts)) {
    const build = format => ({
      name: `${pages} pages`,
      args: [program, 'build', file, '--format', format, '--out', folder],
    });
    measure(build('html'));
    const own = { name: 'opponent', args: opponentArgs(folder), env: chrome.env };
    const rounds = Array.from({ length: pageRounds }, () => ({
      whole: measure(build('pdf')).milliseconds,
      own: Number(measure(own).said),
    }));
    const whole = quantile(
      rounds.map(one => one.whole),
      0.5,
    );
    const chromes = quantile(
      rounds.map(one => one.own),
      0.5,
    );
    measured.push({ pages, whole: round(whole), chrome: round(chromes), share: round(chromes / whole, 100) });
  }
  return measured;
}

function opponentArgs(out) {
  const files = ['shokumukeirekisho.html', 'opponent.pdf'].map(name => path.join(out, name));
  return [path.join(root, 'bench', 'opponent.mjs'), chrome.executable, ...files, ...chrome.args];
}

/** Every round measures each case once and begins with another, so that none always follows the same one. */
function runInTurn(cases) {
  const times = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % cases.length;
    for (const one of [...cases.slice(first), ...cases.slice(0, first)])
      times.get(one.name).push(measure(one).milliseconds);
    if (process.stderr.isTTY)
      process.stderr.write(`\rround ${round + 1} of ${rounds}${round + 1 < rounds ? '' : '\n'}`);
  }
  return times;
}

/** A race counts only when both arrive: at as many pages, with as many characters on each. */
async function checkSamePdf() {
  const [ours, theirs] = await Promise.all(
    ['shokumukeirekisho.pdf', 'opponent.pdf'].map(async name => {
      const data = new Uint8Array(await readFile(path.join(folder, name)));
      const document = await getDocument({ data, verbosity: 0 }).promise;
      const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
      return Promise.all(numbers.map(async number => charactersOn(await document.getPage(number))));
    }),
  );
  if (JSON.stringify(ours) !== JSON.stringify(theirs) || ours.some(count => count === 0)) {
    throw new Error(`The two PDFs differ: ${JSON.stringify({ ours, theirs })}`);
  }
}

/** Number of characters on a page, white space aside. */
async function charactersOn(page) {
  const { items } = await page.getTextContent();
  return items.map(({ str = '' }) => str.replace(/\s/g, '')).join('').length;
}

function describe(times) {
  const median = name => quantile(times.get(name), 0.5);
  const results = [...times].map(([name, all]) => ({
    name,
    median: round(median(name)),
    quartiles: [round(quantile(all, 0.25)), round(quantile(all, 0.75))],
    overNode: round(median(name) - median('node')),
    timesNode: round(median(name) / median('node'), 100),
  }));
  return {
    ...surroundings(),
    rounds,
    results,
    bars: bars.map(bar => {
      const ratio = round(median(bar.name) / median(bar.of), 100);
      return { ...bar, ratio, reached: ratio <= bar.most };
    }),
  };
}

function round(value, digits = 10) {
  return Math.round(value * digits) / digits;
}

function table({ node, machine, rounds: count, results, bars: reached, pages }) {
  const rows = [
    ['', 'median', 'quartiles', 'over node', 'ratio'],
    ...results.map(({ name, median, quartiles: [low, high], overNode, timesNode }) => [
      name,
      `${median.toFixed(0)} ms`,
      `${low.toFixed(0)}–${high.toFixed(0)}`,
      `${overNode.toFixed(0)} ms`,
      `${timesNode.toFixed(2)} ×`,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  const line = row =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  const verdicts = reached.map(
    ({ name, of, most, ratio, reached: ok }) =>
      `${ok ? 'pass' : 'FAIL'}  ${name}: ${ratio.toFixed(2)} × ${of} (at most ${most})`,
  );
  const grown = pages.map(
    ({ pages: number, whole, chrome: own, share }) =>
      `PDF of ${number} pages: ${whole.toFixed(0)} ms, of them ${own.toFixed(0)} ms Chrome's own (${Math.round(share * 100)} %)`,
  );
  const few = count < 15 ? ['', 'Fewer than 15 rounds: not a measurement to quote.'] : [];
  return [
    `Node ${node}, ${machine}, ${count} rounds`,
    '',
    ...rows.map(line),
    '',
    ...verdicts,
    '',
    ...grown,
    ...few,
  ].join('\n');
}
