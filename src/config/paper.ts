// The papers that documents come on, and the one that is mistaken for another.
import type { Words } from '../diagnostics/diagnostic.js';

/** What `page` may be; `JIS-B5` is 182 × 257 mm (JIS P 0138). */
export const pageSizes = ['A4', 'JIS-B5', 'letter'] as const;

/** What to say to a name that means two papers: B5 by ISO 216, as CSS has it, is 176 × 250 mm. */
export function paperHelp(name: string): Words | undefined {
  if (!/^(iso[-_ ]?|jis[_ ]?)?b5$/i.test(name.trim())) return undefined;
  return {
    ja: '日本の B5（182×257mm）は `JIS-B5` と書いてください。CSS などの「B5」は ISO の B5（176×250mm）で、別の大きさです。',
    en: 'write `JIS-B5` for the Japanese B5 of 182 × 257 mm; plain B5, as in CSS, is the ISO size of 176 × 250 mm',
  };
}
