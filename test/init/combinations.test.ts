// Every combination of answers makes a project in which nothing is wrong, not even a hint, and whose workflow is one.
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { services, templates } from '../../src/init/project.js';
import { parseWorkflow } from '../ci/files.js';
import { beginIn, documents, emptyFolder, findingsIn, themes } from './support.js';

const layouts = [...new Set([...documents.values()].flatMap(document => document.layouts))];
const combinations = ['ja', 'en'].flatMap(lang =>
  templates.flatMap(template =>
    layouts.flatMap(layout =>
      [...themes.keys()].flatMap(theme => services.map(ci => ({ lang, template, layout, theme, ci }))),
    ),
  ),
);
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const isWorkflow = ajv.compile(JSON.parse(readFileSync('test/ci/schemas/github-workflow.json', 'utf8')));

describe('every combination', () => {
  it('is tried', () => {
    expect(combinations.length).toBe(2 * 2 * layouts.length * themes.size * 3);
    expect(layouts.length * themes.size).toBeGreaterThan(9);
  });

  it.each(combinations)('$lang $template $layout $theme $ci has nothing to find', async answers => {
    const { template, ...given } = answers;
    const folder = await emptyFolder();
    await beginIn(folder, { given, template });
    const { found, jobs } = await findingsIn(folder);
    expect(found).toEqual([]);
    expect((await findingsIn(folder, { with: [path.join(folder, 'private.yaml')] })).found).toEqual([]);
    const [job] = jobs;
    expect(job).toMatchObject({ language: answers.lang, settings: { layout: answers.layout, contact: 'full' } });
    expect(job?.theme.name).toBe(answers.theme);
    expect(existsSync(path.join(folder, '.github/workflows/resume.yml'))).toBe(answers.ci === 'github');
    expect(existsSync(path.join(folder, '.gitlab-ci.yml'))).toBe(answers.ci === 'gitlab');
    await rm(folder, { recursive: true });
  });
});

describe('an editor', () => {
  const editor = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const [isResume, isConfig] = ['resume', 'config'].map(name =>
    editor.compile(JSON.parse(readFileSync(`schemas/v1/${name}.schema.json`, 'utf8'))),
  );

  it.each(['ja', 'en'].flatMap(lang => templates.map(template => ({ lang, template }))))(
    'has nothing against the files by their schemas: $lang $template',
    async ({ lang, template }) => {
      const folder = await emptyFolder();
      await beginIn(folder, { given: { lang }, template });
      const schemas = { 'resume.yaml': isResume, 'private.yaml': isResume, 'resume.config.yaml': isConfig };
      for (const [name, isValid] of Object.entries(schemas)) {
        const text = await readFile(path.join(folder, name), 'utf8');
        expect(isValid?.(load(text)), `${name} ${JSON.stringify(isValid?.errors)}`).toBe(true);
        const kind = isValid === isConfig ? 'config' : 'resume';
        expect(text.split('\n')[0]).toBe(
          `# yaml-language-server: $schema=./node_modules/keireki/schemas/v1/${kind}.schema.json`,
        );
      }
      await rm(folder, { recursive: true });
    },
  );
});

describe('the workflow for GitHub', () => {
  it.each(['ja', 'en'])('is valid, pinned and has few rights (%s)', async lang => {
    const folder = await emptyFolder();
    await beginIn(folder, { given: { lang, ci: 'github' } });
    const text = await readFile(path.join(folder, '.github/workflows/resume.yml'), 'utf8');
    isWorkflow(load(text));
    expect(isWorkflow.errors).toBeNull();
    const uses = [...text.matchAll(/^.*\buses:.*$/gm)];
    expect(uses).toHaveLength(4);
    for (const [line] of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const { permissions, jobs } = parseWorkflow(text);
    expect([permissions, jobs.build?.permissions]).toEqual([{}, { contents: 'read' }]);
    expect(jobs.release).toMatchObject({ if: "github.ref_type == 'tag'", needs: 'build' });
    for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps)) expect(run).not.toContain('${{');
    await rm(folder, { recursive: true });
  });

  it('uses the commits that the guide uses', async () => {
    const folder = await emptyFolder();
    await beginIn(folder);
    const text = await readFile(path.join(folder, '.github/workflows/resume.yml'), 'utf8');
    const guide = readFileSync('docs/ci.md', 'utf8');
    for (const [used] of text.matchAll(/actions\/[\w-]+@[0-9a-f]{40}/g)) expect(guide).toContain(used);
    await rm(folder, { recursive: true });
  });
});

describe('the workflow for GitLab', () => {
  it('checks and builds branches, and keeps what a tag built', async () => {
    const folder = await emptyFolder();
    await beginIn(folder, { given: { ci: 'gitlab' } });
    const text = await readFile(path.join(folder, '.gitlab-ci.yml'), 'utf8');
    expect(load(text)).toMatchObject({
      '.build': { script: ['npm ci --no-audit --no-fund', 'npx resume validate', 'npx resume build'] },
      resume: { extends: '.build', artifacts: { paths: ['out/'] } },
      release: { extends: '.build', artifacts: { paths: ['out/'], expire_in: 'never' } },
    });
    await rm(folder, { recursive: true });
  });
});

describe('textlint', () => {
  it('finds nothing in the sample by the settings that are written, and does look at it', async () => {
    const folder = await emptyFolder();
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    await beginIn(folder, { given: { lang: 'ja', textlint: 'yes' } });
    expect((await findingsIn(folder)).found).toEqual([]);
    await rm(path.join(folder, 'resume.yaml'));
    const slip =
      'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空, startDate: 2020-04, summary: 設計を行うことができます。 }]\n';
    await writeFile(path.join(folder, 'resume.yaml'), slip);
    const codes = (await findingsIn(folder)).found.map(({ code }) => code);
    expect(codes.filter(code => code.startsWith('textlint/'))).not.toEqual([]);
    expect(codes).not.toContain('textlint/not-installed');
    await rm(folder, { recursive: true });
  });
});
