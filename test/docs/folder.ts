// The folder in which a page is followed: what is there at the start, what the PATH holds, and what stands in for commands
// that cannot run in a test.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { clone } from '../ci/scene.js';
import { program } from '../support/program.js';
import { isJapanese } from './pages.js';

const root = path.resolve('.');

/** What does not run for real, and why: a pattern of the shell for the command line, and what is done in its place. */
export const standIns: readonly { readonly line: string; readonly why: string; readonly instead: string }[] = [
  {
    line: 'npx keireki init',
    why: 'there is no terminal to ask at, and the install needs the registry',
    instead: '"$STAND_INS/program" init --yes --no-install --force && "$STAND_INS/link"',
  },
  {
    line: 'npx keireki init *',
    why: 'the install needs the registry',
    instead: 'shift; "$STAND_INS/program" "$@" --no-install --force',
  },
  { line: 'npm ci', why: 'needs the registry', instead: '"$STAND_INS/link"' },
  { line: 'npm install*', why: 'needs the registry', instead: '"$STAND_INS/link"' },
  { line: 'git clone *', why: 'needs the network', instead: 'ln -s . keireki' },
  { line: 'git push*', why: 'needs a remote repository', instead: 'true' },
  { line: 'npm publish*', why: 'would publish', instead: 'true' },
  { line: 'npm test', why: 'runs this test', instead: 'true' },
  { line: 'npm run check', why: 'takes minutes, and is run by itself before every test', instead: 'true' },
  {
    line: 'npx keireki doctor --browser *',
    why: 'the Chrome that it names need not be there',
    instead: '"$STAND_INS/program" doctor',
  },
  { line: 'xdg-open*', why: 'there is no screen', instead: 'true' },
];

/** The commands that the PATH puts a stand-in or the program in front of. */
const watched = ['npx', 'npm', 'git', 'xdg-open', 'resume', 'keireki'];

/** What must be there before a page is followed, besides what the page itself has one write. */
const beginnings: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'README.md': folder =>
    writeFile(
      path.join(folder, 'draft.yaml'),
      'basics:\n  name: 山田 太郎\nwork:\n  - name: 株式会社青空システム\n    startDate: 平成33年4月\n    position: バックエンドエンジニア\n',
    ),
  'building.md': sample,
  'configuration.md': async folder => {
    await cp(path.join(root, 'examples/plugin-org/org.js'), path.join(folder, 'plugins/org.js'));
    await writeFile(path.join(folder, 'own.css'), '');
  },
  'ci.md': sample,
  'commands.md': async folder => {
    await sample(folder);
    await writeFile(path.join(folder, 'private.yaml'), 'basics: { phone: 090-0000-1234 }\n');
    await cp(path.join(root, 'test/fixtures/jsonresume.json'), path.join(folder, 'resume.json'));
  },
  'themes.md': sample,
  'troubleshooting.md': sample,
  'from-json-resume.md': folder =>
    cp(path.join(root, 'test/fixtures/jsonresume.json'), path.join(folder, 'resume.json')),
  'writing-a-theme.md': sample,
  'writing-a-renderer.md': sample,
};

export interface Folder {
  readonly work: string;
  follow(lines: string): Promise<{ readonly status: number; readonly output: string }>;
  remove(): Promise<void>;
}

/** Sets up the folder for a page. */
export async function folderFor(page: string): Promise<Folder> {
  const scene = page === 'CONTRIBUTING.md' ? await clone('v0.0.1', { installed: true }) : undefined;
  const home = scene ? path.dirname(scene.bin) : await mkdtemp(path.join(os.tmpdir(), 'keireki-docs-'));
  const work = scene ? scene.repository : path.join(home, 'work');
  const bin = path.join(home, 'on-path');
  for (const folder of [work, bin, path.join(home, 'tmp')]) await mkdir(folder, { recursive: true });
  await beginnings[path.basename(page)]?.(work);
  await fillBin(bin);
  return {
    work,
    follow: lines => follow(lines, { work, home, bin, language: isJapanese(page) ? 'ja_JP.UTF-8' : 'C' }),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

async function follow(
  lines: string,
  { work, home, bin, language }: Readonly<Record<'work' | 'home' | 'bin' | 'language', string>>,
): Promise<{ readonly status: number; readonly output: string }> {
  const env = {
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    REAL_PATH: process.env.PATH,
    STAND_INS: bin,
    HOME: home,
    TMPDIR: path.join(home, 'tmp'),
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
    LANG: language,
    SOURCE_DATE_EPOCH: '1795478400',
    npm_config_update_notifier: 'false',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap(who => [
        [`GIT_${who}_NAME`, 'Test'],
        [`GIT_${who}_EMAIL`, 'test@example.com'],
      ]),
    ),
  };
  // A page is read on by the same person in the same shell: where they went, they still are.
  const where = path.join(home, 'where');
  const script = `cd "$(cat '${where}' 2>/dev/null || echo '${work}')"\ntrap 'pwd > "${where}"' EXIT\n${lines}`;
  return promisify(execFile)('bash', ['-ec', script], { env, cwd: work, timeout: 240_000, maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ status: 0, output: `${stdout}${stderr}` }),
    error => ({ status: Number(error.code), output: `${error.stdout}${error.stderr}` }),
  );
}

async function sample(folder: string): Promise<void> {
  await cp(path.join(root, 'resume.yaml'), path.join(folder, 'resume.yaml'));
}

async function fillBin(bin: string): Promise<void> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const cases = standIns.map(
    ({ line, why, instead }) => `  "${line.replaceAll('*', '"*"')}") echo "(${why}: $line)"; ${instead}; exit ;;`,
  );
  const scripts = {
    ...Object.fromEntries(watched.map(name => [name, front(name, cases, runs(name, version))])),
    program: lasting,
    link,
  };
  for (const [name, body] of Object.entries(scripts)) {
    await writeFile(path.join(bin, name), `#!/bin/bash\n${body}\n`);
    await chmod(path.join(bin, name), 0o755);
  }
}

/** Looks for the whole command line among the stand-ins first. */
const front = (name: string, cases: readonly string[], otherwise: string): string =>
  [`line="$(echo ${name} "$@")"`, 'case "$line" in', ...cases, 'esac', otherwise].join('\n');

/** What a command that nothing stands in for does. */
function runs(name: string, version: string): string {
  if (name === 'resume' || name === 'keireki') return 'exec "$STAND_INS/program" "$@"';
  const real = `PATH="$REAL_PATH" exec ${name} "$@"`;
  if (name !== 'npx')
    return name === 'npm' ? `exec env PATH="$STAND_INS:$REAL_PATH" "$(PATH="$REAL_PATH" command -v npm)" "$@"` : real;
  return `[ "$1" = --yes ] && shift\ncase "$1" in keireki|keireki@${version}) shift; exec "$STAND_INS/program" "$@" ;; esac\n${real}`;
}

/** The program; what would go on for ever is interrupted once it has said something, which must end it with 130. */
const lasting = `case " $* " in
  *" preview "*|*" --watch "*|*" -w "*)
    said="$(mktemp)"
    '${process.execPath}' '${program}' "$@" > "$said" 2>&1 &
    for _ in $(seq 300); do [ -s "$said" ] && break; sleep 0.1; done
    sleep 1
    kill -INT $!
    wait $!; status=$?
    cat "$said"
    [ $status = 130 ]; exit ;;
esac
exec '${process.execPath}' '${program}' "$@"`;

/** `npm install`: the clone in place of the package; a clone of ours has its packages, by a link, already. */
const link = `[ -L node_modules ] && exit
mkdir -p node_modules/.bin
[ -e node_modules/keireki ] || ln -s '${root}' node_modules/keireki
for name in resume keireki; do ln -sf "$STAND_INS/program" node_modules/.bin/$name; done`;
