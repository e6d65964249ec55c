// The first step of the action: checks the inputs, and decides which keireki is to be run.
// Outputs: `package`, the folder of the package, and `folder` and `spec` where it has to be installed first.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { annotation, setOutput, trusts } from './github.js';

/** The inputs that take one of a few words; nothing is a mistake that is found only when it is too late. */
const choices = {
  COMMAND: ['build', 'validate'],
  MESSAGES: ['ja', 'en'],
  RELEASE: ['true', 'false'],
  ALLOW_PLUGINS: ['', 'true', 'false'],
};

const wrong = Object.entries(choices).find(([name, values]) => !values.includes(process.env[`KEIREKI_${name}`] ?? ''));
if (wrong) refuse(...wrong);
else choose();

function refuse(name, values) {
  const input = name.toLowerCase().replaceAll('_', '-');
  const allowed = values.filter(value => value !== '').join(', ');
  process.stdout.write(annotation('error', {}, `The input \`${input}\` takes one of: ${allowed}.`));
  process.exitCode = 2;
}

function choose() {
  const installed = process.env.KEIREKI_VERSION === '' && trusts() ? installedPackage() : undefined;
  if (installed) return setOutput('package', installed);
  const folder = mkdtempSync(path.join(process.env.RUNNER_TEMP, 'keireki-'));
  // With a package of its own the folder is a project, and no settings of npm that were checked out have a say in it.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  setOutput('spec', `keireki@${process.env.KEIREKI_VERSION || lockedVersion() || ownVersion()}`);
  setOutput('folder', folder);
  setOutput('package', path.join(folder, 'node_modules', 'keireki'));
}

/** The package that the project has installed, or is; it is code of what was checked out. */
function installedPackage() {
  try {
    const folder = path.dirname(createRequire(path.resolve('package.json')).resolve('keireki/package.json'));
    return existsSync(path.join(folder, 'dist')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The version that the project asks for. Only a number counts: an address could be anyone's code. */
function lockedVersion() {
  const { packages } = readProjectJson('package-lock.json');
  const { dependencies, devDependencies } = readProjectJson('package.json');
  const asked = [packages?.['node_modules/keireki']?.version, devDependencies?.keireki, dependencies?.keireki];
  return asked.flatMap(text => /^[~^]?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(text ?? '')?.[1] ?? []).at(0);
}

function ownVersion() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** A file that was checked out. One that cannot be read asks for nothing; Node would quote it in the log as it is. */
function readProjectJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) ?? {};
  } catch {
    return {};
  }
}
