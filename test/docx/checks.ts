// What a Word file must be, each as one check that gives a line for each flaw: the package, its parts, ids and references,
// the order of elements, tables, styles alone, what accessibility asks for, nothing of the machine.
import { hostname, userInfo } from 'node:os';
import type { XmlElement } from 'libxml2-wasm';
import { orders } from './orders.js';
import { attributeOf, childrenOf, isWhole, nameOf, type Part, readPackage, type WordPackage } from './package.js';

/** One thing that a Word file must be. */
export interface Check {
  readonly name: string;
  check(file: WordPackage): readonly string[];
}

/** What is wrong with a Word file, one line a flaw: the check's name, and what it found. */
export function flawsOf(bytes: Uint8Array, which: readonly Check[] = checks): readonly string[] {
  const file = readPackage(bytes);
  return which.flatMap(({ name, check }) => check(file).map(flaw => `${name}: ${flaw}`));
}

/** What every file must be, whatever its tree is. */
export const checks: readonly Check[] = [
  { name: 'zip', check: zipFlaws },
  { name: 'well-formed', check: ({ parts }) => [...parts].flatMap(([path, part]) => (isPart(part) ? [] : [path])) },
  { name: 'content types', check: typeFlaws },
  { name: 'relationships', check: relationshipFlaws },
  { name: 'ids', check: idFlaws },
  { name: 'references', check: referenceFlaws },
  { name: 'order', check: orderFlaws },
  { name: 'tables', check: tableFlaws },
  { name: 'styles alone', check: formattingFlaws },
  { name: 'properties', check: propertyFlaws },
  { name: 'private', check: privateFlaws },
];

/** What a whole document must be beside; a tree made for a test may skip a level or lack a word. */
export const documentChecks: readonly Check[] = [
  { name: 'levels', check: levelFlaws },
  { name: 'alternatives', check: alternativeFlaws },
  { name: 'blank', check: blankFlaws },
];

const PARTS = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'];

function isPart(part: Part | string | undefined): part is Part {
  return typeof part === 'object';
}

/** The parts with these paths that can be read. */
function partsOf({ parts }: WordPackage, paths: readonly string[]): readonly Part[] {
  return paths.map(path => parts.get(path)).filter(isPart);
}

function zipFlaws({ entries }: WordPackage): readonly string[] {
  const paths = entries.map(({ path }) => path);
  return [
    ...entries.filter(entry => !isWhole(entry)).map(({ path }) => `${path} cannot be unpacked`),
    ...entries
      .filter(({ path, headerPath }) => path !== headerPath)
      .map(({ path }) => `${path} has another name inside`),
    ...repeated(paths).map(path => `${path} twice`),
    ...paths.filter(path => /^\/|\\|(^|\/)\.\.?(\/|$)/.test(path)).map(path => `${path} leads out`),
    ...(paths[0] === '[Content_Types].xml' ? [] : ['the content types do not come first']),
  ];
}

function typeFlaws(file: WordPackage): readonly string[] {
  const [types] = partsOf(file, ['[Content_Types].xml']);
  if (types === undefined) return ['no content types'];
  const extensions = types.values('//ct:Default/@Extension');
  const named = types.values('//ct:Override/@PartName').map(name => name.slice(1));
  const paths = file.entries.map(({ path }) => path).filter(path => path !== types.path);
  return [
    ...paths
      .filter(path => !named.includes(path) && !extensions.includes(path.split('.').at(-1) ?? ''))
      .map(path => `${path} has no type`),
    ...named.filter(path => !paths.includes(path)).map(path => `a type for ${path}, which is not there`),
    ...repeated(named).map(path => `two types for ${path}`),
  ];
}

function relationshipFlaws(file: WordPackage): readonly string[] {
  const paths = file.entries.map(({ path }) => path);
  return [...file.parts.values()].filter(isPart).flatMap(part => {
    if (!part.path.endsWith('.rels')) return linkFlaws(part, file);
    const folder = part.path.replace(/_rels\/[^/]+$/, '');
    const source = `${folder}${part.path
      .split('/')
      .at(-1)
      ?.replace(/\.rels$/, '')}`;
    const relationships = part.find('//pr:Relationship');
    return [
      ...(source === folder || paths.includes(source) ? [] : [`${part.path} belongs to no part`]),
      ...repeated(part.values('//pr:Relationship/@Id')).map(id => `${id} twice in ${part.path}`),
      ...relationships.flatMap(relationship => targetFlaws(relationship, folder, paths)),
    ];
  });
}

function targetFlaws(relationship: XmlElement, folder: string, paths: readonly string[]): readonly string[] {
  const target = attributeOf(relationship, ':Target') ?? '';
  const outside = attributeOf(relationship, ':TargetMode') === 'External';
  if (outside) return /^(https?|mailto|tel):/.test(target) ? [] : [`a link to ${target}`];
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  return paths.includes(path) ? [] : [`${path} is not there`];
}

/** Relationships that a part uses and does not have. */
function linkFlaws(part: Part, { parts }: WordPackage): readonly string[] {
  const relationships = parts.get(part.path.replace(/([^/]+)$/, '_rels/$1.rels'));
  const ids = isPart(relationships) ? relationships.values('//pr:Relationship/@Id') : [];
  const used = part.values('//@r:id | //@r:embed');
  return used.filter(id => !ids.includes(id)).map(id => `${part.path} uses ${id}, which is not there`);
}

function idFlaws(file: WordPackage): readonly string[] {
  return UNIQUE.flatMap(([path, xpath]) =>
    partsOf(file, [path]).flatMap(part => repeated(part.values(xpath)).map(id => `${xpath} ${id} twice`)),
  );
}

const UNIQUE = [
  ['word/document.xml', '//wp:docPr/@id'],
  ['word/document.xml', '//w:bookmarkStart/@w:id'],
  ['word/document.xml', '//w:bookmarkStart/@w:name'],
  ['word/styles.xml', '//w:style/@w:styleId'],
  ['word/styles.xml', '//w:style/w:name/@w:val'],
  ['word/styles.xml', '//w:style[@w:default="1"]/@w:type'],
  ['word/numbering.xml', '//w:num/@w:numId'],
  ['word/numbering.xml', '//w:abstractNum/@w:abstractNumId'],
] as const;

function referenceFlaws(file: WordPackage): readonly string[] {
  const targets = new Map(
    TARGETS.map(([kind, path, xpath]) => [kind, new Set(partsOf(file, [path]).flatMap(part => part.values(xpath)))]),
  );
  const parts = partsOf(file, [...PARTS, 'word/styles.xml', 'word/numbering.xml']);
  return USES.flatMap(([kind, xpath]) =>
    parts.flatMap(part =>
      part
        .values(xpath)
        .filter(id => !targets.get(kind)?.has(id))
        .map(id => `${part.path} has ${xpath} ${id}, which is not there`),
    ),
  );
}

const TARGETS = [
  ...['paragraph', 'character', 'table', 'numbering'].map(
    type => [type, 'word/styles.xml', `//w:style[@w:type="${type}"]/@w:styleId`] as const,
  ),
  ['num', 'word/numbering.xml', '//w:num/@w:numId'],
  ['abstract', 'word/numbering.xml', '//w:abstractNum/@w:abstractNumId'],
] as const;

const USES = [
  ['paragraph', '//w:pStyle/@w:val'],
  ['character', '//w:rStyle/@w:val'],
  ['table', '//w:tblStyle/@w:val'],
  ...['paragraph', 'character', 'table'].map(
    type => [type, `//w:style[@w:type="${type}"]/*[self::w:basedOn or self::w:next]/@w:val`] as const,
  ),
  ['num', '//w:numId/@w:val'],
  ['abstract', '//w:abstractNumId/@w:val'],
] as const;

function orderFlaws({ parts }: WordPackage): readonly string[] {
  return [...parts.values()].filter(isPart).flatMap(part =>
    Object.entries(orders).flatMap(([element, order]) =>
      part.find(`//${element}`).flatMap(parent => {
        const places = childrenOf(parent).map(child => order.indexOf(nameOf(child)));
        const wrong = places.findIndex((place, index) => place < Math.max(0, ...places.slice(0, index)));
        const child = childrenOf(parent)[wrong];
        return child === undefined ? [] : [`${nameOf(child)} in ${element} of ${part.path}`];
      }),
    ),
  );
}

function tableFlaws(file: WordPackage): readonly string[] {
  return partsOf(file, PARTS).flatMap(part =>
    part.find('//w:tbl').flatMap(table => {
      const rows = childrenOf(table).filter(child => nameOf(child) === 'w:tr');
      const widths = childrenOf(one(table, 'w:tblGrid') ?? table).map(column => Number(attributeOf(column, 'w:w')));
      const width = Number(attributeOf(one(one(table, 'w:tblPr'), 'w:tblW'), 'w:w'));
      const heads = rows.map(row => one(one(row, 'w:trPr'), 'w:tblHeader') !== undefined);
      return [
        ...(rows.length === 0 ? ['a table without rows'] : []),
        ...(sum(widths) === width ? [] : [`columns of ${sum(widths)} in a table of ${width}`]),
        ...(heads.indexOf(false) >= 0 && heads.lastIndexOf(true) > heads.indexOf(false)
          ? ['a head below the rows']
          : []),
        ...rows.flatMap((row, index) => rowFlaws(row, widths, rows[index - 1])),
      ];
    }),
  );
}

/** A cell as it stands in a row: its first column, how many it covers, and how it is merged with cells above and below. */
interface Square {
  readonly cell: XmlElement;
  readonly column: number;
  readonly span: number;
  readonly merge: string | undefined;
}

function squaresOf(row: XmlElement | undefined): readonly Square[] {
  let column = 0;
  const cells = row === undefined ? [] : childrenOf(row).filter(child => nameOf(child) === 'w:tc');
  return cells.map(cell => {
    const properties = one(cell, 'w:tcPr');
    const span = Number(attributeOf(one(properties, 'w:gridSpan')) ?? 1);
    column += span;
    return { cell, column: column - span, span, merge: attributeOf(one(properties, 'w:vMerge')) };
  });
}

function rowFlaws(row: XmlElement, widths: readonly number[], above: XmlElement | undefined): readonly string[] {
  const squares = squaresOf(row);
  const upper = squaresOf(above);
  const columns = sum(squares.map(({ span }) => span));
  return [
    ...(columns === widths.length ? [] : [`${columns} columns in a row of a table of ${widths.length}`]),
    ...squares.flatMap(({ cell, column, span, merge }) => {
      const wide = sum(widths.slice(column, column + span));
      const width = Number(attributeOf(one(one(cell, 'w:tcPr'), 'w:tcW'), 'w:w'));
      const last = childrenOf(cell).at(-1);
      const over = upper.find(square => square.column === column);
      return [
        ...(width === wide ? [] : [`a cell of ${width} over columns of ${wide}`]),
        ...(last !== undefined && nameOf(last) === 'w:p' ? [] : ['a cell that does not end with a paragraph']),
        ...(merge === 'continue' && (over?.span !== span || over.merge === undefined)
          ? ['a cell goes on from none']
          : []),
      ];
    }),
  ];
}

function formattingFlaws(file: WordPackage): readonly string[] {
  return partsOf(file, PARTS).flatMap(part =>
    BESIDE_STYLES.flatMap(([xpath, allowed]) =>
      part
        .find(xpath)
        .map(nameOf)
        .filter(name => !allowed.includes(name))
        .map(name => `${name} in ${part.path}`),
    ),
  );
}

/** A paragraph has its style, its list, the tree's alignment and what it stays with; a run its style and language. */
const BESIDE_STYLES: readonly (readonly [xpath: string, allowed: readonly string[]])[] = [
  ['//w:pPr/*', ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:numPr', 'w:jc']],
  ['//w:rPr/*', ['w:rStyle', 'w:lang']],
];

/** A paragraph without words is a rule, what Word needs after a table, an item that begins with something else, or an empty cell. */
function blankFlaws(file: WordPackage): readonly string[] {
  return partsOf(file, PARTS)
    .flatMap(part => part.find('//w:p[not(.//w:t or .//w:drawing or .//w:br or .//w:fldSimple)]'))
    .filter(paragraph => {
      const own = one(paragraph, 'w:pPr');
      const style = attributeOf(one(own, 'w:pStyle')) ?? 'Normal';
      return !/^(TableEnd|HorizontalRule|Table(Text|Heading))/.test(style) && one(own, 'w:numPr') === undefined;
    })
    .map(paragraph => `a paragraph of the style ${attributeOf(one(one(paragraph, 'w:pPr'), 'w:pStyle')) ?? 'Normal'}`);
}

function propertyFlaws(file: WordPackage): readonly string[] {
  const [core] = partsOf(file, ['docProps/core.xml']);
  if (core === undefined) return ['no core properties'];
  return [
    ...['//dc:title', '//dc:language'].filter(xpath => core.values(xpath).join('') === '').map(xpath => `no ${xpath}`),
    ...core.values('//*').filter(value => /un-?named|unknown|docx|template/i.test(value)),
  ];
}

function privateFlaws({ parts }: WordPackage): readonly string[] {
  const names = [hostname(), userInfo().username].filter(name => name.length > 3 && name !== 'root');
  const traces = [process.cwd(), userInfo().homedir, ...names, 'file:', 'node_modules'].filter(text => text !== '/');
  return [...parts.values()]
    .filter(isPart)
    .flatMap(part => traces.filter(trace => part.text.includes(trace)).map(trace => `${trace} in ${part.path}`));
}

function levelFlaws(file: WordPackage): readonly string[] {
  const levels = partsOf(file, ['word/document.xml']).flatMap(part =>
    part.values('//w:pStyle/@w:val').flatMap(style => /^Heading(\d)/.exec(style)?.[1] ?? []),
  );
  return levels
    .map(Number)
    .flatMap((level, index, all) =>
      level > (all[index - 1] ?? 0) + 1 ? [`${level} under ${all[index - 1] ?? 0}`] : [],
    );
}

function alternativeFlaws(file: WordPackage): readonly string[] {
  return partsOf(file, PARTS).flatMap(part => [
    ...part.find('//wp:docPr[not(@descr) or @descr=""]').map(() => 'a picture without an alternative text'),
    ...part.find('//w:tbl[not(ancestor::w:tc)][not(w:tblPr/w:tblCaption)]').map(() => 'a table without a title'),
    ...part
      .find('//w:tbl[not(ancestor::w:tc)][not(w:tblPr/w:tblDescription)]')
      .map(() => 'a table without a description'),
  ]);
}

function one(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent === undefined ? undefined : childrenOf(parent).find(child => nameOf(child) === name);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
