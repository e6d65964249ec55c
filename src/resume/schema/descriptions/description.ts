// What the editor says of a field: what to write, where it appears, and an example that a person would write.
import type { Words } from '../../../diagnostics/diagnostic.js';

export interface Description extends Words {
  /** As it would stand in the file; absent for maps and lists of maps, whose own fields have theirs. */
  readonly example?: string | readonly string[];
}

/** By path: `work[].name`; `[]` is any item of a list. */
export type Descriptions = Readonly<Record<string, Description>>;

/** A description in one line. */
export function says(ja: string, en: string, example?: string | readonly string[]): Description {
  return { ja, en, ...(example !== undefined && { example }) };
}

/** The same fields, at `path`. */
export function under(path: string, fields: Descriptions): Descriptions {
  return Object.fromEntries(Object.entries(fields).map(([name, description]) => [`${path}.${name}`, description]));
}
