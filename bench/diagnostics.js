// `npm run bench:diagnostics`: breaks good résumés in every way of test/diagnostics/corpus, runs the built program on each as
// a process of its own, and counts what it found, where, and how it ended. Exits with 1 when a bar is missed.
// Flags: --json, and --verbose for every case that went wrong.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importSource } from '../scripts/source.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'dist', 'resume.cjs');
process.chdir(root); // one of the good files is read from here

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } },
});
const { classes } = await importSource('test/diagnostics/corpus/index.ts');
const { bars, judge, measureNames, missed, score } = await importSource('test/diagnostics/corpus/judge.ts');

execFileSync(process.execPath, [path.join(root, 'scripts', 'bundle.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
const folder = await mkdtemp(path.join(tmpdir(), 'keireki-diagnostics-'));
try {
  const reports = [];
  for (const group of classes) reports.push(await reportOf(group));
  console.log(flags.json ? JSON.stringify(reports, null, 2) : table(reports));
  const failures = reports.flatMap(report => report.missed);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function reportOf(group) {
  const runs = await inParallel(group.cases, run);
  const results = group.cases.map((item, index) => ({ item, ...runs[index] }));
  const figures = score(
    group,
    results.map(({ verdict }) => verdict),
  );
  const exit = results.filter(({ status, item }) => status === statusOf(item)).length;
  const traces = results.filter(({ trace }) => trace).length;
  const bad = results.filter(({ verdict }) => Object.values(verdict).includes(false));
  return {
    ...figures,
    exit: { right: exit, of: results.length },
    traces,
    misses: bad.map(({ item, found }) => ({ about: item.about, expected: item.expected, found })),
    missed: [
      ...missed(figures),
      ...(exit < results.length ? [`${group.name}: ${results.length - exit} ended with another status`] : []),
      ...(traces > 0 ? [`${group.name}: ${traces} showed a stack trace`] : []),
    ],
  };
}

/** A warning does not keep a document from being made; `validate` is told to allow none. */
function statusOf({ by }) {
  return by === 'build' ? 0 : 1;
}

/** One process; every other file has the line breaks of Windows. */
async function run(item, index) {
  const own = path.join(folder, String(index));
  const file = path.join(own, 'resume.yaml');
  await mkdir(own, { recursive: true });
  await writeFile(file, index % 2 === 0 ? item.text : item.text.replaceAll('\n', '\r\n'));
  const args = {
    validate: ['validate', file, '--no-config', '--reporter', 'json', '--max-warnings', '0'],
    build: ['build', file, '--no-config', '--format', 'json', '--stdout', '--messages', 'en'],
  }[item.by];
  const { status, stdout, stderr } = await processOf(args);
  const found = item.by === 'build' ? fromPretty(stderr) : fromJson(stdout);
  return { status, found, verdict: judge(item, found), trace: /\n\s+at .*\d+:\d+/.test(stdout + stderr) };
}

function processOf(args) {
  return new Promise(resolve => {
    const env = { ...process.env, LANG: 'C', GITHUB_ACTIONS: '', NO_COLOR: '1', SOURCE_DATE_EPOCH: '1795478400' };
    execFile(process.execPath, [program, ...args], { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, stdout, stderr });
    });
  });
}

function fromJson(text) {
  const { diagnostics } = JSON.parse(text);
  return diagnostics.map(({ code, severity, place, related = [], help }) => ({
    code,
    severity,
    start: place?.start,
    end: place?.end,
    related: related.map(other => other.place.start),
    help: help?.en,
  }));
}

/** `build` has no report for programs: what it shows to eyes, which names no ends. */
function fromPretty(text) {
  const pattern = /^(error|warning|info)\[([^\]]+)\].*(?:\n +--> .*?:(\d+):(\d+))?/gm;
  return Array.from(text.matchAll(pattern), ([, severity, code, line, column]) => ({
    code,
    severity,
    ...(line && { start: { line: Number(line), column: Number(column) } }),
  }));
}

/** The results in the order of the items, several processes at a time. */
async function inParallel(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

function table(reports) {
  const columns = ['class', 'cases', ...measureNames, 'exit status', 'stack traces'];
  const share = ({ right, of }) => (of === 0 ? '–' : `${right}/${of} ${((right / of) * 100).toFixed(1)} %`);
  const rows = reports.map(({ name, count, measures, exit, traces }) => [
    name,
    String(count),
    ...measureNames.map(measure => share(measures[measure])),
    share(exit),
    String(traces),
  ]);
  const lines = [
    columns,
    ['', '', ...measureNames.map(measure => `≥ ${bars[measure] * 100} %`), '100 %', '0'],
    ...rows,
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map(line => line[at].length)));
  const printed = lines.map(line =>
    line
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
  const wrong = reports.flatMap(({ name, misses }) => misses.map(miss => `${name}: ${JSON.stringify(miss)}`));
  return [...printed, ...(flags.verbose ? wrong : [])].join('\n');
}
