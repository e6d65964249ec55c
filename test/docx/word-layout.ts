// How many pages a Word file has by `docx/layout`, which lays documents out as Word does, with the font of the PDF in place of
// Word's own. It takes the library's documents: ours is put into one, styles and body, its lists as indentations.
import { readFileSync } from 'node:fs';
import { Document, ImportedXmlComponent } from 'docx';
import { estimatePageNumbersWith, layoutDocument } from 'docx/layout';
import { childrenOf, nameOf, type Part, readPackage } from './package.js';

/** The number of pages, and at what the layout stopped, if it did. */
export interface WordPages {
  readonly pages: number;
  readonly stoppedAt?: string | undefined;
}

/** Lays a Word file out. */
export function wordPages(bytes: Uint8Array): WordPages {
  const { parts } = readPackage(bytes);
  const [document, styles] = ['word/document.xml', 'word/styles.xml'].map(path => partOf(parts.get(path)));
  if (document === undefined || styles === undefined) throw new Error('no document');
  const blocks = childrenOf(document.root)
    .flatMap(childrenOf)
    .filter(block => nameOf(block) !== 'w:sectPr');
  const side = (name: string) => Number(document.values(`//w:pgMar/@w:${name}`)[0]);
  const [top, right, bottom, left, header, footer] = ['top', 'right', 'bottom', 'left', 'header', 'footer'].map(side);
  const { pages, stoppedAt } = layoutDocument(
    new Document({
      externalStyles: asIndentations(styles.text),
      pageNumbers: estimatePageNumbersWith({ fonts, guess: true }),
      sections: [
        {
          properties: {
            page: {
              size: {
                width: Number(document.values('//w:pgSz/@w:w')[0]),
                height: Number(document.values('//w:pgSz/@w:h')[0]),
              },
              margin: { top, right, bottom, left, header, footer, gutter: 0 },
            },
          },
          children: blocks.map(block => imported(withoutNumbers(block.toString()))),
        },
      ],
    }),
    { guess: true },
  );
  return { pages: pages.length, stoppedAt };
}

const folder = 'node_modules/@expo-google-fonts/noto-sans-jp';
const fonts = ['400Regular', '700Bold'].map(weight => ({
  data: readFileSync(`${folder}/${weight}/NotoSansJP_${weight}.ttf`),
}));

/** Lists of the library's own would have other indentations than ours. */
function asIndentations(styles: string): string {
  return styles.replace(
    /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="\d+"\/><\/w:numPr>(.*?)<\/w:pPr>/g,
    (_, level, rest) => `${rest}<w:ind w:left="${300 * (Number(level) + 1)}" w:hanging="300"/></w:pPr>`,
  );
}

function withoutNumbers(block: string): string {
  return block.replace(/<w:numPr>.*?<\/w:numPr>/g, '');
}

/** A block that may stand in a body. */
function imported(xml: string) {
  return Object.assign(ImportedXmlComponent.fromXmlString(xml), { fileChild: Symbol() });
}

function partOf(part: Part | string | undefined): Part | undefined {
  return typeof part === 'object' ? part : undefined;
}
