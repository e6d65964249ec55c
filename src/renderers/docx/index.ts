// DOCX: the tree as a Word document of named styles, the same bytes for the same tree.
import { Document, Footer, Header, type ISectionOptions } from 'docx';
import type { Theme } from '../../themes/theme.js';
import type { Tree } from '../../tree/nodes.js';
import type { Renderer } from '../renderer.js';
import { blocks, isTable, tableEnd } from './blocks.js';
import { around } from './inlines.js';
import { smallPitch } from './looks.js';
import { numberingPart } from './numbering.js';
import { oneColumn } from './one-column.js';
import { pack } from './package.js';
import { type Build, bodyPlace, createLinks, createLists, type Links } from './place.js';
import { appPart, corePart } from './properties.js';
import { runningLine } from './running.js';
import { settingsPart } from './settings.js';
import { createStyleBook } from './styles.js';
import { partTitle, titleBlock } from './title.js';
import { mmToTwips, pageTwips, ptToTwips, textHeight, textWidth } from './units.js';
import { Component, type Content, createInsertions } from './xml.js';

/** The DOCX renderer. One file; the number of pages is Word's to know. */
export const docx: Renderer = {
  name: 'docx',
  extension: 'docx',
  async render(tree, { theme, report }) {
    return { files: [{ suffix: '', content: await document(oneColumn({ tree, theme }, report)) }] };
  },
};

async function document({ tree, theme }: ReturnType<typeof oneColumn>): Promise<Uint8Array> {
  const build = createBuild(tree, theme);
  const [title, rest] = partTitle(tree.children);
  const place = bodyPlace(textWidth(tree.page));
  const under = { ...place, underTitle: title.length > 0 };
  const written = [...titleBlock(title, place, build, blocks), ...blocks(rest, under, build)];
  const body = isTable(written.at(-1)) ? [...written, tableEnd(build)] : written;
  const insertions = createInsertions();
  const running = { header: createRunning(tree, 'header', build), footer: createRunning(tree, 'footer', build) };
  const result = new Document({
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: { page: page(tree, theme) },
        ...(running.header.line === undefined ? {} : { headers: { default: new Header() } }),
        ...(running.footer.line === undefined ? {} : { footers: { default: new Footer() } }),
        children: insertions.stead(body),
      },
    ],
  });
  fill(result.Headers[0], running.header);
  fill(result.Footers[0], running.footer);
  relate(result.Document.Relationships, build.links);
  return pack(result, insertions, {
    'word/styles.xml': build.styles.part(),
    'word/numbering.xml': numberingPart(theme, build.lists.all()),
    'word/settings.xml': settingsPart(),
    'docProps/core.xml': corePart(tree),
    'docProps/app.xml': appPart(),
  });
}

function createBuild(tree: Tree, theme: Theme): Build {
  let pictures = 0;
  return {
    theme,
    lang: tree.lang,
    pageHeight: textHeight(tree.page),
    styles: createStyleBook(theme, tree),
    links: createLinks(),
    lists: createLists(),
    nextPicture: () => ++pictures,
  };
}

function page({ page: { size, margin } }: Tree, theme: Theme): NonNullable<ISectionOptions['properties']>['page'] {
  return {
    size: pageTwips(size),
    margin: {
      top: mmToTwips(margin.top),
      right: mmToTwips(margin.right),
      bottom: mmToTwips(margin.bottom),
      left: mmToTwips(margin.left),
      header: runningDistance(margin.top, theme),
      footer: runningDistance(margin.bottom, theme),
      gutter: 0,
    },
  };
}

/** From the paper's edge to a running line that stands 9 pt from the text; printers leave the first 5 mm blank. */
function runningDistance(margin: number, theme: Theme): number {
  return Math.max(mmToTwips(margin) - ptToTwips(9) - smallPitch(theme), Math.min(mmToTwips(5), mmToTwips(margin / 2)));
}

/** A header or footer with links of its own: relationships belong to a part. */
interface Running {
  readonly line: Content | undefined;
  readonly links: Links;
}

function createRunning(tree: Tree, which: 'header' | 'footer', { theme, styles }: Build): Running {
  const links = createLinks();
  const style = which === 'header' ? 'Header' : 'Footer';
  return { line: runningLine(tree.running[which], style, around({ links, styles }, theme.sizes.small)), links };
}

type RunningPart = Document['Headers'][number] | Document['Footers'][number];

function fill(part: RunningPart | undefined, { line, links }: Running): void {
  if (part === undefined || line === undefined) return;
  part.addChildElement(new Component(line));
  relate(part.Relationships, links);
}

/** Ids of our own: the library's hyperlinks get random ones. */
function relate(relationships: Document['Document']['Relationships'], links: Links): void {
  for (const [key, href] of links.entries()) relationships.addRelationship(key, HYPERLINK, href, 'External');
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
