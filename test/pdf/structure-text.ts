// The text of a PDF as its structure has it: element by element, each piece of content as the characters it stands for.
import { codesOf } from './cmap.js';
import type { Examined } from './examined.js';
import type { Font } from './fonts.js';
import type { Mark, Painted } from './painting.js';
import { textOf } from './pdf-file.js';
import type { Element } from './structure.js';

/** Gives the text of an element with everything below it. */
export type TextOf = (element: Element) => string;

export function structureText(document: Examined): TextOf {
  const contents = contentTexts(document);
  const text: TextOf = element => {
    if (element.actualText !== undefined) return element.actualText;
    return element.kids
      .map(kid =>
        kid.kind === 'element' ? text(kid.element) : kid.kind === 'content' ? (contents.get(kid.content) ?? '') : '',
      )
      .join('');
  };
  return text;
}

/** The texts of a page's artifacts of one subtype, such as its `Header`, in the order in which they are painted. */
export function artifactTexts(document: Examined, page: number, subtype: string): readonly string[] {
  const ofSubtype = ({ tag, properties }: Mark): boolean =>
    tag === 'Artifact' && properties['/Subtype'] === `/${subtype}`;
  const texts = textsBy(document, item => (item.page === page ? item.marks.find(ofSubtype) : undefined));
  return [...texts.values()];
}

/** The text of each marked-content sequence by its key. */
function contentTexts(document: Examined): ReadonlyMap<string, string> {
  return textsBy(document, ({ marks }) => marks.findLast(({ content }) => content !== undefined)?.content);
}

/** Texts that belong together, by the key that they have in common. */
function textsBy<K>({ painting, fonts }: Examined, keyOf: (item: Painted) => K | undefined): ReadonlyMap<K, string> {
  const byValue = new Map(fonts.map(font => [font.value, font]));
  const said = new Set<Mark>();
  const texts = new Map<K, string>();
  for (const item of painting.painted) {
    const key = item.kind === 'text' ? keyOf(item) : undefined;
    if (key === undefined) continue;
    texts.set(key, (texts.get(key) ?? '') + textShown(item, byValue.get(item.font ?? null), said));
  }
  return texts;
}

/** A sequence with a text of its own says it once, whatever is shown in it. */
function textShown({ marks, shown }: Painted, font: Font | undefined, said: Set<Mark>): string {
  const spoken = marks.findLast(({ properties }) => '/ActualText' in properties);
  if (spoken) {
    if (said.has(spoken)) return '';
    said.add(spoken);
    return textOf(spoken.properties['/ActualText']) ?? '';
  }
  const codes = codesOf(shown ?? Buffer.alloc(0), font?.kind === 'Type0' ? 2 : 1);
  return codes.map(code => font?.toUnicode?.texts.get(code) ?? '\ufffd').join('');
}
