// `npm run bench:watch`: how long `resume build --watch` takes from a save to the written file, which is watched from
// outside. Bare Node is measured in between: on a machine that does other things too it tells how much of it is theirs.
// Flags: --rounds N (15 at least count), --file resume.yaml, --json.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile, roundsOf, surroundings } from './figures.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'dist', 'resume.cjs');

/** What must be reached: the median, in milliseconds from the save. The last one is for information. */
const cases = [
  { formats: 'html', most: 100 },
  { formats: 'pdf', most: 300 },
  { formats: 'md,html,pdf,docx', file: 'pdf' },
];

/** Milliseconds between a build and the next save. */
const pause = 500;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    file: { type: 'string', default: path.join(root, 'resume.yaml') },
    json: { type: 'boolean', default: false },
  },
});
const rounds = roundsOf(options.rounds);

execFileSync(process.execPath, [path.join(root, 'scripts', 'bundle.js')], { stdio: 'inherit' });
const folder = mkdtempSync(path.join(tmpdir(), 'keireki-bench-'));
try {
  const results = [];
  for (const one of cases) results.push(await measure(one));
  const report = {
    ...surroundings(),
    rounds,
    results,
  };
  console.log(options.json ? JSON.stringify(report, null, 2) : table(report));
  if (results.some(({ reached }) => reached === false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Saves again and again, each time something else, and waits for the file. */
async function measure({ formats, file = formats, most }) {
  const text = readFileSync(options.file, 'utf8');
  const resume = path.join(folder, 'resume.yaml');
  writeFileSync(resume, text);
  const watching = start(formats);
  await watching.said(/Watching/);
  const times = [];
  const nodes = [];
  const written = path.join(folder, 'out', `shokumukeirekisho.${file}`);
  for (let round = -3; round < rounds; round++) {
    const before = stateOf(written);
    const begin = performance.now();
    writeFileSync(resume, text.replace('医療データ基盤', `医療データ基盤${round + 4}`));
    while (stateOf(written) === before) await sleep(1);
    // The first ones compile what they need; not counted.
    if (round >= 0) times.push(performance.now() - begin);
    await watching.said(/Built/);
    // As between two saves of a person: the page for the next print is made meanwhile.
    await sleep(pause);
    nodes.push(bareNode());
  }
  await watching.end();
  const median = quantile(times, 0.5);
  return {
    formats,
    file,
    median: Math.round(median),
    best: Math.round(Math.min(...times)),
    worst: Math.round(Math.max(...times)),
    bareNode: Math.round(quantile(nodes, 0.5)),
    timesNode: Math.round((median / quantile(nodes, 0.5)) * 100) / 100,
    ...(most !== undefined && { most, reached: median <= most }),
  };
}

function start(formats) {
  const args = [program, 'build', '--watch', '--no-config', '--format', formats, '--messages', 'en'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const state = { text: '', ended: false };
  child.stderr.setEncoding('utf8').on('data', text => {
    state.text += text;
  });
  const closed = new Promise(resolve => child.on('close', resolve));
  void closed.then(() => {
    state.ended = true;
  });
  return {
    /** Waits for words, and forgets what was said up to then. */
    said: async words => {
      while (!words.test(state.text)) {
        if (state.ended) throw new Error(`the program has ended:\n${state.text}`);
        await sleep(5);
      }
      state.text = '';
    },
    end: async () => {
      child.kill('SIGINT');
      await closed;
    },
  };
}

function stateOf(file) {
  return existsSync(file) ? `${statSync(file).ino} ${statSync(file).mtimeMs}` : '';
}

function bareNode() {
  const begin = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - begin;
}

function table({ node, machine, rounds: count, results }) {
  const lines = results.map(({ formats, file, median, best, worst, bareNode: bare, timesNode, most, reached }) => {
    const verdict = reached === undefined ? '    ' : reached ? 'pass' : 'FAIL';
    const limit = most === undefined ? '' : ` (at most ${most} ms)`;
    return `${verdict}  ${formats}: from the save to the ${file} ${median} ms${limit}, best ${best}, worst ${worst} ms; ${timesNode} × bare Node (${bare} ms)`;
  });
  const few = count < 15 ? ['', 'Fewer than 15 rounds: not a measurement to quote.'] : [];
  return [`Node ${node}, ${machine}, ${count} saves`, '', ...lines, ...few].join('\n');
}
