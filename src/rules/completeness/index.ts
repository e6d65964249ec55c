// Rules about what a reader misses, or meets twice, in the order in which they run.
import type { Rule } from '../rule.js';
import { noNumbers } from './no-numbers.js';
import { placeholder } from './placeholder.js';
import { sameText } from './same-text.js';
import { summaryLength } from './summary-length.js';

export const completenessRules: readonly Rule[] = [summaryLength, noNumbers, sameText, placeholder];
