// The JSON Schemas that editors use, generated from the schemas that validate. `schemas/v1/` holds them as files.
import { configSchema } from './config/config.js';
import { configDescriptions } from './config/descriptions.js';
import { resumeDescriptions } from './resume/schema/descriptions/index.js';
import { localizedText } from './resume/schema/fields.js';
import { type JsonSchema, jsonSchema } from './resume/schema/json-schema.js';
import { resumeSchema } from './resume/schema/resume.js';

/** By the name that `resume schema` takes; `<name>.schema.json` is the file. */
export function schemas(): { readonly resume: JsonSchema; readonly config: JsonSchema } {
  return {
    resume: jsonSchema(
      resumeSchema(localizedText),
      { $id: 'keireki/v1/resume.schema.json', title: '経歴データ resume.yaml / The résumé, resume.yaml' },
      resumeDescriptions,
    ),
    config: jsonSchema(
      configSchema,
      {
        $id: 'keireki/v1/config.schema.json',
        title: '設定 resume.config.yaml / The configuration, resume.config.yaml',
      },
      configDescriptions,
    ),
  };
}
