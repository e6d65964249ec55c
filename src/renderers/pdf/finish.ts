// The finishing pass: Chrome's PDF read, its structure and texts put right, and written anew. Top to bottom: what the pages
// show, what the structure means, where each painted thing belongs, and the file.
import type { Tree } from '../../tree/nodes.js';
import { assembled } from './assemble.js';
import { belongingsIn, isStray } from './belongings.js';
import type { Canvas, Content, Painted } from './content/content.js';
import { isPainted, writeContent } from './content/write.js';
import { readPdf } from './file/read.js';
import { dictAt, isString, listOf, type PdfFile, textOf } from './file/values.js';
import { writePdf } from './file/write.js';
import { type Flaw, flawsOf } from './flaws.js';
import { describedLinks } from './links.js';
import { readPages } from './pages.js';
import { contentsOf, inTurn, rebuilt } from './structure/element.js';
import { charactersIn, factsOf, isDecoration } from './structure/facts.js';
import { findNumbers, labelItems } from './structure/lists.js';
import { heldContent, meantStructure } from './structure/marks.js';
import { readStructure } from './structure/read.js';
import { dropEmpty, evened, keepContent, repeatedHeads, sayFigureBoxes } from './structure/repair.js';
import { chosenCharacters } from './text/characters.js';
import { readFonts } from './text/fonts.js';
import { joinedFaces } from './text/join.js';
import { textOperations } from './text/write.js';

/** A finished file, and what keeps it from calling itself accessible. */
export interface Finished {
  readonly bytes: Uint8Array;
  readonly flaws: readonly Flaw[];
}

/** Finishes what Chrome printed of a tree; `browser` is its name and version. Throws where the file is not as Chrome builds it. */
export async function finish(printed: Uint8Array, tree: Tree, browser: string): Promise<Finished> {
  const file = readPdf(printed);
  const fonts = readFonts(file);
  const joining = joinedFaces(file, fonts.values());
  const { canvases: read, uses, find } = readPages(file, fonts);
  const facts = factsOf(read);

  const meant = meantStructure(readStructure(file, find));
  const lost = contentsOf(meant).filter(content => !facts.has(content));
  const erased = heldContent(meant);
  const repeated = repeatedHeads(meant, facts);
  const numbers = findNumbers(meant, read);
  const isKept = (content: Content) =>
    !erased.has(content) && !repeated.has(content) && !isDecoration(facts.get(content));
  const changes = inTurn(keepContent(isKept), labelItems(numbers.labels), dropEmpty, sayFigureBoxes(facts));
  const root = evened(rebuilt(meant, changes));

  const belongingOf = belongingsIn({ root, erased, repeated, numbers: numbers.contents });
  const chosen = chosenCharacters(uses);
  const canvases = read.map(canvas => {
    const operationsOf = (item: Painted) =>
      item.kind === 'text' ? textOperations(item, { chosen, fonts: canvas.fonts }) : item.source;
    return { ...canvas, ...writeContent(canvas, item => belongingOf(canvas, item), operationsOf) };
  });

  const links = describedLinks(file, root, tree);
  const strays = read.flatMap(canvas =>
    canvas.items.filter(isPainted).filter(item => isStray(item, belongingOf(canvas, item))),
  );
  const flaws = flawsOf({
    root,
    chosen,
    tree,
    strays: strays.length,
    lost: lost.length,
    said: charactersIn(root, facts),
    links: { all: linkCount(file, read), described: links.size },
  });
  const faces = await joining;
  const metadata = { tree, producer: producerOf(file, browser), accessible: flaws.length === 0 };
  return { bytes: writePdf(assembled(file, { root, canvases, chosen, links, faces, metadata })), flaws };
}

/** The library that Chrome names, and Chrome itself. */
function producerOf(file: PdfFile, browser: string): string {
  const library = dictAt(file, { ref: file.info }, 'Info').get('Producer');
  return [isString(library) ? textOf(library) : '', browser].filter(part => part !== '').join(', ');
}

function linkCount(file: PdfFile, canvases: readonly Canvas[]): number {
  const pages = canvases.filter(({ isForm }) => !isForm);
  return pages.flatMap(({ page }) => listOf(file, dictAt(file, { ref: page }, 'a page').get('Annots'))).length;
}
