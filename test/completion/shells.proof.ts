// The completion scripts in the shells that they are for: each is loaded, and Tab is pressed behind real lines.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shells } from '../../src/completion/shells/index.js';
import { environment, program, workspace } from '../support/program.js';

const run = promisify(execFile);
const state = { folder: '', bin: '' };

beforeAll(async () => {
  const { folder } = await workspace();
  Object.assign(state, { folder, bin: path.join(folder, '.bin') });
  mkdirSync(state.bin);
  for (const name of ['resume', 'keireki']) symlinkSync(program, path.join(state.bin, name));
  for (const name of ['resume.yaml', 'résumé 2.json', 'readme.txt', 'style.css']) writeFileSync(at(name), '{}');
  mkdirSync(at('resumes'));
  mkdirSync(at('broken'));
  writeFileSync(at('broken/resume.config.yaml'), 'formats: [\n');
  mkdirSync(at('plugin'));
  writeFileSync(at('plugin/resume.config.yaml'), 'plugins: [./ran.js]\n');
  writeFileSync(
    at('plugin/ran.js'),
    "import { writeFileSync } from 'node:fs';\nwriteFileSync(new URL('ran', import.meta.url), '');\n",
  );
});
afterAll(() => rmSync(state.folder, { recursive: true, force: true }));

function at(name: string): string {
  return path.join(state.folder, name);
}

interface Tried {
  readonly offered: readonly string[];
  /** What appeared on the screen that was not asked for. */
  readonly noise: string;
}

interface Driven {
  readonly name: string;
  /** Loads the script and gives what Tab offers behind a line. */
  press(line: string, cwd: string): Promise<Tried>;
}

const options = (cwd: string) => ({
  cwd,
  env: {
    ...environment(),
    PATH: `${state.bin}${path.delimiter}${process.env.PATH}`,
    LC_ALL: 'C.UTF-8',
    TMPDIR: at('.tmp'),
    HOME: at('.tmp'),
  },
});
const lines = (text: string) => text.split('\n').filter(line => line !== '');

const driven: readonly Driven[] = [
  {
    name: 'bash',
    // As readline cuts a line: at blanks and at the sign.
    press: async (line, cwd) => {
      const words = line.split(/ |(?<==)|(?==)/).map(word => `'${word}'`);
      const script = `source <(resume completion bash); COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}
complete -p ${words[0]} >/dev/null && { _keireki; printf '%s\\n' "\${COMPREPLY[@]}"; }`;
      const { stdout, stderr } = await run('bash', ['--norc', '-c', script], options(cwd));
      return { offered: lines(stdout), noise: stderr };
    },
  },
  {
    name: 'zsh',
    press: async (line, cwd) => {
      const out = at(`.tmp/${Math.random().toString(36).slice(2)}`);
      await run('zsh', ['-f', path.resolve('test/completion/drive.zsh'), line, out], options(cwd));
      const offered = lines(readFileSync(out, 'utf8')).filter(word => !/^(READY|DONE)$/.test(word));
      const plain = offered.map(word => word.replace(/\\(.)/g, '$1'));
      return { offered: [...new Set(plain)], noise: readFileSync(`${out}.err`, 'utf8') };
    },
  },
  {
    name: 'fish',
    press: async (line, cwd) => {
      const script = `resume completion fish | source; complete -C '${line}'`;
      const { stdout, stderr } = await run('fish', ['--no-config', '-c', script], options(cwd));
      return { offered: lines(stdout).map(word => word.split('\t')[0] ?? ''), noise: stderr };
    },
  },
];

it('there is a driver for every shell', () => {
  expect(driven.map(({ name }) => name)).toEqual(shells.map(({ name }) => name));
});

for (const { name, press } of driven) {
  const isThere = spawnSync(name, ['--version']).status === 0;
  if (!isThere) console.warn(`skipped: ${name} is not installed, so its completion has not been tried`);
  const valueOnly = shells.find(shell => shell.name === name)?.replaces === 'value';
  const withFlag = (flag: string, words: readonly string[]) =>
    valueOnly ? words : words.map(word => `${flag}=${word}`);
  const folder = name === 'fish' ? 'resumes/' : 'resumes';

  describe.skipIf(!isThere)(name, () => {
    const offers = async (line: string, cwd = state.folder) => {
      const { offered, noise } = await press(line, cwd);
      expect(noise).toBe('');
      return [...offered].sort();
    };

    it('loads the script without a word', () => {
      const script = spawnSync(process.execPath, [program, 'completion', name], { encoding: 'utf8' }).stdout;
      writeFileSync(at(`.tmp/${name}`), script);
      const checked = spawnSync(name, ['-n', at(`.tmp/${name}`)], { encoding: 'utf8' });
      expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' });
    });

    it('offers the commands', async () => {
      const commands = [
        'build',
        'completion',
        'doctor',
        'explain',
        'help',
        'init',
        'list',
        'preview',
        'schema',
        'validate',
      ];
      expect(await offers('resume ')).toEqual(commands);
      expect(await offers('keireki e')).toEqual(['explain']);
    });

    it.each([
      ['resume build --format ', ['docx', 'html', 'json', 'md', 'pdf', 'png']],
      ['resume build --format pdf,d', ['pdf,docx']],
      ['resume build --layout n', ['narrative']],
      ['resume build -t ', ['compact', 'gothic-modern', 'mincho-formal', 'standard', 'two-column']],
      ['resume validate --reporter s', ['sarif', 'short']],
      ['resume build --lang ', ['en', 'ja']],
      ['resume explain dates/g', ['dates/gap']],
      ['resume list t', ['themes']],
      ['resume init --ci g', ['github', 'gitlab']],
      ['resume init --template b', ['blank']],
      ['resume schema ', ['config', 'resume']],
      ['resume completion ', ['bash', 'fish', 'zsh']],
      ['resume help d', ['doctor']],
      ['resume build --th', ['--theme']],
      ['resume build --theme standard --the', []],
      ['resume build --timeout ', []],
      ['resume nonsense --m', ['--messages']],
    ])('%s', async (line, expected) => {
      expect(await offers(line)).toEqual(expected);
    });

    it('offers values behind a sign', async () => {
      expect(await offers('resume build --format=p')).toEqual(withFlag('--format', ['pdf', 'png']));
    });

    it('prefers the files that can be read', async () => {
      expect(await offers('resume build r')).toEqual(['resume.yaml', folder, 'résumé 2.json']);
      expect(await offers('resume build --css s')).toEqual(['style.css']);
      expect(await offers('resume build read')).toEqual(['readme.txt']);
      expect(await offers('resume build --out r')).toEqual([folder]);
    });

    it('runs no code of the folder', async () => {
      expect(await offers('resume build --format o', at('plugin'))).toEqual([]);
      expect(await offers('resume build --plugin ./ran.js --format m', at('plugin'))).toEqual(['md']);
      expect(existsSync(at('plugin/ran'))).toBe(false);
    });

    it('answers beside a broken configuration', async () => {
      expect(await offers('resume build --format p', at('broken'))).toEqual(['pdf', 'png']);
    });
  });
}
