// Header and footer: patterns such as `{title}　{name}` filled with what a document knows of itself.
import { text } from '../tree/build.js';
import type { Inline, RunningLine, Tree } from '../tree/nodes.js';
import type { RunningPattern, RunningPlaceholder } from './document.js';

/** What stands for each placeholder but the numbers of pages, which only who prints knows. */
export type RunningValues = Readonly<Record<Exclude<RunningPlaceholder, 'page' | 'pages'>, string>>;

/** The lines of a document. A value that is empty leaves no space at a slot's ends; an unknown placeholder stays as it is. */
export function runningLines(
  { header, footer }: { readonly header: RunningPattern; readonly footer: RunningPattern },
  values: RunningValues,
): Tree['running'] {
  return { header: line(header, values), footer: line(footer, values) };
}

function line({ left = '', center = '', right = '' }: RunningPattern, values: RunningValues): RunningLine {
  return { left: slot(left, values), center: slot(center, values), right: slot(right, values) };
}

function slot(pattern: string, values: RunningValues): readonly Inline[] {
  const known = new Map<string, string>(Object.entries(values));
  const parts = pattern.trim().split(/(\{pages?\})/);
  return parts.flatMap((part, index): readonly Inline[] => {
    if (part === '{page}') return [{ type: 'pageNumber' }];
    if (part === '{pages}') return [{ type: 'pageCount' }];
    const filled = part.replace(/\{(\w+)\}/g, (whole, name: string) => known.get(name) ?? whole);
    const shown = parts.length === 1 ? filled.trim() : trimmedAt(filled, index, parts.length - 1);
    return shown === '' ? [] : [text(shown)];
  });
}

function trimmedAt(part: string, index: number, last: number): string {
  if (index === 0) return part.trimStart();
  return index === last ? part.trimEnd() : part;
}
