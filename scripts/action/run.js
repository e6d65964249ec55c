// The step of the action that runs keireki: checks, builds, and tells what came of it in the log, on the lines concerned,
// in the summary of the job and as outputs. It ends with the program's own exit status.
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { logOf, setOutput, trusts } from './github.js';
import { locator, logText, summary, tellable } from './report.js';

const { env } = process;
const input = name => env[`KEIREKI_${name}`] ?? '';
const list = name =>
  input(name)
    .split('\n')
    .map(text => text.trim())
    .filter(text => text !== '');
const option = (name, value) => (value === '' ? [] : [`${name}=${value}`]);

const trusted = trusts();
const privateFiles = list('WITH');
const isPrivate = name => privateFiles.some(other => path.resolve(other) === path.resolve(name));
/** What both commands are told. A value stands behind its `=`, the file behind `--`: neither can pass for an option. */
const shared = [
  ...option('--document', input('DOCUMENTS')),
  ...option('--config', input('CONFIG')),
  ...privateFiles.map(file => `--with=${file}`),
  ...(trusted ? [] : ['--no-plugins']),
  `--messages=${input('MESSAGES')}`,
];
const file = input('FILE') || 'resume.yaml';
/** A stranger's configuration does not say where files are written. */
const out = input('OUT') || (trusted ? '' : mkdtempSync(path.join(env.RUNNER_TEMP, 'keireki-out-')));

const checked = run(['validate', '--reporter=json', ...option('--max-warnings', input('MAX_WARNINGS'))]);
const built =
  checked.status === 0 && input('COMMAND') === 'build'
    ? run(['build', '--json', ...option('--format', input('FORMATS')), ...option('--out', out)])
    : undefined;
tell({
  status: built?.status ?? checked.status,
  found: unique([...(checked.report?.diagnostics ?? []), ...(built?.report?.diagnostics ?? [])]),
  made: built?.report?.files ?? [],
  maxWarnings: checked.report?.maxWarnings,
});

/** Runs the program; what it says on standard error goes to the log, line by line, and what it gives is its report. */
function run([command, ...options]) {
  const { bin } = JSON.parse(readFileSync(path.join(input('PACKAGE'), 'package.json'), 'utf8'));
  const script = path.join(input('PACKAGE'), bin.resume);
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [script, command, ...options, ...shared, '--', file],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  process.stdout.write(logOf(stderr));
  if (error) throw error;
  return { status: status ?? 70, report: stdout.startsWith('{') ? JSON.parse(stdout) : undefined };
}

function tell({ status, found, made, maxWarnings }) {
  const language = input('MESSAGES');
  const locate = locator(realpathSync(env.GITHUB_WORKSPACE), realpathSync('.'));
  const findings = tellable(found, { isPrivate, language, locate });
  const files = made.map(({ path: written, ...rest }) => ({ ...rest, written, name: path.basename(written) }));
  const blobUrl = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/blob/${env.GITHUB_SHA}`;
  process.stdout.write(logText(findings));
  appendFileSync(
    env.GITHUB_STEP_SUMMARY,
    summary({ title: `keireki ${input('COMMAND')} ${file}`, status, findings, files, maxWarnings, language, blobUrl }),
  );
  const count = severity => found.filter(finding => finding.severity === severity).length;
  setOutput('errors', count('error'));
  setOutput('warnings', count('warning'));
  setOutput('files', JSON.stringify(files.map(({ written }) => placeOf(written, locate))));
  setOutput('built', JSON.stringify(files.map(({ name, document }) => ({ name, document }))));
  if (files.length > 0) setOutput('folder', copied(files));
  process.exitCode = status;
}

/** A folder of the files alone: the paths to be uploaded are patterns, and the names of files may look like one. */
function copied(files) {
  const folder = mkdtempSync(path.join(env.RUNNER_TEMP, 'keireki-files-'));
  for (const { written, name } of files) copyFileSync(written, path.join(folder, name));
  return folder;
}

function placeOf(written, locate) {
  const { file: found, inRepository } = locate(written);
  return inRepository ? found : path.resolve(written);
}

/** What both commands found is told once. */
function unique(findings) {
  return [...new Map(findings.map(finding => [JSON.stringify(finding), finding])).values()];
}
