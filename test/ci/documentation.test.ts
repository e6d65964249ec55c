// The workflows that docs/ci.md and its twin show are complete, valid and the same; documentation.proof.ts runs them.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseWorkflow, yamlBlocks } from './files.js';

const pages = ['docs/ci.md', 'docs/ja/ci.md'];

describe('the pages', () => {
  it('show the same workflows', () => {
    const [english, japanese] = pages.map(page => yamlBlocks(page).map(block => load(block)));
    expect(english).toHaveLength(4);
    expect(japanese).toEqual(english);
  });

  it.each(pages)('%s shows workflows that are valid and pinned', page => {
    const isWorkflow = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync('test/ci/schemas/github-workflow.json', 'utf8')),
    );
    const workflows = yamlBlocks(page).filter(block => block.startsWith('# .github/workflows/'));
    expect(workflows).toHaveLength(3);
    for (const workflow of workflows) {
      isWorkflow(load(workflow));
      expect(isWorkflow.errors).toBeNull();
      for (const [line] of workflow.matchAll(/^.*\buses:.*$/gm))
        expect(line).toMatch(/uses: (actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|keireki\/keireki@v\d+\.\d+\.\d+)$/);
      for (const { run } of Object.values(parseWorkflow(workflow).jobs).flatMap(({ steps }) => steps))
        expect(run ?? '').not.toContain('${{');
    }
  });

  it.each(pages)('%s names the version of today', page => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = readFileSync(page, 'utf8').matchAll(/keireki@v?(\d[\w.-]*)/g);
    expect(new Set(Array.from(named, found => found[1]))).toEqual(new Set([version]));
  });
});
