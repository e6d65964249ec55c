// What may stand in a field, read from the schemas that validate and said in both languages.
import * as z from 'zod/mini';
import type { MessageLanguage, Words } from '../../src/diagnostics/diagnostic.js';
import { roles } from '../../src/resume/roles.js';
import { date, email, endDate, imagePath, localizedText, url, years } from '../../src/resume/schema/fields.js';
import { type JsonSchema, recordOf } from '../../src/resume/schema/json-schema.js';

/** What a field may hold, and the fields in it; `path` is as descriptions have it: `work[].name`. */
export interface Field {
  readonly path: string;
  readonly node: JsonSchema;
}

const kinds: ReadonlyMap<unknown, Words> = new Map<unknown, Words>([
  [date, { ja: '日付', en: 'date' }],
  [endDate, { ja: '日付', en: 'date' }],
  [url, { ja: 'URL', en: 'address' }],
  [email, { ja: 'メールアドレス', en: 'e-mail address' }],
  [years, { ja: '年数', en: 'number of years' }],
  [imagePath, { ja: 'ファイルのパス', en: 'path of a file' }],
  [localizedText, { ja: '文字列*', en: 'text*' }],
]);

/** Every field of a schema, in its order. */
export function fieldsOf(schema: z.ZodMiniType): readonly Field[] {
  const root = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const kind = kinds.get(zodSchema);
      if (kind) Object.assign(jsonSchema, { kind });
    },
  });
  const found = new Map<string, Field>();
  visit(recordOf(root), '', field => found.set(field.path, found.get(field.path) ?? field));
  return [...found.values()];
}

function visit(node: JsonSchema, path: string, see: (field: Field) => void): void {
  if (isByLanguage(node)) return;
  for (const [key, child] of Object.entries(recordOf(node.properties))) {
    const at = path === '' ? key : `${path}.${key}`;
    see({ path: at, node: recordOf(child) });
    visit(recordOf(child), at, see);
  }
  for (const branch of branches(node)) visit(branch, path, see);
  if (node.items !== undefined) visit(recordOf(node.items), `${path}[]`, see);
  if (typeof node.additionalProperties === 'object') visit(recordOf(node.additionalProperties), `${path}.*`, see);
}

/** What may stand in a field, in a few words. */
export function kindOf(node: JsonSchema, language: MessageLanguage): string {
  const own: unknown = node.kind;
  if (isWords(own)) return own[language];
  if (isByLanguage(node) || branches(node).some(isByLanguage)) return words.byLanguage[language];
  if (Array.isArray(node.enum) && node.enum.length === roles.length) return words.part[language];
  if (Array.isArray(node.enum)) return node.enum.map(value => `\`${value}\``).join(language === 'ja' ? '、' : ', ');
  const several = branches(node);
  if (several.length > 0)
    return [...new Set(several.map(branch => kindOf(branch, language)))]
      .filter((kind, index, all) => index === all.indexOf(kind))
      .join(words.or[language]);
  if (node.type === 'array') return words.list(kindOf(recordOf(node.items), language))[language];
  if (node.type === 'boolean') return '`true`, `false`';
  if (node.type === 'object') return words.map[language];
  return words.text[language];
}

const words = {
  byLanguage: { ja: '文字列*', en: 'text*' },
  part: { ja: '部分の名前', en: 'names of parts' },
  or: { ja: '、または', en: ', or ' },
  map: { ja: '下の項目', en: 'the keys below' },
  text: { ja: '文字列', en: 'text' },
  list: (item: string): Words => ({ ja: `リスト: ${item}`, en: `list: ${item}` }),
};

function branches(node: JsonSchema): readonly JsonSchema[] {
  return Array.isArray(node.anyOf) ? node.anyOf.map(recordOf) : [];
}

/** A wording in several languages: its keys are languages, not fields. */
function isByLanguage(node: JsonSchema): boolean {
  return Object.keys(recordOf(node.properties)).join() === 'ja,en';
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
}
