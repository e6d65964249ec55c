// Ends a run of tests with one plain line, `N passed, N failed`, from vitest's own JSON reports; names what was skipped.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const reports = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));
const files = reports.flatMap(report => report.testResults);
const tests = files.flatMap(file => file.assertionResults);
for (const test of tests)
  if (test.status !== 'passed' && test.status !== 'failed') console.log(`skipped: ${test.fullName}`);
// A file that could not be loaded has failed although none of its tests ran.
const broken = files.filter(
  file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
);
for (const file of broken) console.log(`could not run: ${file.name.split('/test/').at(-1)}`);
const passed = tests.filter(({ status }) => status === 'passed').length;
const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
