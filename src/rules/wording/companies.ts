// The names of companies: the words for their kind, and the name that is left without them.

import { isJapanese } from '../matches.js';
import type { FieldText } from '../texts.js';

/** 株式会社 and its kin, as a pattern. */
export const kindOfCompany = '(?:株式|有限|合同|合資|合名)会社';

/** 株式会社青空 and 青空株式会社 are both 青空. */
export function bareName(name: string): string {
  const tidy = name.trim();
  const bare = tidy.replace(new RegExp(`^${kindOfCompany}[ 　]*|[ 　]*${kindOfCompany}$`, 'g'), '');
  return bare === '' ? tidy : bare;
}

/** The organizations that a résumé names in Japanese. */
export function organizations(texts: readonly FieldText[]): readonly FieldText[] {
  return texts.filter(text => text.kind === 'organization' && isJapanese(text));
}
