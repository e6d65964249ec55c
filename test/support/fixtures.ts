// The résumés that whole documents are tested with, and what is built of them.
import { type BuildOptions, type BuiltFile, build, type Tree } from '../../src/index.js';

// Fixtures without a date of their own are made for one day, whatever the day of the test.
process.env.SOURCE_DATE_EPOCH = '1795478400';

/** One document to build: a fixture by its name, or the sample, in one layout and language. */
export interface Subject {
  readonly fixture: string;
  readonly layout: 'standard' | 'narrative';
  readonly lang: 'ja' | 'en';
  /** The theme by its name; the document's default when absent. */
  readonly theme?: string;
  /** Path of the résumé; that of the fixture of this name when absent. */
  readonly file?: string;
}

/** Every fixture in both layouts, in the languages it is written in. */
export const subjects: readonly Subject[] = [
  ...inBothLayouts('sample', 'ja'),
  ...inBothLayouts('sample', 'en'),
  ...inBothLayouts('narrative', 'ja'),
  ...inBothLayouts('short', 'ja'),
  ...inBothLayouts('long', 'ja'),
  ...inBothLayouts('torture', 'ja'),
  ...inBothLayouts('english', 'en'),
  ...inBothLayouts('jsonresume', 'en'),
];

/** As it is named in folders and titles. */
export function subjectName({ fixture, layout, lang }: Subject): string {
  return `${fixture}-${layout}-${lang}`;
}

/** The path of a fixture's résumé. */
export function fixturePath(fixture: string): string {
  if (fixture === 'sample') return 'resume.yaml';
  return `test/fixtures/${fixture}.${fixture === 'jsonresume' ? 'json' : 'yaml'}`;
}

/** What was built, by format, and the tree it was built from. Throws where the résumé has an error. */
export async function buildSubject(
  { fixture, ...wishes }: Subject,
  formats: readonly string[],
): Promise<{ readonly tree: Tree; readonly files: ReadonlyMap<string, BuiltFile> }> {
  const options: BuildOptions = { file: fixturePath(fixture), config: false, ...wishes };
  const { files, diagnostics } = await build({ ...options, formats: [...new Set([...formats, 'json'])] });
  const failed = diagnostics.filter(({ severity }) => severity === 'error');
  if (failed.length > 0) throw new Error(failed.map(({ message }) => message.en).join('\n'));
  const byFormat = new Map(files.map(file => [file.format, file]));
  return { tree: JSON.parse(textOf(byFormat.get('json'))), files: byFormat };
}

/** The content of a file that must be there and must be text. */
export function textOf(file: BuiltFile | undefined): string {
  if (typeof file?.content !== 'string') throw new Error('a text file expected');
  return file.content;
}

/** The content of a file that must be there and must be bytes. */
export function bytesOf(file: BuiltFile | undefined): Uint8Array {
  if (file === undefined || typeof file.content === 'string') throw new Error('a binary file expected');
  return file.content;
}

function inBothLayouts(fixture: string, lang: Subject['lang']): readonly Subject[] {
  return [
    { fixture, layout: 'standard', lang },
    { fixture, layout: 'narrative', lang },
  ];
}
