// Our workflows and the action as files: valid by their published schemas, pinned, with few rights, safe to be given
// anything, and true about what they call.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { evaluate, interpolate, isMet } from './expressions.js';
import { allSteps, readAction, readWorkflow, readYaml, workflowFolder, workflowNames } from './files.js';

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(`test/ci/schemas/${name}.json`, 'utf8')));
const isWorkflow = schema('github-workflow');
const isAction = schema('github-action');
const uses = allSteps().flatMap(({ step, file }) => (step.uses === undefined ? [] : [{ file, uses: step.uses }]));
const scripts = allSteps().flatMap(({ step, file }) => (step.run === undefined ? [] : [{ file, run: step.run, step }]));

describe('the schemas', () => {
  it.each(workflowNames)('have nothing against %s', name => {
    isWorkflow(readYaml(path.join(workflowFolder, name)));
    expect(isWorkflow.errors).toBeNull();
  });

  it('have nothing against action.yml', () => {
    isAction(readYaml('action.yml'));
    expect(isAction.errors).toBeNull();
  });

  it('would refuse what is wrong', () => {
    expect(isWorkflow({ on: 'push', jobs: { a: { 'runs-on': 'x', step: [] } } })).toBe(false);
    expect(isAction({ name: 'a', description: 'b', runs: { using: 'composite', steps: [{ run: 'a' }] } })).toBe(false);
  });
});

describe('every action that is used', () => {
  it('is pinned by its commit, with the version beside it', () => {
    expect(uses.length).toBeGreaterThan(8);
    for (const file of [...workflowNames.map(name => path.join(workflowFolder, name)), 'action.yml']) {
      for (const [line] of readFileSync(file, 'utf8').matchAll(/^.*\buses:.*$/gm))
        expect(line, file).toMatch(/uses: (\.\/\S*$|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    }
  });

  it('is the same commit everywhere', () => {
    const commits = new Map<string, Set<string>>();
    for (const { uses: used } of uses) {
      const [name = '', commit = ''] = used.split('@');
      commits.set(name, (commits.get(name) ?? new Set()).add(commit));
    }
    expect([...commits].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  it("is GitHub's own or ours", () => {
    for (const { uses: used } of uses) expect(used).toMatch(/^(actions\/|\.\/)/);
  });
});

describe('every script', () => {
  it('has no expression in its text, where a value would be code', () => {
    expect(scripts.length).toBeGreaterThan(10);
    for (const { run, file } of scripts) expect(run, file).not.toContain('${{');
  });

  it('of the action names its shell, and calls files that are there', () => {
    for (const { run, step } of scripts.filter(({ file }) => file === 'action.yml')) {
      expect(step.shell).toBe('bash');
      const [, script] = /\$GITHUB_ACTION_PATH\/([^"]+)/.exec(run) ?? [];
      if (script !== undefined) expect(readFileSync(script, 'utf8')).toMatch(/^\/\/ /);
    }
  });

  it('calls scripts of package.json that there are', () => {
    const { scripts: known } = JSON.parse(readFileSync('package.json', 'utf8'));
    const called = scripts.flatMap(({ run }) =>
      [...run.matchAll(/npm (?:run )?(check|test|proofs)\b/g)].map(found => found[1]),
    );
    expect(called).toEqual(['check', 'test', 'proofs']);
    for (const name of called) expect(known).toHaveProperty([name ?? '']);
  });
});

describe('the rights', () => {
  it('of each workflow are to read, or none, until a job asks for more', () => {
    for (const name of workflowNames) {
      const { permissions = { all: 'write' } } = readWorkflow(name);
      expect(Object.entries(permissions).filter(([right, level]) => right !== 'contents' || level !== 'read')).toEqual(
        [],
      );
    }
  });

  it('to write are few, and of no job that a pull request starts', () => {
    const writing = workflowNames.flatMap(name =>
      Object.entries(readWorkflow(name).jobs).flatMap(([job, { permissions = {} }]) =>
        Object.entries(permissions).flatMap(([right, level]) => (level === 'write' ? [`${name} ${job} ${right}`] : [])),
      ),
    );
    expect(writing).toEqual(['publish.yml publish id-token', 'resume.yml build contents']);
    expect(workflowNames.filter(name => 'pull_request' in readWorkflow(name).on)).toEqual(['check.yml']);
    expect(workflowNames.filter(name => 'pull_request_target' in readWorkflow(name).on)).toEqual([]);
  });

  it('are kept in no checkout', () => {
    const checkouts = allSteps().filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(3);
    for (const { step } of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': 'false' });
  });

  it('to publish are in a job that runs no code of the repository or of a dependency', () => {
    const { publish, pack } = readWorkflow('publish.yml').jobs;
    expect(publish?.steps.some(({ uses: used }) => used?.startsWith('actions/checkout@'))).toBe(false);
    expect(publish?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm publish --provenance --access public "$RUNNER_TEMP"/package/keireki-*.tgz',
    ]);
    expect([publish?.needs, pack?.needs]).toEqual(['pack', 'test']);
  });
});

describe('what is run', () => {
  it('is every system and every Node that we say', () => {
    const { strategy } = readWorkflow('check.yml').jobs.check ?? {};
    expect(strategy?.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24],
    });
  });

  it('on Windows is what needs no other program, and elsewhere everything', () => {
    const steps = readWorkflow('check.yml').jobs.check?.steps ?? [];
    const on = (os: string, node: number) =>
      steps
        .filter(step => isMet(step.if, { runner: { os }, matrix: { node } }, { failed: false, cancelled: false }))
        .map(({ run }) => run?.split('\n')[0]);
    expect(on('Windows', 22)).toContain('npx vitest run --project units');
    expect(on('Windows', 22)).not.toContain('npm test');
    expect(on('macOS', 24)).toEqual(expect.arrayContaining(['scripts/install-test-tools.sh', 'npm test']));
    expect(on('macOS', 24)).not.toContain('npm run proofs');
    expect(on('Linux', 20)).toContain('npm run proofs');
  });
});

describe('the outputs and inputs of the action', () => {
  it('are those that the documentation has', () => {
    const { inputs, outputs } = readAction();
    for (const file of ['docs/ci.md', 'docs/ja/ci.md']) {
      const rows = [...readFileSync(file, 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)].map(found => found[1]);
      expect(rows, file).toEqual([...Object.keys(inputs), ...Object.keys(outputs)]);
    }
  });
});

describe('expressions', () => {
  const context = { inputs: { a: 'x', none: '' }, steps: { one: { outputs: { n: '3' } } } };
  const status = { failed: true, cancelled: false };

  it.each([
    ["inputs.a == 'X'", true],
    ["inputs.a != '' && inputs.none == ''", true],
    ["!(inputs.a == 'x' || false)", false],
    ['steps.one.outputs.n == 3', true],
    ["steps.one.outputs.later == ''", true],
    ["inputs.none || 'else'", 'else'],
    ["'it''s'", "it's"],
  ])('%s', (expression, value) => expect(evaluate(expression, context)).toBe(value));

  it.each([
    'inputs.b',
    'steps.two.outputs.n',
    'hashFiles()',
    'inputs.a <= 3',
    "'open",
    '(inputs.a',
    'inputs.a inputs.a',
  ])('throws for %s', expression => expect(() => evaluate(expression, context)).toThrow());

  it('stand in texts and decide about steps', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's notation
    expect(interpolate('a ${{ inputs.a }} b ${{ steps.one.outputs.n }}', context)).toBe('a x b 3');
    expect(isMet(undefined, context, status)).toBe(false);
    expect(isMet("inputs.a == 'x'", context, status)).toBe(false);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's notation
    expect(isMet("${{ !cancelled() && inputs.a == 'x' }}", context, status)).toBe(true);
  });
});
