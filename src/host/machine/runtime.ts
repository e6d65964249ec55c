// The program, the Node that runs it and the system below, as far as they tell of themselves.
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Owner, Runtime, Surrounding } from '../../machine.js';
import { homeFolder } from '../home-folder.js';
import { manifestIn, ownFolder, packageVersion } from '../installed.js';

/** The facts of this process. */
export function runtime(): Runtime {
  const folder = ownFolder();
  const { engines } = manifestIn(folder);
  const asked = typeof engines === 'object' && engines !== null && 'node' in engines ? String(engines.node) : '';
  return {
    version: packageVersion(folder) ?? '?',
    origin: originOf(folder, process.cwd()),
    folder,
    node: process.versions.node,
    floor: /\d+(\.\d+)*/.exec(asked)?.[0] ?? '0',
    platform: `${process.platform}-${process.arch}`,
    system: systemName(),
    surroundings: surroundings.filter(([, isSo]) => isSo()).map(([name]) => name),
  };
}

/** Home folders and names of the user and the working folder, by the environment and by the system. */
export function ownerOfMachine(): Owner {
  const { HOME, USERPROFILE, USER, LOGNAME, USERNAME } = process.env;
  const known = userInfo();
  return {
    homes: given([HOME, USERPROFILE, homeFolder(), known?.homedir]),
    users: given([USER, LOGNAME, USERNAME, known?.username]),
    folder: process.cwd(),
  };
}

function given(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter(value => value !== undefined && value !== ''))].map(String);
}

/** A user who stands in no list has no name. */
function userInfo(): os.UserInfo<string> | undefined {
  try {
    return os.userInfo();
  } catch {
    return undefined;
  }
}

/** npx installs into a cache of its own; a global install is no part of the project in the working folder. */
function originOf(folder: string, workingFolder: string): Runtime['origin'] {
  const parts = folder.split(path.sep);
  if (parts.includes('_npx')) return 'npx';
  const modules = parts.lastIndexOf('node_modules');
  if (modules === -1) return 'clone';
  const project = parts.slice(0, modules).join(path.sep);
  return project === '' || `${workingFolder}${path.sep}`.startsWith(`${project}${path.sep}`) ? 'project' : 'global';
}

/** What `os-release` calls a Linux, which its kernel does not tell. */
function systemName(): string {
  if (process.platform === 'linux') {
    const pretty = /^PRETTY_NAME="?([^"\n]*)"?$/m.exec(textOf('/etc/os-release'))?.[1];
    return pretty ?? `Linux ${os.release()}`;
  }
  return `${{ darwin: 'macOS (Darwin)', win32: 'Windows' }[String(process.platform)] ?? os.type()} ${os.release()}`;
}

const surroundings: readonly (readonly [Surrounding, () => boolean])[] = [
  ['container', () => existsSync('/.dockerenv') || existsSync('/run/.containerenv')],
  ['wsl', () => process.platform === 'linux' && /microsoft/i.test(os.release())],
  ['ci', () => Boolean(process.env.CI)],
  ['root', () => process.getuid?.() === 0],
];

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
