// What can be understood of a résumé that has errors, so that the rules can speak of the rest in the same breath.
import * as z from 'zod/mini';
import { isMissing, pathOf, unknownKeys } from './issues.js';
import type { SourceResume } from './resume.js';
import { type Placed, withoutItems, withoutKeys } from './values.js';

/** The résumé without the values that are wrong; nothing where that takes too much away. */
export function understand(
  placed: Placed,
  schema: z.ZodMiniType<SourceResume>,
): { readonly understood?: { readonly resume: SourceResume } & Pick<Placed, 'positions'> } {
  let left = placed;
  for (let round = 0; round < mostRounds; round++) {
    const { success, data, error } = z.safeParse(schema, left.value);
    if (success) return { understood: { resume: data, positions: left.positions } };
    left = withoutWrong(left, error.issues);
  }
  return {};
}

/** What is wrong behind something wrong shows only then; more rounds than these find no résumé any more. */
const mostRounds = 4;

type Issues = z.core.$ZodIssue[];

/** Without unknown keys, wrong values, and the items and maps that lack what they must have. */
function withoutWrong({ value, positions }: Placed, issues: Issues): Placed {
  const wrong = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map(issue => (isMissing(issue, value) ? pathOf(issue).slice(0, -1) : pathOf(issue)));
  const keys = new Map(unknownKeys(issues));
  for (const path of wrong) {
    const key = path.at(-1);
    const parent = JSON.stringify(path.slice(0, -1));
    if (typeof key === 'string') keys.set(parent, [...(keys.get(parent) ?? []), key]);
  }
  const items = wrong.filter(path => typeof path.at(-1) === 'number');
  return withoutItems({ value: withoutKeys(value, keys), positions }, items);
}
