// The action and the workflow of our own tags, executed: each `run:` for real, with the real program and the real Chrome.
// Stood in for are `gh`, which needs GitHub, and `npm`, whose `ci` and `install` take a minute (release.proof.ts runs them):
// here `install` links the clone in place of the package.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWorkflow, readWorkflow } from './files.js';
import { artifactUrl, type Finished, ownRepository, runJob, type Start } from './runner.js';
import { callsOf, clone, ghBody, installBody, repositoryOf, type Scene, standIn } from './scene.js';

const valid = 'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';
const invalid =
  'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04, endDate: 2019-01 }]\n';
const warned =
  'basics: { name: 山田 太郎, summary: ﾊﾞｯｸｴﾝﾄﾞを担当しました。 }\nwork: [{ name: 株式会社青空システム, startDate: 2020-04 }]\n';

const state: { own?: Scene; scenes: Scene[] } = { scenes: [] };

beforeAll(async () => {
  state.own = await clone('v9.9.9', { installed: true });
});

afterAll(async () => {
  for (const { bin } of [...state.scenes, own()]) await rm(path.dirname(bin), { recursive: true, force: true });
});

function own(): Scene {
  if (!state.own) throw new Error('there is no clone');
  return state.own;
}

/** Someone's repository with these files, and the stand-ins. */
async function someone(files: Readonly<Record<string, string>>): Promise<Scene> {
  const scene = await repositoryOf(files);
  state.scenes.push(scene);
  await standIn(scene, 'gh', ghBody);
  await standIn(scene, 'npm', installBody(own().repository));
  return scene;
}

/** A workflow of one step that uses the action with these inputs, on a tag when nothing else is said. */
async function useAction(
  scene: Scene,
  inputs: Readonly<Record<string, string>>,
  start: Partial<Start> = {},
): Promise<Finished> {
  const step = { id: 'keireki', uses: './', with: inputs };
  const { jobs } = parseWorkflow(
    JSON.stringify({ on: { push: {} }, jobs: { job: { 'runs-on': 'x', steps: [step] } } }),
  );
  if (!jobs.job) throw new Error('there is no job');
  return runJob(jobs.job, { scene, actionFolder: own().repository, ref: { type: 'tag', name: 'v1' }, ...start });
}

const uploads = (finished: Finished) =>
  finished.steps.filter(({ step, ran }) => ran && step.uses?.startsWith('actions/upload-artifact@'));
const annotations = (finished: Finished) =>
  finished.log.split('\n').filter(line => /^::(error|warning|notice) /.test(line));
const ghCalls = async (scene: Scene) =>
  (await callsOf(scene)).filter(([name]) => name === 'gh').map(call => call.slice(2));
/** The cells of each table of the summary, as a Markdown reader that is not ours sees them. */
const tables = ({ summary }: Finished) =>
  marked.lexer(summary).flatMap(token => (token.type === 'table' ? [token.rows] : []));

describe('a tag of this repository', () => {
  const job = () => {
    const { build } = readWorkflow('resume.yml').jobs;
    if (!build) throw new Error('there is no job');
    return build;
  };
  const prepare = async (scene: Scene) => {
    await rm(scene.calls, { force: true });
    await rm(path.join(scene.bin, 'released'), { force: true });
    await standIn(scene, 'gh', ghBody);
    await standIn(scene, 'npm', '[ "$*" = ci ] && [ -e package-lock.json ]');
  };

  it('builds resume.yaml in every format and attaches the files', async () => {
    await prepare(own());
    const finished = await runJob(job(), { scene: own(), ref: { type: 'tag', name: 'v9.9.9' } });
    expect(finished.failed, finished.log).toBe(false);
    const names = (await readdir(path.join(own().repository, 'out'))).filter(name => !name.startsWith('.')).sort();
    expect(names).toEqual(
      ['docx', 'html', 'json', 'md', 'pdf']
        .map(end => `shokumukeirekisho.${end}`)
        .concat(pictures)
        .sort(),
    );
    expect(uploads(finished).map(({ inputs, files }) => [inputs?.name, files])).toEqual([['resume', names]]);
    const { files, ...rest } = finished.steps.at(-1)?.outputs ?? {};
    expect(rest).toEqual({ errors: '0', warnings: '0', 'artifact-url': artifactUrl });
    expect(JSON.parse(files ?? '')).toEqual(names.map(name => `out/${name}`));
    expect(await ghCalls(own())).toEqual([
      ['view', '--repo', ownRepository, '--', 'v9.9.9'],
      ['create', '--repo', ownRepository, '--verify-tag', '--title', 'v9.9.9', '--notes', '', '--', 'v9.9.9'],
      ['upload', '--repo', ownRepository, '--clobber', '--', 'v9.9.9', ...names],
    ]);
    expect(tables(finished).map(rows => rows.length)).toEqual([names.length]);
    expect(finished.summary).toMatch(/\| shokumukeirekisho&#46;pdf \| \d+\.\d KB \| 3 \|/);
  });

  const pictures = [1, 2, 3].map(page => `shokumukeirekisho-${page}.png`);

  it('of an invalid résumé fails and attaches nothing', async () => {
    await prepare(own());
    const file = path.join(own().repository, 'resume.yaml');
    const before = await readFile(file, 'utf8');
    await rm(path.join(own().repository, 'out'), { recursive: true });
    await writeFile(file, invalid);
    try {
      const finished = await runJob(job(), { scene: own(), ref: { type: 'tag', name: 'v9.9.9' } });
      expect(finished.failed).toBe(true);
      expect(finished.steps.find(({ step }) => step.id === 'run')?.status).toBe(1);
      expect(await callsOf(own())).toEqual([['npm', 'ci']]);
      expect(uploads(finished)).toEqual([]);
      expect(existsSync(path.join(own().repository, 'out'))).toBe(false);
      expect(annotations(finished)).toEqual([
        '::error file=resume.yaml,line=2,endLine=2,col=57,endColumn=64,title=dates/end-before-start::This period ends before it starts.%0Acheck whether startDate and endDate have been swapped',
      ]);
      expect(finished.summary).toContain('The résumé or its configuration has to be put right.');
      expect(finished.summary).toContain(
        'https://github.com/someone/resume/blob/0123456789abcdef0123456789abcdef01234567/resume.yaml#L2)',
      );
      expect(finished.steps.at(-1)?.outputs).toMatchObject({ files: '[]', errors: '1', 'artifact-url': '' });
    } finally {
      await writeFile(file, before);
    }
  });
});

describe('a push', () => {
  it('with warnings builds, marks the lines and attaches nothing', async () => {
    const scene = await someone({ 'resume.yaml': warned });
    const finished = await useAction(scene, { formats: 'md', release: 'true', messages: 'ja' }, branch);
    expect(finished.failed, finished.log).toBe(false);
    expect(annotations(finished)).toEqual([
      expect.stringMatching(/^::warning file=resume\.yaml,line=1,.*title=wording\/half-width-kana::.*半角のカタカナ/),
      expect.stringMatching(/^::notice /),
    ]);
    expect(finished.outputs.keireki).toMatchObject({
      files: '["out/shokumukeirekisho.md"]',
      errors: '0',
      warnings: '1',
    });
    expect(finished.summary).toContain('エラー 0、警告 1、情報 1');
    expect(uploads(finished).length).toBe(1);
    expect(await ghCalls(scene)).toEqual([]);
  });

  it('with more warnings than are allowed fails and builds nothing', async () => {
    const scene = await someone({ 'resume.yaml': warned });
    const finished = await useAction(scene, { formats: 'md', 'max-warnings': '0', release: 'true' });
    expect(finished.failed).toBe(true);
    expect(finished.outputs.keireki).toMatchObject({ files: '[]', errors: '0', warnings: '1' });
    expect(finished.summary).toContain('There are more warnings than the 0 that are allowed.');
    expect([existsSync(path.join(scene.repository, 'out')), await ghCalls(scene)]).toEqual([false, []]);
  });

  it('that only validates writes and uploads nothing', async () => {
    const scene = await someone({ 'resume.yaml': valid });
    const finished = await useAction(scene, { command: 'validate' }, branch);
    expect([finished.failed, uploads(finished), finished.outputs.keireki?.files]).toEqual([false, [], '[]']);
    expect(existsSync(path.join(scene.repository, 'out'))).toBe(false);
  });

  it('is told of what the machine refused, and keeps what it could make', async () => {
    const scene = await someone({ 'resume.yaml': valid, 'out/shokumukeirekisho.md/taken': '' });
    const finished = await useAction(scene, { formats: 'md,json', release: 'true' });
    expect(finished.steps.find(({ step }) => step.id === 'run')?.status).toBe(3);
    expect(uploads(finished).map(({ files }) => files)).toEqual([['shokumukeirekisho.json']]);
    expect(annotations(finished)).toEqual([expect.stringContaining('title=output/is-folder')]);
    expect(await ghCalls(scene)).toEqual([]);
  });

  it('with a wrong input fails before anything else', async () => {
    const scene = await someone({ 'resume.yaml': valid });
    const finished = await useAction(scene, { release: 'yes' });
    expect([finished.failed, annotations(finished), await callsOf(scene)]).toEqual([
      true,
      ['::error ::The input `release` takes one of: true, false.'],
      [],
    ]);
    expect(finished.outputs.keireki?.files).toBe('[]');
  });

  it('that asks for something wrong is told where to look', async () => {
    const scene = await someone({ 'resume.yaml': valid });
    const unknown = await useAction(scene, { formats: 'word' }, branch);
    expect(unknown.steps.find(({ step }) => step.id === 'run')?.status).toBe(2);
    expect(annotations(unknown)).toEqual([expect.stringContaining('title=usage/unknown-format')]);
    expect(unknown.summary).toContain('Something is asked for in a wrong way; see the log.');
    const twins = `renderers: ['a', 'b'].map(name => ({ name, extension: 'txt', render: async () => ({ files: [] }) }))`;
    await writeFile(path.join(scene.repository, 'twins.mjs'), `export default { apiVersion: 1, ${twins} };\n`);
    await writeFile(path.join(scene.repository, 'resume.config.yaml'), 'plugins: [./twins.mjs]\nformats: [a, b]\n');
    const twice = await useAction(scene, {}, branch);
    expect(annotations(twice)).toEqual([expect.stringContaining('title=output/same-name')]);
    expect(twice.summary).toContain('The log says why.');
  });
});

const branch: Partial<Start> = { ref: { type: 'branch', name: 'main' } };

describe('the version', () => {
  const specOf = async (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) => {
    const finished = await useAction(await someone({ 'resume.yaml': valid, ...files }), {
      command: 'validate',
      ...inputs,
    });
    expect(finished.failed, finished.log).toBe(false);
    return finished.steps.find(({ step }) => step.id === 'program')?.outputs.spec;
  };
  const lock = (version: string) => JSON.stringify({ packages: { 'node_modules/keireki': { version } } });

  it.each([
    ['this action’s', {}, {}, 'keireki@0.1.0'],
    ['the input’s', { 'package-lock.json': lock('0.3.0') }, { version: '0.2.0' }, 'keireki@0.2.0'],
    ['the lock’s', { 'package-lock.json': lock('0.3.0') }, {}, 'keireki@0.3.0'],
    ['package.json’s', { 'package.json': '{ "devDependencies": { "keireki": "^0.4.0" } }' }, {}, 'keireki@0.4.0'],
    ['no address', { 'package.json': '{ "dependencies": { "keireki": "github:evil/keireki" } }' }, {}, 'keireki@0.1.0'],
  ])('is %s', async (_name, files, inputs, spec) => {
    expect(await specOf(files, inputs)).toBe(spec);
  });

  it('is the installed one, where the project has one', async () => {
    expect(await specOf({ 'node_modules/keireki/package.json': fake, 'node_modules/keireki/dist/a.cjs': '' })).toBe(
      undefined,
    );
  });

  /** A package that says yes to everything. */
  const fake = '{ "name": "keireki", "version": "0.0.1", "bin": { "resume": "dist/a.cjs" } }';
});

describe('a pull request from a fork', () => {
  const files = {
    'resume.yaml': valid,
    'resume.config.yaml': 'plugins: [./evil.mjs]\nformats: [evil, md]\nout: ../escaped\nrules: { evil/rule: error }\n',
    'evil.mjs': `import { writeFileSync } from 'node:fs';
writeFileSync('evil-was-run', '');
export default {
  apiVersion: 1,
  renderers: [{ name: 'evil', extension: 'txt', render: async () => ({ files: [{ suffix: '', content: '!' }] }) }],
  rules: [{ name: 'evil/rule', severity: 'warning', words: { ja: {}, en: {} }, check() {} }],
};
`,
    'node_modules/keireki/package.json': '{ "name": "keireki", "version": "0.0.1", "bin": { "resume": "dist/a.cjs" } }',
    'node_modules/keireki/dist/a.cjs': "require('node:fs').writeFileSync('evil-was-run', '');\n",
  };
  const from = (repository: string | null): Partial<Start> => ({
    ref: { type: 'branch', name: '7/merge' },
    event: {
      name: 'pull_request',
      payload: { pull_request: { head: { repo: repository === null ? null : { full_name: repository } } } },
    },
  });
  const wasRun = ({ repository }: Scene) => existsSync(path.join(repository, 'evil-was-run'));

  it.each([
    ['another repository', 'evil/resume'],
    ['a deleted one', null],
  ])('from %s runs no code of it', async (_name, repository) => {
    const scene = await someone(files);
    const finished = await useAction(scene, { release: 'true' }, from(repository));
    expect(finished.failed, finished.log).toBe(false);
    expect(wasRun(scene)).toBe(false);
    expect(annotations(finished)).toContainEqual(expect.stringContaining('title=plugin/left-out'));
    expect(uploads(finished).map(({ files: taken }) => taken)).toEqual([['shokumukeirekisho.md']]);
    expect(existsSync(path.join(scene.repository, '../escaped'))).toBe(false);
    expect(await callsOf(scene)).toEqual([
      ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--', 'keireki@0.1.0'],
    ]);
  });

  it.each([
    ['workflow_run', { workflow_run: { head_repository: { full_name: 'evil/resume' } } }],
    ['issue_comment', { issue: { number: 7, pull_request: { url: 'x' } }, comment: {} }],
  ])('is what started a %s, too', async (name, payload) => {
    const scene = await someone(files);
    await useAction(scene, {}, { ...branch, event: { name, payload } });
    expect(wasRun(scene)).toBe(false);
  });

  it.each(['.git/config', 'link.css', '/etc/hostname'])('gets no file of the runner by css: %s', async css => {
    const config = `documents: { shokumukeirekisho: { css: ${css} } }\n`;
    const scene = await someone({ 'resume.yaml': valid, 'resume.config.yaml': config });
    await symlink('resume.yaml', path.join(scene.repository, 'link.css'));
    const finished = await useAction(scene, { formats: 'html' }, from('evil/resume'));
    expect(finished.failed).toBe(true);
    expect(annotations(finished).join()).toMatch(/title=input\/(?:not-css|css-outside)/);
    expect(uploads(finished)).toEqual([]);
  });

  it('tells the runner nothing by the names of its files', async () => {
    const resume = valid.replace('山田 太郎', '"x ##[add-mask]山田"');
    const scene = await someone({ 'resume.yaml': resume, 'resume.config.yaml': 'fileName: "{name}"\n' });
    const finished = await useAction(scene, { formats: 'md' }, from('evil/resume'));
    expect(finished.failed, finished.log).toBe(false);
    expect(finished.log).toContain('## [add-mask]');
    expect(finished.log).not.toContain('##[');
  });

  it.each([
    '::error title=pwned::hello\n{}',
    '{ "devDependencies": null }',
    '\ufeff{ "devDependencies": { "keireki": "^0.1.0" } }',
    '7',
  ])('may have any package.json: %j', async text => {
    const scene = await someone({ 'resume.yaml': valid, 'package.json': text });
    const finished = await useAction(scene, { formats: 'md' }, from('evil/resume'));
    expect(finished.failed, finished.log).toBe(false);
    expect(finished.log).not.toContain('pwned');
  });

  it('runs its code where the workflow allows it', async () => {
    const scene = await someone({ ...files, 'node_modules/keireki/package.json': '{}' });
    const finished = await useAction(scene, { 'allow-plugins': 'true', version: '0.1.0' }, from('evil/resume'));
    expect(finished.failed, finished.log).toBe(false);
    expect(wasRun(scene)).toBe(true);
  });

  it('of the repository itself is trusted, unless the workflow says otherwise', async () => {
    const scene = await someone(files);
    await useAction(scene, { 'allow-plugins': 'false' }, from(ownRepository));
    expect(wasRun(scene)).toBe(false);
    await useAction(scene, {}, from(ownRepository));
    expect(wasRun(scene)).toBe(true);
  });
});

describe('hostile and unusual texts', () => {
  it('are names of files with spaces, quotes and Japanese', async () => {
    const folder = `履歴 'of' me`;
    const file = `経歴 #1 $(touch pwned) & 'mine'.yaml`;
    const scene = await someone({
      [`${folder}/${file}`]: valid,
      [`${folder}/設定 1.yaml`]: 'fileName: "{title} C#_{name}"\nformats: [md, json]\n',
    });
    const finished = await useAction(scene, {
      'working-directory': folder,
      file,
      config: '設定 1.yaml',
      out: `出力 'x'`,
      release: 'true',
    });
    expect(finished.failed, finished.log).toBe(false);
    const names = ['職務経歴書 C#_山田 太郎.json', '職務経歴書 C#_山田 太郎.md'];
    const written: readonly string[] = JSON.parse(finished.outputs.keireki?.files ?? '');
    expect(written).toEqual(names.map(name => `${folder}/出力 'x'/${name}`));
    for (const name of written) expect(existsSync(path.join(scene.repository, name)), name).toBe(true);
    expect(uploads(finished).map(({ files }) => files)).toEqual([names]);
    expect((await ghCalls(scene)).at(-1)?.slice(-2)).toEqual([
      'shokumukeirekisho.json#職務経歴書 C#_山田 太郎.json',
      'shokumukeirekisho.md#職務経歴書 C#_山田 太郎.md',
    ]);
    expect(await readdir(path.join(scene.repository, folder))).not.toContain('pwned');
  });

  it.each([
    [
      `$(touch pwned)\`touch pwned\`"; touch pwned; "'; touch pwned; '`,
      ['file', 'formats', 'documents', 'config', 'with', 'max-warnings', 'artifact-name', 'out', 'version'],
    ],
    ['--config=pwned', ['file', 'formats', 'version']],
  ])(
    'as an input are nothing but a value: %s',
    async (text, names) => {
      const scene = await someone({ 'resume.yaml': valid });
      for (const name of names) await useAction(scene, { formats: 'md', [name]: text }, branch);
      const all = await readdir(scene.repository, { recursive: true });
      expect(all.filter(name => path.basename(name) === 'pwned')).toEqual([]);
      const calls = await callsOf(scene);
      expect(calls.map(call => call.at(-1))).toEqual(
        names.map(name => `keireki@${name === 'version' ? text : '0.1.0'}`),
      );
    },
    300_000,
  );

  it('of a résumé stay in their cells of the summary and start no command', async () => {
    const nasty =
      '| </td></table><h1>x</h1> `a` [b](javascript:c) ![d](//e) **f** @team <!-- ::error::g ##[error]h \\u202e $i$';
    const scene = await someone({
      'resume.yaml': `basics: { name: 山田 太郎, "${nasty}": 1, "::error::x\\r\\n::error::y": 2 }\n`,
    });
    const finished = await useAction(scene, {}, branch);
    const [rows = []] = tables(finished);
    expect(rows.map((row: readonly unknown[]) => row.length)).toEqual(rows.map(() => 4));
    expect(rows.length).toBe(Number(finished.outputs.keireki?.errors));
    const html = marked.parse(finished.summary, { async: false });
    expect(new Set(Array.from(html.matchAll(/<(\w+)/g), found => found[1]))).toEqual(
      new Set(['h3', 'p', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'br', 'code']),
    );
    expect(html).toContain(
      '`| &lt;/td&gt;&lt;/table&gt;&lt;h1&gt;x&lt;/h1&gt; `a` [b](javascript:c) ![d](//e) **f** @team',
    );
    expect(new Set(Array.from(html.matchAll(/href="([^"]*)"/g), found => found[1]?.split('#')[0]))).toEqual(
      new Set(['https://github.com/someone/resume/blob/0123456789abcdef0123456789abcdef01234567/resume.yaml']),
    );
    expect(finished.log.split('\n').filter(line => /^\s*::/.test(line))).toEqual(annotations(finished));
    expect(annotations(finished)).toHaveLength(rows.length);
    expect(finished.log).not.toContain('##[');
    expect(`${finished.log}${finished.summary}`).not.toMatch(/[\u202e\r]/);
  });
});

describe('many findings', () => {
  it('are marked up to the limit of GitHub, and told in the summary', async () => {
    const items = Array.from({ length: 250 }, (_item, index) => `  - { name: 会社${index}, startDate: 2020-13 }\n`);
    const scene = await someone({
      'resume.yaml': `basics: { name: 山田 太郎, summary: ﾊﾞｯｸ }\nwork:\n${items.join('')}`,
    });
    const finished = await useAction(scene, { messages: 'ja' }, branch);
    expect(annotations(finished).filter(line => line.startsWith('::error'))).toHaveLength(10);
    expect(annotations(finished).filter(line => line.startsWith('::warning')).length).toBeGreaterThan(0);
    expect(finished.outputs.keireki?.errors).toBe('250');
    expect(tables(finished)[0]).toHaveLength(200);
    expect(finished.summary).toContain('GitHub が行に表示するのは、種類ごとに先頭の10件までです。');
    expect(finished.summary).toMatch(/ほかの\d+件はログにあります。/);
    expect(finished.log.match(/^error: resume\.yaml:\d+:\d+: /gm)).toHaveLength(250);
  });
});

describe('a private file', () => {
  it('is merged in, and what is found in it is told without its text', async () => {
    const scene = await someone({ 'resume.yaml': valid });
    await mkdir(path.join(scene.temp, 'private'));
    const file = path.join(scene.temp, 'private', '私用 data.yaml');
    await writeFile(file, 'basics: { phone: ﾋﾐﾂ-0900-1234, birthDate: ﾋﾐﾂ-1990 }\n');
    await writeFile(path.join(scene.repository, 'other.yaml'), 'basics: { ﾋﾐﾂ: 0900 }\n');
    const finished = await useAction(scene, { with: `${file}\n  .//other.yaml\n`, formats: 'md' }, branch);
    expect(Number(finished.outputs.keireki?.errors)).toBeGreaterThan(0);
    expect(`${finished.log}${finished.summary}`).not.toMatch(/ﾋﾐﾂ|ヒミツ|0900|1990/);
    expect(finished.summary).toContain('私用 data&#46;yaml');
    expect(finished.log).toContain('What was found in a file that stays private is not told here');
  });
});
