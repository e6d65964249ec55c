// The JSON Schemas that editors use, generated from the schemas that validate. `schemas/v1/` holds them as files.
import { configSchema } from './config/config.js';
import { configDescriptions } from './config/descriptions.js';
import { resumeDescriptions } from './resume/schema/descriptions/index.js';
import { localizedText } from './resume/schema/fields.js';
import { type JsonSchema, jsonSchema, recordOf } from './resume/schema/json-schema.js';
import { resumeSchema } from './resume/schema/resume.js';
import { rules } from './rules/index.js';
import type { Rule } from './rules/rule.js';

/** By the name that `resume schema` takes; `<name>.schema.json` is the file. */
export function schemas(): { readonly resume: JsonSchema; readonly config: JsonSchema } {
  return {
    resume: jsonSchema(
      resumeSchema(localizedText),
      { $id: 'keireki/v1/resume.schema.json', title: '経歴データ resume.yaml / The résumé, resume.yaml' },
      resumeDescriptions,
    ),
    config: withRules(
      jsonSchema(
        configSchema,
        {
          $id: 'keireki/v1/config.schema.json',
          title: '設定 resume.config.yaml / The configuration, resume.config.yaml',
        },
        configDescriptions,
      ),
    ),
  };
}

/** Each rule by its name, with what it is about and its options; a plugin's rules stay possible. */
function withRules(config: JsonSchema): JsonSchema {
  const properties = recordOf(config.properties);
  const names = Object.fromEntries(rules.map(rule => [rule.name, ruleSchema(rule)]));
  return { ...config, properties: { ...properties, rules: { ...recordOf(properties.rules), properties: names } } };
}

function ruleSchema({ words: { ja, en }, severity, options = {} }: Rule): JsonSchema {
  const level = { enum: ['off', 'info', 'warn', 'error'], default: severity === 'warning' ? 'warn' : severity };
  const known = Object.entries(options).map(([name, value]) => [name, { type: typeof value, default: value }] as const);
  const map = { type: 'object', properties: { level, ...Object.fromEntries(known) }, additionalProperties: false };
  return { description: `${ja.title}。${ja.why}\n\n${en.title}. ${en.why}`, anyOf: [level, map] };
}
