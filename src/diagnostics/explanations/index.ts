// What can be said of every code but the rules', which bring their own words.
import type { Explanations } from './explanation.js';
import { fileExplanations } from './files.js';
import { initExplanations } from './init.js';
import { previewExplanations } from './preview.js';
import { programExplanations } from './program.js';
import { schemaExplanations } from './schema.js';
import { usageExplanations } from './usage.js';
import { yamlExplanations } from './yaml.js';

/** In the order in which a file is looked at: as YAML, as a résumé, then what stands around it. */
export const explanations: Explanations = {
  ...yamlExplanations,
  ...schemaExplanations,
  ...fileExplanations,
  ...programExplanations,
  ...previewExplanations,
  ...initExplanations,
  ...usageExplanations,
};
