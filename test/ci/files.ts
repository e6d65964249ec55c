// Our workflows and the action as the tests read them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';

const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const step = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  'working-directory': z.string().optional(),
  env: texts.default({}),
  with: texts.default({}),
});

const job = z.looseObject({
  'runs-on': z.string().optional(),
  uses: z.string().optional(),
  needs: z.string().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  strategy: z.looseObject({ matrix: z.record(z.string(), z.array(z.union([z.string(), z.number()]))) }).optional(),
  steps: z.array(step).default([]),
});

const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()).optional(),
  jobs: z.record(z.string(), job),
});

const action = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ default: z.string().optional() })),
  outputs: z.record(z.string(), z.looseObject({ value: z.string() })),
  runs: z.looseObject({ using: z.literal('composite'), steps: z.array(step) }),
});

export type Step = z.infer<typeof step>;
export type Job = z.infer<typeof job>;
export type Workflow = z.infer<typeof workflow>;
export type Action = z.infer<typeof action>;

export const workflowFolder = '.github/workflows';
export const workflowNames = readdirSync(workflowFolder).sort();

export const readYaml = (file: string): unknown => load(readFileSync(file, 'utf8'));
export const readWorkflow = (name: string): Workflow => workflow.parse(readYaml(path.join(workflowFolder, name)));
export const parseWorkflow = (text: string): Workflow => workflow.parse(load(text));
export const readAction = (): Action => action.parse(readYaml('action.yml'));

/** The YAML that a page of the documentation shows. */
export const yamlBlocks = (page: string): readonly string[] =>
  Array.from(readFileSync(page, 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms), found => found[1] ?? '');

/** Every step there is, with the file it stands in. */
export function allSteps(): readonly { readonly file: string; readonly step: Step }[] {
  const ofWorkflows = workflowNames.flatMap(file =>
    Object.values(readWorkflow(file).jobs).flatMap(({ steps }) => steps.map(one => ({ file, step: one }))),
  );
  return [...ofWorkflows, ...readAction().runs.steps.map(one => ({ file: 'action.yml', step: one }))];
}
