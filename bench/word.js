// `npm run bench:word`: Word files of 1 to 100 pages and a table of 10,000 rows, from start to exit, over bare Node in the same
// run, and the most memory that each took. Flag: --rounds N.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile, roundsOf } from './figures.js';
import { writeResumes } from './pages.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'dist', 'resume.cjs');
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = roundsOf(options.rounds);

/** Prints the most memory of the process, in KB, as the last line of stderr. */
const telling =
  "--import=data:text/javascript,process.on('exit',()=>process.stderr.write('\\nRSS%20'+process.resourceUsage().maxRSS))";

const folder = await mkdtemp(path.join(tmpdir(), 'keireki-bench-'));
try {
  execFileSync(process.execPath, [path.join(root, 'scripts', 'bundle.js')], { stdio: 'inherit' });
  const resumes = await writeResumes(program, folder, [1, 20, 100]);
  const rows = path.join(folder, 'rows.yaml');
  await writeFile(rows, tableOf(10_000));
  const cases = [
    { name: 'node', args: ['-e', '0'] },
    ...resumes.map(({ pages, file }) => ({ name: `${pages} pages`, args: build(file) })),
    { name: '10,000 rows', args: build(rows) },
  ];
  cases.forEach(measure);
  const times = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const one of cases) times.get(one.name).push(measure(one));
  const median = all =>
    quantile(
      all.map(({ ms }) => ms),
      0.5,
    );
  const bare = median(times.get('node'));
  for (const [name, all] of times) {
    const ms = median(all);
    const mb = Math.max(...all.map(one => one.kb)) / 1024;
    console.log(
      `${name.padEnd(12)} ${ms.toFixed(0).padStart(6)} ms ${(ms - bare).toFixed(0).padStart(6)} ms over node ${mb.toFixed(0).padStart(5)} MB`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function build(file) {
  return [program, 'build', file, '--no-config', '--format', 'docx', '--out', folder];
}

function measure({ name, args }) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: telling },
    encoding: 'utf8',
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${name} ended with status ${status}:\n${stderr}`);
  return { ms, kb: Number(/RSS (\d+)$/.exec(stderr)?.[1]) };
}

function tableOf(count) {
  const lines = Array.from(
    { length: count },
    (_, index) => `      | ${index + 1} | 案件${index + 1} の設計と実装 | Go、TypeScript |`,
  );
  return `date: 2026-11-24
basics:
  name: 見本 太郎
  summary: 業務システムの開発に従事してきました。
work:
  - name: 株式会社見本
    startDate: 2020-04
sections:
  - title: 案件の一覧
    body: |
      | 番号 | 内容 | 環境 |
      |---|---|---|
${lines.join('\n')}
`;
}
