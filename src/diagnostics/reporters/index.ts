// The ways to print findings, in the order of `--help`; the first is the default.
import { github } from './github.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { short } from './short.js';

/** Every reporter, the default first. */
export const reporters: readonly Reporter[] = [pretty, short, json, github, sarif];
