// What the table says of a failure condition, and the checkpoints that conditions belong to.
import type { Check } from '../examined.js';

/** A wording in the languages of the documentation. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** How a condition is looked at here. */
export type How =
  /** The protocol gives it to the machine, and the walk looks at it. */
  | { readonly by: 'walk'; readonly check: Check }
  /** The protocol gives it to a person; in documents of ours, of which more is known, the walk can decide it. */
  | { readonly by: 'ours'; readonly check: Check }
  /** A person's question that the document's tree answers: `agreement.test.ts` holds the PDF against it. */
  | { readonly by: 'tree' }
  /** What only a person can say. */
  | { readonly by: 'eye'; readonly look: Words }
  /** Not looked at, for the reason given. */
  | { readonly by: 'none'; readonly reason: Words };

/** A failure condition of the protocol. */
export interface Condition {
  /** Checkpoint and index, such as `01-005`. */
  readonly number: string;
  /** What it means to meet it, in our words. */
  readonly says: string;
  /** Who is to check it by the protocol: the machine or a person; it sets no test for two. */
  readonly protocol: 'machine' | 'person' | 'no test';
  readonly how: How;
}
