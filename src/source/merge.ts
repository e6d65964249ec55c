// One file laid over another, such as the private address and phone that stay out of git.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Parsed, Path, Positions } from './source.js';

/**
 * `overlay` laid over `base`: maps merge key by key at every depth; a text, `null` or list of the overlay replaces what
 * stands in the base (lists are not joined, since their items have no names to be matched by). Positions answer from the
 * file that a value came from; a map that both have stands in the base.
 */
export function mergeSources(base: Parsed, overlay: Parsed): Parsed {
  const diagnostics = [...base.diagnostics, ...overlay.diagnostics];
  if (base.value === undefined || overlay.value === undefined) {
    return { value: undefined, positions: base.positions, diagnostics };
  }
  if (isMap(base.value) && !isMap(overlay.value)) {
    return { ...base, diagnostics: [...diagnostics, notAMap(overlay.positions)] };
  }
  return {
    value: mergeValues(base.value, overlay.value),
    positions: mergePositions(base, overlay),
    diagnostics,
  };
}

type StringMap = { readonly [key: string]: unknown };

function isMap(value: unknown): value is StringMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeValues(base: unknown, overlay: unknown): unknown {
  if (!isMap(base) || !isMap(overlay)) return overlay;
  // Built from entries, so that a key such as `__proto__` stays a key.
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(overlay)) {
    merged.set(key, merged.has(key) ? mergeValues(merged.get(key), value) : value);
  }
  return Object.fromEntries(merged);
}

function mergePositions(base: Parsed, overlay: Parsed): Positions {
  const of = (path: Path): Positions => owner(base, overlay, path).positions;
  return {
    key: path => of(path).key(path),
    value: path => of(path).value(path),
    text: (path, start, end) => of(path).text(path, start, end),
    alias: path => of(path).alias(path),
  };
}

/** The file that the value at `path` came from. */
function owner(base: Parsed, overlay: Parsed, path: Path): Parsed {
  let below: unknown = base.value;
  let above: unknown = overlay.value;
  for (const step of path) {
    if (!isMap(below) || !isMap(above)) break;
    if (!Object.hasOwn(above, step)) return base;
    if (!Object.hasOwn(below, step)) return overlay;
    below = below[step];
    above = above[step];
  }
  return isMap(below) && isMap(above) ? base : overlay;
}

function notAMap(positions: Positions): Diagnostic {
  const span = positions.value([]);
  return {
    code: 'input/overlay-not-a-map',
    severity: 'error',
    message: {
      ja: '重ねるファイルの内容が「キー: 値」の形になっていないため、元のファイルに重ねられません。',
      en: 'The file to lay over the first is not a map of keys and values, so it cannot be merged.',
    },
    ...(span && { span }),
    help: {
      ja: '元のファイルと同じ構造で、加えたい項目だけを書いてください（例: `basics:` の下に `phone: …`）。',
      en: 'write it in the shape of the first file, with only what it adds, such as `basics:` and below it `phone: …`',
    },
  };
}
