// The XMP packet: each property's values and the languages they are said to be in.
import { XmlDocument as Xml, type XmlDocument } from 'libxml2-wasm';

export interface Xmp {
  /** The values of a property such as `dc:title`, written as an element or as an attribute. */
  values(property: string): readonly string[];
  /** The languages of a property's values; `x-default` is none. */
  languages(property: string): readonly string[];
}

const namespaces: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** Reads a packet; one that is no XML has no values. */
export function readXmp(data: Buffer): Xmp {
  const document = parse(data.toString('utf8'));
  const find = (path: string): readonly string[] => {
    try {
      return document?.find(path, { ...namespaces }).map(node => node.content.trim()) ?? [];
    } catch {
      return [];
    }
  };
  return {
    values: property => {
      const whole = `//rdf:Description/${property}`;
      return [`${whole}[not(.//rdf:li)]`, `${whole}//rdf:li`, `//rdf:Description/@${property}`]
        .flatMap(find)
        .filter(value => value !== '');
    },
    languages: property => find(`//rdf:Description/${property}//rdf:li/@xml:lang`).filter(lang => lang !== 'x-default'),
  };
}

function parse(text: string): XmlDocument | undefined {
  try {
    return Xml.fromString(text.trim());
  } catch {
    return undefined;
  }
}
