// The classes of broken files, in the order of the report.
import { dates } from './dates.js';
import { keys } from './keys.js';
import { missing } from './missing.js';
import { prose } from './prose.js';
import { structure } from './structure.js';
import { syntax } from './syntax.js';
import { types } from './types.js';

export { bases } from './bases.js';
export const classes = [keys, dates, types, syntax, missing, prose, structure] as const;
