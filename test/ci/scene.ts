// Where a workflow runs in the tests: a scratch clone with a tag, a folder for temporary files, and on the PATH stand-ins
// for what cannot run here, which write down how they were called.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { workspace } from '../support/program.js';

const execute = promisify(execFile);
const root = path.resolve('.');

/** A repository on a runner. */
export interface Scene {
  /** GITHUB_WORKSPACE. */
  readonly repository: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** First on the PATH. */
  readonly bin: string;
  /** Where the stand-ins write. */
  readonly calls: string;
}

/** A clone of this repository as it is now, what is not committed included, with the tag `tag`. */
export async function clone(tag: string, options: { readonly installed: boolean }): Promise<Scene> {
  const scene = await emptyScene();
  const git = (...args: readonly string[]) => execute('git', ['-C', scene.repository, ...identity, ...args]);
  await execute('git', ['clone', '--quiet', root, scene.repository]);
  const { stdout } = await execute('git', ['ls-files', '-z', '--modified', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of stdout.split('\0').filter(name => name !== '')) {
    const [now, then] = [path.join(root, file), path.join(scene.repository, file)];
    if (existsSync(now)) await cp(now, then);
    else await rm(then);
  }
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message', 'As it is now');
  await git('tag', tag);
  if (options.installed) await install(scene);
  return scene;
}

/** Someone's own repository, with these files. */
export async function repositoryOf(files: Readonly<Record<string, string>>): Promise<Scene> {
  const scene = await emptyScene();
  await mkdir(scene.repository);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(scene.repository, name)), { recursive: true });
    await writeFile(path.join(scene.repository, name), text);
  }
  return scene;
}

/** What the stand-ins were told, one list of arguments a call: `['gh', 'release', 'view', …]`. */
export async function callsOf({ calls }: Pick<Scene, 'calls'>): Promise<readonly (readonly string[])[]> {
  const text = await readFile(calls, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\0').slice(0, -1));
}

/** Puts a stand-in on the PATH: a shell script that writes its call down, then does `body`. */
export async function standIn({ bin, calls }: Scene, name: string, body: string): Promise<void> {
  const file = path.join(bin, name);
  const script = ['#!/bin/bash', `{ printf '%s\\0' ${name} "$@"; echo; } >> '${calls}'`, body, ''].join('\n');
  await writeFile(file, script);
  await chmod(file, 0o755);
}

/** `gh release`: nothing is released at first; what is uploaded must be there, up to the label behind `#`. */
export const ghBody = `
state="$(dirname "$0")/released"
[ "$GH_TOKEN" = token-of-the-job ] || { echo "no token" >&2; exit 4; }
case "$2" in
  view) [ -e "$state" ] ;;
  create) touch "$state" ;;
  upload)
    while [ "$1" != -- ]; do shift; done
    shift 2
    for asset in "$@"; do [ -s "\${asset%%#*}" ] || { echo "no file $asset" >&2; exit 1; }; done ;;
  *) echo "unknown: $*" >&2; exit 1 ;;
esac`;

/** `npm install`, which takes its time: the folder of a clone in place of the package that is asked for. */
export const installBody = (repository: string) =>
  `[ "$1" = install ] && mkdir node_modules && ln -s '${repository}' node_modules/keireki`;

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

async function emptyScene(): Promise<Scene> {
  const { folder, tmp } = await workspace();
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  return { repository: path.join(folder, 'work'), temp: tmp, bin, calls: path.join(folder, 'calls') };
}

/** As `npm ci` leaves it. */
async function install({ repository }: Scene): Promise<void> {
  await symlink(path.join(root, 'node_modules'), path.join(repository, 'node_modules'));
  await cp(path.join(root, 'dist'), path.join(repository, 'dist'), { recursive: true });
}
