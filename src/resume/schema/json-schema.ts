// The JSON Schema of a zod schema with the descriptions that editors show; for the YAML language server, never to validate.
import * as z from 'zod/mini';
import type { Descriptions } from './descriptions/description.js';

export type JsonSchema = { readonly [key: string]: unknown };

/** What a schema document says of itself. */
export interface SchemaHead {
  readonly $id: string;
  readonly title: string;
}

/**
 * JSON Schema draft-07, which every YAML editor knows. Scalars may be written without quotes, so that numbers are let
 * through wherever our reader takes them as the text they are; keys that begin with `x-` are the writer's own.
 */
export function jsonSchema(schema: z.ZodMiniType, head: SchemaHead, descriptions: Descriptions): JsonSchema {
  const { $schema, ...generated } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return { $schema, ...head, ...described(generated, '', descriptions) };
}

/** The paths of all fields in a generated schema, as descriptions name them. */
export function fieldPaths(schema: z.ZodMiniType): readonly string[] {
  const paths = new Set<string>();
  const visit = (node: JsonSchema, path: string): void => {
    for (const [key, child] of Object.entries(recordOf(node.properties))) {
      if (!isTextMap(node)) paths.add(join(path, key));
      visit(recordOf(child), join(path, key));
    }
    for (const branch of listOf(node.anyOf)) visit(recordOf(branch), path);
    if (node.items !== undefined) visit(recordOf(node.items), `${path}[]`);
    if (isRecord(node.additionalProperties)) visit(node.additionalProperties, `${path}.*`);
  };
  visit(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', reused: 'inline' }), '');
  return [...paths];
}

function described(node: JsonSchema, path: string, descriptions: Descriptions): JsonSchema {
  const { default: _, properties, anyOf, items, additionalProperties, type, ...rest } = node;
  const isEnum = 'enum' in node;
  return {
    ...rest,
    ...(type !== undefined && { type: isEnum ? type : withNumbers(type) }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(recordOf(properties)).map(([key, child]) => [
          key,
          field(recordOf(child), join(path, key), descriptions),
        ]),
      ),
    }),
    ...(anyOf !== undefined && { anyOf: listOf(anyOf).map(branch => described(recordOf(branch), path, descriptions)) }),
    ...(items !== undefined && { items: described(recordOf(items), `${path}[]`, descriptions) }),
    ...(isRecord(additionalProperties) && {
      additionalProperties: described(additionalProperties, `${path}.*`, descriptions),
    }),
    ...(additionalProperties === false && { additionalProperties, patternProperties: { '^x-': {} } }),
  };
}

/** What may be a text may be written as a number. */
function withNumbers(type: unknown): unknown {
  const types = [type].flat();
  return types.includes('string') && !types.includes('number') ? ['string', 'number', ...types.slice(1)] : type;
}

function field(node: JsonSchema, path: string, descriptions: Descriptions): JsonSchema {
  const own = descriptions[path];
  const child = described(node, path, descriptions);
  if (!own) return child;
  const { ja, en, example } = own;
  const examples =
    example === undefined ? [] : node.type === 'array' && typeof example !== 'string' ? [example] : [example].flat();
  return { description: `${ja}\n\n${en}`, ...(examples.length > 0 && { examples }), ...child };
}

/** A wording in several languages: its keys are languages, not fields. */
function isTextMap(node: JsonSchema): boolean {
  const keys = Object.keys(recordOf(node.properties));
  return keys.length === 2 && keys.includes('ja') && keys.includes('en');
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A part of a schema that is one; an empty one where there is none. */
export function recordOf(value: unknown): JsonSchema {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
