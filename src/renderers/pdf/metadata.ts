// What the file says about itself, in both of PDF's places: the information dictionary and XMP (ISO 16684-1). All of it
// comes from the tree and from Chrome; no clock, no user, no machine.
import type { Tree } from '../../tree/nodes.js';
import { type Dict, dict, type Stream, textString } from './file/values.js';

/** What both places say. */
export interface Metadata {
  readonly tree: Pick<Tree, 'title' | 'author' | 'subject' | 'keywords' | 'lang' | 'date'>;
  /** Library and browser that made the pages. */
  readonly producer: string;
  /** True when the file may call itself accessible by ISO 14289-1. */
  readonly accessible: boolean;
}

/** The information dictionary (14.3.3). */
export function information({ tree, producer }: Metadata): Dict {
  const date = { raw: `(D:${tree.date.replaceAll('-', '')}000000+00'00')` };
  const text = (value: string) => (value === '' ? undefined : textString(value));
  return dict({
    Title: text(tree.title),
    Author: text(tree.author),
    Subject: text(tree.subject),
    Keywords: text(tree.keywords.join(', ')),
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: date,
    ModDate: date,
  });
}

/** The metadata stream (14.3.2), plain, so that tools that know no PDF can find it. */
export function xmp(metadata: Metadata): Stream {
  const data = new TextEncoder().encode(packet(metadata));
  return { dict: dict({ Type: 'Metadata', Subtype: 'XML', Length: data.length }), data };
}

const creator = 'keireki';

function packet({ tree, producer, accessible }: Metadata): string {
  const date = `${tree.date}T00:00:00Z`;
  const properties = [
    simple('dc:format', 'application/pdf'),
    array('dc:title', 'Alt', [tree.title]),
    array('dc:creator', 'Seq', [tree.author]),
    array('dc:description', 'Alt', [tree.subject]),
    array('dc:subject', 'Bag', tree.keywords),
    array('dc:language', 'Bag', [tree.lang]),
    simple('xmp:CreateDate', date),
    simple('xmp:ModifyDate', date),
    simple('xmp:MetadataDate', date),
    simple('xmp:CreatorTool', creator),
    simple('pdf:Producer', producer),
    simple('pdf:Keywords', tree.keywords.join(', ')),
    simple('pdfuaid:part', accessible ? '1' : ''),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces.join(' ')}>
${properties.filter(property => property !== '').join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
];

function simple(name: string, value: string): string {
  return value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`;
}

function array(name: string, kind: 'Alt' | 'Seq' | 'Bag', values: readonly string[]): string {
  const attribute = kind === 'Alt' ? ' xml:lang="x-default"' : '';
  const items = values.filter(value => value !== '').map(value => `<rdf:li${attribute}>${escapeXml(value)}</rdf:li>`);
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

/** Characters that XML 1.0 forbids are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
