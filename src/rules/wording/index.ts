// Rules about words and characters, in the order in which they run.

import type { Rule } from '../rule.js';
import { companyAbbreviation } from './company-abbreviation.js';
import { dashes } from './dashes.js';
import { employerKind } from './employer-kind.js';
import { formerCompany } from './former-company.js';
import { fullWidthAscii } from './full-width-ascii.js';
import { halfWidthKana } from './half-width-kana.js';
import { honorific } from './honorific.js';
import { invisible } from './invisible.js';
import { kanaReading } from './kana-reading.js';
import { licenceName } from './licence-name.js';
import { listFullStops } from './list-full-stops.js';
import { mixedEndings } from './mixed-endings.js';
import { oneSpelling } from './one-spelling.js';
import { otherCompany } from './other-company.js';
import { portability } from './portability.js';
import { productSpelling } from './product-spelling.js';
import { schoolWords } from './school-words.js';

export const wordingRules: readonly Rule[] = [
  companyAbbreviation,
  honorific,
  employerKind,
  otherCompany,
  halfWidthKana,
  fullWidthAscii,
  portability,
  dashes,
  kanaReading,
  invisible,
  productSpelling,
  licenceName,
  mixedEndings,
  listFullStops,
  formerCompany,
  schoolWords,
  oneSpelling,
];
