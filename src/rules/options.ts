// The options of a rule as configured: strings read as the types of the rule's own defaults.
import type { Rule, RuleOptions } from './rule.js';

/** An option that the rule does not have, or whose value is not of its default's type. */
export interface OptionProblem {
  readonly name: string;
  /** What the rule has under that name; undefined where it has nothing. */
  readonly expected?: 'number' | 'string' | 'boolean';
}

/** The rule's defaults under what is configured; what cannot be taken keeps its default and is named. */
export function readOptions(
  { options: defaults = {} }: Rule,
  written: Readonly<Record<string, string | boolean>> = {},
): { readonly options: RuleOptions; readonly problems: readonly OptionProblem[] } {
  const problems: OptionProblem[] = [];
  const options: Record<string, number | string | boolean> = { ...defaults };
  for (const [name, value] of Object.entries(written)) {
    const own = defaults[name];
    const read = own === undefined ? undefined : readAs(own, value);
    if (read !== undefined) options[name] = read;
    else problems.push({ name, ...(own !== undefined && { expected: typeNames[typeof own] }) });
  }
  return { options, problems };
}

const typeNames: { readonly [type: string]: 'number' | 'string' | 'boolean' } = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
};

function readAs(own: number | string | boolean, value: string | boolean): number | string | boolean | undefined {
  if (typeof own === 'boolean') return typeof value === 'boolean' ? value : booleans.get(value);
  if (typeof value === 'boolean') return undefined;
  if (typeof own === 'string') return value;
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
