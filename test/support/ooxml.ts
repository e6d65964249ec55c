// Reads a DOCX back as its readers do: parts, text in order, paragraphs; and asks Microsoft's own validator.
import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import type { Report } from '../../src/diagnostics/diagnostic.js';
import { docx } from '../../src/renderers/docx/index.js';
import type { RenderContext } from '../../src/renderers/renderer.js';
import { standard } from '../../src/themes/standard.js';
import type { Theme } from '../../src/themes/theme.js';
import type { Tree } from '../../src/tree/nodes.js';

/** A context in which nothing may be reported and nothing printed. */
export function quietContext(theme: Theme = standard): RenderContext {
  return {
    theme,
    report: diagnostic => {
      throw new Error(`reported: ${diagnostic.message.en}`);
    },
    print: () => Promise.reject(new Error('nothing to print')),
  };
}

/** The bytes of a tree as DOCX; `report` hears what is reported, which nothing may be unless it is given. */
export async function renderDocx(tree: Tree, theme?: Theme, report?: Report): Promise<Uint8Array> {
  const { files } = await docx.render(tree, { ...quietContext(theme), ...(report && { report }) });
  const [file] = files;
  if (files.length !== 1 || file === undefined || typeof file.content === 'string')
    throw new Error('one binary file expected');
  return file.content;
}

/** The parts of a DOCX that are text, by path, in the order of the zip file. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, data]) => [path, strFromU8(data)]));
}

/** One part, which must be there. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
}

/** The text of a part in reading order: `w:t` joined, a reading after its base, breaks, tabs and paragraph ends as `\n`. */
export function textOf(part: string): string {
  const ordered = part.replace(/(<w:rt>.*?<\/w:rt>)(<w:rubyBase>.*?<\/w:rubyBase>)/g, '$2$1');
  const pieces = ordered.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:(?:br|tab)(?: [^>]*)?\/>|<\/w:p>|<w:p\/>/g) ?? [];
  return pieces
    .map(piece =>
      piece.startsWith('<w:t>') || piece.startsWith('<w:t ') ? decode(piece.replace(/<[^>]*>/g, '')) : '\n',
    )
    .join('');
}

/** A text without white space, as two formats' texts are compared. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What Microsoft's Open XML SDK finds wrong with a DOCX, one line an error. */
export async function validationErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const errors = await validate(bytes, 'docx', 'Microsoft365');
  return errors.map(error => JSON.stringify(error));
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
