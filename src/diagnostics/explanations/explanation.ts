// What `resume explain` says of a code: permanent, apart from any one file.
import type { Words } from '../diagnostic.js';

export interface Explanation {
  /** What is wrong, in a few words. */
  readonly title: Words;
  /** Why it matters, or how it comes about. */
  readonly why: Words;
  /** What is reported, and the same put right: YAML, or a command line; absent where nothing is typed. */
  readonly bad?: string;
  readonly good?: string;
}

/** By code. */
export type Explanations = Readonly<Record<string, Explanation>>;

/** An entry of a table: title and reason in Japanese and in English, then the two examples. */
export function explains(
  [titleJa, whyJa]: readonly [string, string],
  [titleEn, whyEn]: readonly [string, string],
  bad?: string,
  good?: string,
): Explanation {
  return {
    title: { ja: titleJa, en: titleEn },
    why: { ja: whyJa, en: whyEn },
    ...(bad !== undefined && { bad }),
    ...(good !== undefined && { good }),
  };
}
