// PDF objects by name, as they are written: what can be edited in one place, and a whole file made of them.

/** Objects by name. In a source, `@name` stands for the reference of another; a stream's dictionary needs no Length. */
export type Objects = Readonly<Record<string, PdfObject>>;

export interface PdfObject {
  readonly source: string;
  readonly data?: string | Buffer;
}

/** A small change: in the object of a name, what is there, and what is to be there instead. */
export type Edit = readonly [name: string, from: string, to: string];

/** The objects with some changed; a name with nothing to be found in it is a new object. */
export function edited(objects: Objects, edits: readonly Edit[]): Objects {
  const all = new Map(Object.entries(objects));
  for (const edit of edits) all.set(edit[0], changed(all.get(edit[0]), edit));
  return Object.fromEntries(all);
}

/** The file: header, objects, cross-reference table, trailer. `catalog` is the root. */
export function writeObjects(objects: Objects): Buffer {
  const names = Object.keys(objects);
  const referenced = (source: string): string =>
    source.replace(/@([\w-]+)/g, (_, name: string) => {
      if (!names.includes(name)) throw new Error(`no object ${name}`);
      return `${names.indexOf(name) + 1} 0 R`;
    });
  const header = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
  const bodies = Object.values(objects).map((object, index) => bodyOf(object, index + 1, referenced));
  const starts = bodies.map((_, index) => Buffer.concat([header, ...bodies.slice(0, index)]).length);
  const table = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = referenced(`trailer\n<< /Size ${names.length + 1} /Root @catalog /Info @info >>`);
  const end = Buffer.concat([header, ...bodies]).length;
  const tail = `xref\n0 ${names.length + 1}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.concat([header, ...bodies, Buffer.from(tail, 'latin1')]);
}

function changed(object: PdfObject | undefined, [name, from, to]: Edit): PdfObject {
  if (object === undefined && from === '') {
    const [source = '', data] = to.split('\nstream\n');
    return { source, ...(data !== undefined && { data }) };
  }
  if (object?.source.includes(from)) return { ...object, source: object.source.replace(from, () => to) };
  if (typeof object?.data === 'string' && object.data.includes(from)) {
    return { ...object, data: object.data.replace(from, () => to) };
  }
  throw new Error(`nothing to edit: ${name} has no “${from}”`);
}

function bodyOf({ source, data }: PdfObject, number: number, referenced: (source: string) => string): Buffer {
  if (data === undefined) return Buffer.from(`${number} 0 obj\n${referenced(source)}\nendobj\n`, 'latin1');
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const dict = referenced(source).replace(/>>$/, `/Length ${content.length} >>`);
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
