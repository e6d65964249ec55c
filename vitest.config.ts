import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of pure functions, which share their modules from file to file: nothing they import keeps a state. */
const pure = ['documents', 'locales', 'resume', 'rules', 'select', 'source', 'text', 'themes', 'tree'];

/** How files are named that are not run by `npm test` but by a script of this name. */
const kinds: Readonly<Record<string, string>> = { proofs: 'proof', office: 'office' };

/**
 * `npm test` runs `*.test.ts`, in minutes; `npm run proofs` what takes longer: every fixture in every theme, the corpus of
 * broken files; `npm run office` what LibreOffice and python-docx make of Word files.
 */
export default defineConfig(({ mode }) => {
  const kind = kinds[mode] ?? 'test';
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
