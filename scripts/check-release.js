// Refuses to publish where the tag, the version of package.json and the repository that it names disagree: npm would take
// a version that nobody meant, or refuse the provenance at the very end.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { annotation } from './action/github.js';

const { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = process.env;
const { version, repository: named } = JSON.parse(readFileSync('package.json', 'utf8'));
const url = `git+${server}/${repository}.git`;
const problems = [
  ...(tag === `v${version}` ? [] : [`The tag ${tag} is not v${version}, the version of package.json.`]),
  ...(named?.url === url ? [] : [`package.json names the repository ${named?.url}; this is ${url}.`]),
];
for (const problem of problems) process.stdout.write(annotation('error', { file: 'package.json' }, problem));
if (problems.length > 0) process.exitCode = 1;
