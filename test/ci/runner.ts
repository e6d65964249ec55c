// Runs the jobs of a workflow as GitHub's runner does, as far as our files need it: every `run:` for real, in bash, with the
// files and variables that GitHub gives; `uses: ./` as the action; other actions are written down, their inputs checked.
import { spawn } from 'node:child_process';
import { readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { collect } from '../support/program.js';
import { type Context, interpolate, isMet } from './expressions.js';
import { type Action, type Job, readAction, type Step } from './files.js';
import type { Scene } from './scene.js';

/** What started the workflow, and where it runs. */
export interface Start {
  readonly scene: Scene;
  /** GITHUB_ACTION_PATH of the action; the repository itself when absent. */
  readonly actionFolder?: string;
  readonly event?: { readonly name: string; readonly payload: object };
  readonly ref: { readonly type: 'tag' | 'branch'; readonly name: string };
  readonly matrix?: Context;
  readonly secrets?: Context;
  /** RUNNER_OS; Linux when absent, and what runs is Linux in any case. */
  readonly os?: string;
  /** GITHUB_REPOSITORY; `someone/resume` when absent. */
  readonly repository?: string;
}

/** A step that ran, or was left out. */
export interface Ran {
  readonly step: Step;
  readonly ran: boolean;
  readonly status: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Inputs of an action that is not ours, and the files that an upload would take. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
}

export interface Finished {
  readonly failed: boolean;
  /** The steps of the job, those of the action in the place of the step that uses it. */
  readonly steps: readonly Ran[];
  readonly log: string;
  /** What all steps wrote to GITHUB_STEP_SUMMARY. */
  readonly summary: string;
  /** Outputs of the job's own steps by their id. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Runs the steps of a job in order. */
export async function runJob(job: Job, start: Start): Promise<Finished> {
  const { context, env } = await surroundings(start);
  return runSteps(job.steps, { start, context, env, summaries: [] });
}

interface Run {
  readonly start: Start;
  readonly context: Context;
  readonly env: Readonly<Record<string, string>>;
  readonly summaries: string[];
}

async function runSteps(steps: readonly Step[], run: Run): Promise<Finished> {
  const known = new Map<string, { outputs: Readonly<Record<string, string>>; outcome: string }>();
  const ran: Ran[] = [];
  let failed = false;
  for (const step of steps) {
    const context = { ...run.context, steps: Object.fromEntries(known) };
    const isRun = isMet(step.if, context, { failed, cancelled: false });
    const done = isRun ? await runStep(step, { ...run, context }) : [{ ...skipped, step }];
    const last = done.at(-1);
    const broke = last !== undefined && last.status !== 0;
    failed ||= broke;
    ran.push(...done);
    const outcome = isRun ? { true: 'failure', false: 'success' }[`${broke}`] : 'skipped';
    if (step.id !== undefined) known.set(step.id, { outputs: last?.outputs ?? {}, outcome });
  }
  return {
    failed,
    steps: ran,
    log: ran.map(({ log }) => log).join(''),
    summary: run.summaries.join(''),
    outputs: Object.fromEntries(Array.from(known, ([id, { outputs }]) => [id, outputs])),
  };
}

const skipped = { ran: false, status: 0, log: '', outputs: {} };

/** The step itself, or the action's steps and then the step that uses it, with the action's outputs. */
async function runStep(step: Step, run: Run): Promise<readonly Ran[]> {
  const inputs = interpolated(step.with, run.context);
  if (step.uses === './' || step.uses?.startsWith('keireki/keireki@')) return runAction(step, inputs, run);
  if (step.uses !== undefined) return [await useAction(step, inputs, run.start.scene)];
  return [await runScript(step, run)];
}

async function runAction(step: Step, inputs: Readonly<Record<string, string>>, run: Run): Promise<readonly Ran[]> {
  const action: Action = readAction();
  const unknown = Object.keys(inputs).filter(name => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(', ')}`);
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value]),
  );
  const { start, context, summaries } = run;
  const folder = start.actionFolder ?? start.scene.repository;
  const env = { ...run.env, GITHUB_ACTION_PATH: folder, ...interpolated(step.env, context) };
  const inner = { github: context.github ?? null, runner: context.runner ?? null, inputs: { ...defaults, ...inputs } };
  const done = await runSteps(action.runs.steps, { start, context: inner, env, summaries });
  const outputs = interpolated(
    Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, value])),
    {
      ...inner,
      steps: Object.fromEntries(Object.entries(done.outputs).map(([id, given]) => [id, { outputs: given }])),
    },
  );
  return [...done.steps, { step, ran: true, status: done.failed ? 1 : 0, log: '', outputs }];
}

/** The inputs of the actions that we use, from their own `action.yml` at the pinned commit. */
const knownInputs: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['persist-credentials'],
  'actions/setup-node': ['node-version', 'cache', 'registry-url', 'package-manager-cache'],
  'actions/upload-artifact': ['name', 'path', 'if-no-files-found'],
  'actions/download-artifact': ['name', 'path'],
};

async function useAction(step: Step, inputs: Readonly<Record<string, string>>, { repository }: Scene): Promise<Ran> {
  const [name = ''] = step.uses?.split('@') ?? [];
  const known = knownInputs[name];
  const unknown = Object.keys(inputs).filter(input => !known?.includes(input));
  if (!known || unknown.length > 0) throw new Error(`not known here: ${step.uses} ${unknown.join(', ')}`);
  const done = { step, ran: true, status: 0, log: '', inputs };
  if (name !== 'actions/upload-artifact') return { ...done, outputs: {} };
  const files = (await readdir(path.resolve(repository, inputs.path ?? ''))).sort();
  return { ...done, status: files.length > 0 ? 0 : 1, outputs: { 'artifact-url': artifactUrl }, files };
}

/** What the action that uploads gives where it cannot run. */
export const artifactUrl = 'https://github.com/someone/resume/actions/runs/1/artifacts/2';

const shells: Readonly<Record<string, readonly string[]>> = {
  '': ['-e'],
  bash: ['--noprofile', '--norc', '-eo', 'pipefail'],
};

async function runScript(step: Step, { start, context, env, summaries }: Run): Promise<Ran> {
  const shell = shells[step.shell ?? ''];
  if (!shell || step.run === undefined) throw new Error(`not known here: ${step.shell}`);
  const paths = await stepFiles(start.scene);
  await writeFile(paths.script, interpolate(step.run, context));
  const child = spawn('bash', [...shell, paths.script], {
    cwd: path.resolve(start.scene.repository, interpolate(step['working-directory'] ?? '.', context)),
    env: {
      ...env,
      ...interpolated(step.env, context),
      GITHUB_OUTPUT: paths.output,
      GITHUB_ENV: paths.env,
      GITHUB_STEP_SUMMARY: paths.summary,
    },
  });
  child.stdin.end();
  const { status, stdout, stderr } = await collect(child);
  if ((await readFile(paths.env, 'utf8')) !== '') throw new Error('GITHUB_ENV is not known here');
  summaries.push(await readFile(paths.summary, 'utf8'));
  const outputs = outputsOf(await readFile(paths.output, 'utf8'));
  return { step, ran: true, status: status ?? 1, log: `${stdout}${stderr}`, outputs };
}

/** New and empty for each step, as on a runner. */
async function stepFiles({ temp }: Scene) {
  const name = path.join(temp, `step-${(await readdir(temp)).length}`);
  const paths = { script: `${name}.sh`, output: `${name}.output`, env: `${name}.env`, summary: `${name}.md` };
  for (const file of [paths.output, paths.env, paths.summary]) await writeFile(file, '');
  return paths;
}

function outputsOf(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').filter(line => line !== '');
  const pairs = lines.map(line => /^([\w-]+)=(.*)$/.exec(line));
  if (pairs.includes(null)) throw new Error(`no output: ${text}`);
  return Object.fromEntries(pairs.map(pair => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

function interpolated(values: Readonly<Record<string, string>>, context: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, interpolate(value, context)]));
}

/** The repository that the workflow runs in; a pull request from another one is a fork's. */
export const ownRepository = 'someone/resume';

async function surroundings({ scene, event, ref, matrix, secrets, os = 'Linux', repository = ownRepository }: Start) {
  const temp = await realpath(scene.temp);
  const { name, payload } = event ?? { name: 'push', payload: {} };
  const eventFile = path.join(temp, 'event.json');
  await writeFile(eventFile, JSON.stringify(payload));
  const fullRef = { tag: `refs/tags/${ref.name}`, branch: `refs/heads/${ref.name}` }[ref.type];
  const env = {
    PATH: `${scene.bin}${path.delimiter}${process.env.PATH}`,
    HOME: homedir(),
    LANG: 'C.UTF-8',
    CI: 'true',
    SOURCE_DATE_EPOCH: '1795478400',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: scene.repository,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REF: fullRef,
    GITHUB_REF_TYPE: ref.type,
    GITHUB_REF_NAME: ref.name,
    GITHUB_REPOSITORY: repository,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    RUNNER_TEMP: temp,
    RUNNER_OS: os,
  };
  const github = { event_name: name, ref: fullRef, ref_type: ref.type, ref_name: ref.name, token: 'token-of-the-job' };
  const context: Context = { github, runner: { os, temp }, matrix: matrix ?? {}, secrets: secrets ?? {} };
  return { env, context };
}
