import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * `npm test` runs `*.test.ts`, in minutes; `npm run proofs` what takes longer: every fixture in every theme, the corpus of
 * broken files.
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'proofs' ? 'test/**/*.proof.ts' : 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: `test-results/${mode === 'proofs' ? 'proofs' : 'tests'}.json` }]]
      : ['default'],
  },
}));
