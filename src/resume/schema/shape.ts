// What a schema says of a place: the keys that may stand there and the kind of value; read from zod's own definitions.
import type * as z from 'zod/mini';
import type { Path } from '../../source/source.js';

/** The keys of the map at `path`; of all its alternatives where there are several. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  return [...new Set(at(schema, path).flatMap(alternative => Object.keys(shapeOf(alternative))))];
}

/** A kind of value; `lists` is a list or a map of lists. */
export type Kind = 'text' | 'list' | 'map' | 'lists';

/** What is expected at `path`. */
export function kindAt(schema: z.core.$ZodType, path: Path): Kind {
  const types = new Set(at(schema, path).map(alternative => definition(alternative).type));
  if (types.has('array')) return types.has('record') ? 'lists' : 'list';
  if (types.has('string') || types.has('enum')) return 'text';
  return types.has('object') || types.has('record') ? 'map' : 'text';
}

/** The alternative maps at `path`. */
export function mapsAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  return at(schema, path).filter(alternative => definition(alternative).type === 'object');
}

/** Every alternative at `path`, without the wrappers around it. */
function at(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  return path.reduce<readonly z.core.$ZodType[]>(
    (alternatives, step) => alternatives.flatMap(alternative => child(alternative, step).flatMap(unwrap)),
    unwrap(schema),
  );
}

function child(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  const inner = definition(schema);
  if (inner.type === 'array') return [inner.element];
  if (inner.type === 'record') return [inner.valueType];
  const value = shapeOf(schema)[String(step)];
  return value ? [value] : [];
}

function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const inner = definition(schema);
  if (inner.type === 'optional' || inner.type === 'default') return unwrap(inner.innerType);
  if (inner.type === 'pipe') return unwrap(inner.in);
  if (inner.type === 'union') return inner.options.flatMap(unwrap);
  return [schema];
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const inner = definition(schema);
  return inner.type === 'object' ? inner.shape : {};
}

function definition(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  if (!hasDefinition(schema)) throw new TypeError('not a schema of zod');
  return schema._zod.def;
}

/** Every schema that zod makes is one of the types that it lists. */
function hasDefinition(schema: z.core.$ZodType): schema is z.core.$ZodTypes {
  return '_zod' in schema;
}
