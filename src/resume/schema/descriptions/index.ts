// The descriptions of all fields of the résumé.
import { basics } from './basics.js';
import type { Descriptions } from './description.js';
import { sections } from './sections.js';
import { work } from './work.js';

export const resumeDescriptions: Descriptions = { ...basics, ...work, ...sections };
