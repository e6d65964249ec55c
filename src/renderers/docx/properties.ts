// docProps: what the file says about itself, from the tree alone. No clock, no user name, no machine.
import type { Tree } from '../../tree/nodes.js';
import { element, type Node, part, textElement } from './xml.js';

/** docProps/core.xml: title, author, subject, keywords, language, and the document's own date for created and modified. */
export function corePart(tree: Tree): string {
  const date = (name: string) => textElement(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${tree.date}T00:00:00Z`);
  return part(
    element('cp:coreProperties', CORE_NAMESPACES, [
      ...filled('dc:title', tree.title),
      ...filled('dc:subject', tree.subject),
      ...filled('dc:creator', tree.author),
      ...filled('cp:keywords', tree.keywords.join(', ')),
      textElement('dc:language', {}, languageTag(tree.lang)),
      ...filled('cp:lastModifiedBy', tree.author),
      date('dcterms:created'),
      date('dcterms:modified'),
    ]),
  );
}

/** docProps/app.xml: the least that Word accepts as its own. */
export function appPart(): string {
  const root = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  return part(element('Properties', root, [textElement('Application', {}, 'Microsoft Office Word')]));
}

/** A language with the region that Word's proofing tools ask for. */
export function languageTag(lang: Tree['lang']): 'ja-JP' | 'en-US' {
  return lang === 'ja' ? 'ja-JP' : 'en-US';
}

function filled(name: string, text: string): readonly Node[] {
  return text === '' ? [] : [textElement(name, {}, text)];
}

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};
