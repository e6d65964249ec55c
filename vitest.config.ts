import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of pure functions, which share their modules from file to file: nothing they import keeps a state. */
const pure = ['documents', 'locales', 'resume', 'rules', 'select', 'source', 'text', 'themes', 'tree'];

/**
 * `npm test` runs `*.test.ts`, in minutes; `npm run proofs` what takes longer: every fixture in every theme, the corpus of
 * broken files.
 */
export default defineConfig(({ mode }) => {
  const kind = mode === 'proofs' ? 'proof' : 'test';
  const units = pure.map(folder => `test/${folder}/**/*.${kind}.ts`);
  return {
    test: {
      testTimeout: 60_000,
      hookTimeout: 120_000,
      maxWorkers: availableParallelism(),
      reporters: process.env.CI ? ['default', ['json', { outputFile: `test-results/${kind}s.json` }]] : ['default'],
      projects: [
        { extends: true, test: { name: 'units', include: units, isolate: false } },
        { extends: true, test: { name: 'program', include: [`test/**/*.${kind}.ts`], exclude: units } },
      ],
    },
  };
});
