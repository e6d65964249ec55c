// Checkpoint 28: annotations stand in the tree where they are read, and say what they are.
import type { Annotation, Check, Examined, Found } from '../examined.js';
import { readOperators } from '../operators.js';
import { inherited } from '../painting.js';
import { type Dict, isReference, nameOf, textOf } from '../pdf-file.js';
import type { Element } from '../structure.js';

/** The subtypes of ISO 32000-1, table 169. */
const subtypes: ReadonlySet<string> = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
   FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact`.split(/\s+/),
);

export const notInAnnot: Check = document =>
  each(document, (annotation, holders) =>
    isGeneral(annotation) && subtypes.has(annotation.subtype) && !holders.some(({ type }) => type === 'Annot')
      ? [at(annotation, 'not in Annot')]
      : [],
  );

export const withoutDescription: Check = document =>
  each(document, (annotation, holders) =>
    isGeneral(annotation) && subtypes.has(annotation.subtype) && !isDescribed(annotation, holders)
      ? [at(annotation, 'without Contents or Alt')]
      : [],
  );

export const fieldWithoutName: Check = document =>
  each(document, (annotation, holders) =>
    annotation.subtype === 'Widget' && !fieldName(document, annotation.dict) && !holders.some(({ alt }) => alt)
      ? [at(annotation, 'without TU or Alt')]
      : [],
  );

export const unknownSubtype: Check = document =>
  each(document, (annotation, holders) => {
    if (subtypes.has(annotation.subtype)) return [];
    const placed = holders.some(({ type }) => type === 'Annot');
    return placed && isDescribed(annotation, holders) ? [] : [at(annotation, 'unknown, and not described in Annot')];
  });

export const trapNet: Check = document =>
  each(document, annotation => (annotation.subtype === 'TrapNet' ? [at(annotation, 'present')] : []));

export const tabsMissing: Check = document =>
  pagesWithAnnotations(document).flatMap(({ page, tabs }) => (tabs === undefined ? [{ page, what: 'no Tabs' }] : []));

export const tabsNotByStructure: Check = document =>
  pagesWithAnnotations(document).flatMap(({ page, tabs }) =>
    tabs !== undefined && tabs !== 'S' ? [{ page, what: `Tabs is ${tabs}` }] : [],
  );

export const widgetNotInForm: Check = document => placement(document, 'Widget', 'Form');

export const linkNotInLink: Check = document => placement(document, 'Link', 'Link');

export const linkWithoutContents: Check = document =>
  each(document, annotation =>
    annotation.subtype === 'Link' && !textOf(annotation.dict['/Contents']) ? [at(annotation, 'without Contents')] : [],
  );

export const mediaWithoutType: Check = ({ dicts }) =>
  dicts.filter(dict => isMediaClip(dict) && !textOf(dict['/CT'])).map(() => ({ what: 'a media clip without CT' }));

export const mediaWithoutAlt: Check = ({ dicts }) =>
  dicts.filter(dict => isMediaClip(dict) && !('/Alt' in dict)).map(() => ({ what: 'a media clip without Alt' }));

export const attachment: Check = document =>
  each(document, annotation => {
    const file = document.file.dict(annotation.dict['/FS']);
    return annotation.subtype === 'FileAttachment' && !(file && '/F' in file && '/UF' in file)
      ? [at(annotation, 'without F and UF')]
      : [];
  });

export const printerMarkInTree: Check = document =>
  each(document, (annotation, holders) =>
    annotation.subtype === 'PrinterMark' && holders.length > 0 ? [at(annotation, 'in the structure tree')] : [],
  );

/** Whatever paints in the appearance of a printer's mark stands in an artifact. */
export const printerMarkPainted: Check = document =>
  each(document, annotation => {
    if (annotation.subtype !== 'PrinterMark') return [];
    const appearance = document.file.stream(document.file.dict(annotation.dict['/AP'])?.['/N']);
    const first =
      appearance &&
      readOperators(appearance.data).find(({ operator }) => /^(BMC|BDC|Do|Tj|TJ|[SsfFBb]\*?)$/.test(operator));
    return first && !(/^B[MD]C$/.test(first.operator) && nameOf(first.operands[0]) === 'Artifact')
      ? [at(annotation, 'whose appearance is no artifact')]
      : [];
  });

/** Beyond the protocol: a link's way back into the tree leads to the element that holds it. */
export const structureParent: Check = document =>
  each(document, (annotation, holders) => {
    if (holders.length === 0) return [];
    const number = annotation.dict['/StructParent'];
    const parent = typeof number === 'number' ? document.structure.parentTree.get(number) : undefined;
    return holders.length === 1 && parent === holders[0]?.id
      ? []
      : [at(annotation, 'whose structure parent is not its holder')];
  });

/** Where a link leads: its address, or true for a place in the document. */
export function targetOf({ file }: Examined, dict: Dict): string | true | undefined {
  const uri = textOf(file.at(dict['/A'], 'URI'));
  if (uri !== undefined) return uri;
  return '/Dest' in dict || nameOf(file.at(dict['/A'], 'S')) === 'GoTo' ? true : undefined;
}

function each(
  { annotations, structure }: Examined,
  look: (annotation: Annotation, holders: readonly Element[]) => readonly Found[],
): readonly Found[] {
  return annotations.flatMap(annotation => look(annotation, structure.objectHolders.get(annotation.id) ?? []));
}

function isGeneral({ subtype }: Annotation): boolean {
  return !/^(Widget|Link|PrinterMark|Popup|TrapNet)$/.test(subtype);
}

function isDescribed({ dict }: Annotation, holders: readonly Element[]): boolean {
  return Boolean(textOf(dict['/Contents'])) || holders.some(({ alt }) => alt);
}

/** A field's name stands in it or in a field above it. */
function fieldName({ file }: Examined, dict: Dict): boolean {
  if (textOf(dict['/TU'])) return true;
  const parent = isReference(dict['/Parent']) ? file.dict(dict['/Parent']) : undefined;
  return parent !== undefined && Boolean(textOf(parent['/TU']));
}

function placement(document: Examined, subtype: string, type: string): readonly Found[] {
  return each(document, (annotation, holders) =>
    annotation.subtype === subtype && !holders.some(holder => holder.type === type)
      ? [at(annotation, `not in ${type}`)]
      : [],
  );
}

function pagesWithAnnotations({ file, pages, annotations }: Examined) {
  return pages.flatMap((reference, index) => {
    const page = index + 1;
    const tabs = nameOf(inherited(file, reference, 'Tabs'));
    return annotations.some(annotation => annotation.page === page) ? [{ page, tabs }] : [];
  });
}

function isMediaClip(dict: Dict): boolean {
  return dict['/S'] === '/MCD';
}

function at({ page, subtype }: Annotation, what: string): Found {
  return { page, what: `${subtype} annotation ${what}` };
}
