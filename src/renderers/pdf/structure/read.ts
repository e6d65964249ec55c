// Reads the structure that Chrome wrote: elements, the marks that they hold and the links that they refer to.
import type { Content } from '../content/content.js';
import {
  bytesOf,
  type Dict,
  dictAt,
  isArray,
  isDict,
  isRef,
  isString,
  listOf,
  type PdfFile,
  type PdfValue,
  textOf,
} from '../file/values.js';
import { type Element, type Kid, noAttributes } from './element.js';

/** The marked content of a page (by its object's number) under a number. */
export type FindContent = (page: number, mcid: number) => Content;

/** The root element; throws where there is not exactly one. */
export function readStructure(file: PdfFile, find: FindContent): Element {
  const catalog = dictAt(file, { ref: file.root }, 'the catalog');
  const top = listOf(file, dictAt(file, catalog.get('StructTreeRoot'), 'StructTreeRoot').get('K'));
  const [root] = top;
  if (root === undefined || top.length !== 1) throw new Error('the structure has not one root');
  const found = readKid({ file, find }, root, undefined)[0];
  if (found?.kind !== 'element') throw new Error('the structure has no root element');
  return found;
}

interface Source {
  readonly file: PdfFile;
  readonly find: FindContent;
}

/** What a value among an element's kids is (14.7.2, table 323); `page` is the element's own. */
function readKid(source: Source, value: PdfValue, page: number | undefined): readonly Kid[] {
  if (typeof value === 'number') return marked(source, page, value);
  const entry = dictAt(source.file, value, 'a structure element');
  const own = pageOf(entry) ?? page;
  const type = entry.get('Type');
  if (type === 'MCR') {
    const mcid = entry.get('MCID');
    if (typeof mcid !== 'number' || entry.has('Stm')) throw new Error('unexpected marked content');
    return marked(source, own, mcid);
  }
  if (type === 'OBJR') {
    const object = entry.get('Obj');
    if (!isRef(object) || own === undefined) throw new Error('unexpected object in the structure');
    return [{ kind: 'annotation', object: object.ref, page: own }];
  }
  const one = readElement(source, entry, own);
  return [isRef(value) ? { ...one, object: value.ref } : one];
}

function readElement(source: Source, entry: Dict, page: number | undefined): Element {
  const type = entry.get('S');
  if (typeof type !== 'string') throw new Error('a structure element without a type');
  const [alt, lang, id] = ['Alt', 'Lang', 'ID'].map(key => entry.get(key));
  return {
    kind: 'element',
    type,
    kids: listOf(source.file, entry.get('K')).flatMap(kid => readKid(source, kid, page)),
    attributes: readAttributes(source.file, entry.get('A')),
    ...(isString(alt) && { alt: textOf(alt) }),
    ...(isString(lang) && { lang: textOf(lang) }),
    ...(isString(id) && { id: bytesOf(id) }),
  };
}

function readAttributes(file: PdfFile, value: PdfValue | undefined): ReadonlyMap<string, Dict> {
  if (value === undefined) return noAttributes;
  const found = new Map<string, Dict>();
  for (const one of isArray(value) ? value : listOf(file, value)) {
    if (!isDict(one)) continue;
    const owner = String(one.get('O'));
    const entries = [...one].filter(([name]) => name !== 'O');
    found.set(owner, new Map([...(found.get(owner) ?? []), ...entries]));
  }
  return found;
}

function marked({ find }: Source, page: number | undefined, mcid: number): readonly Kid[] {
  if (page === undefined) throw new Error('marked content without a page');
  return [{ kind: 'marked', content: find(page, mcid) }];
}

function pageOf(entry: Dict): number | undefined {
  const page = entry.get('Pg');
  return isRef(page) ? page.ref : undefined;
}
