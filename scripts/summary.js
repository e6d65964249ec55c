// Ends a test run with one plain line, `N passed, N failed`, from vitest's own JSON report; names what was skipped.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const report = JSON.parse(readFileSync(process.argv[2] ?? 'test-results/vitest.json', 'utf8'));
const skipped = report.testResults
  .flatMap(file => file.assertionResults)
  .filter(test => test.status !== 'passed' && test.status !== 'failed');
for (const test of skipped) console.log(`skipped: ${test.fullName}`);
// A file that could not be loaded has failed although none of its tests ran.
const broken = report.testResults.filter(
  file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
);
for (const file of broken) console.log(`could not run: ${file.name.split('/test/').at(-1)}`);
const failed = report.numFailedTests + broken.length;
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${report.numPassedTests} passed, ${failed} failed${tail}`);
if (failed > 0 || report.numPassedTests === 0) process.exitCode = 1;
