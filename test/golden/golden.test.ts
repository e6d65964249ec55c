// Whole documents held against accepted files. `npm run accept` rewrites these; look at the difference before committing.
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { BuiltFile } from '../../src/index.js';
import { buildSubject, bytesOf, type Subject, subjectName, subjects, textOf } from '../support/fixtures.js';
import { partOf } from '../support/ooxml.js';
import { pagesOf } from '../support/poppler.js';

/** What of a format is kept, by file name. */
type Keep = (file: BuiltFile) => Promise<ReadonlyMap<string, string>>;

const wordParts = ['document', 'styles', 'numbering', 'settings', 'header1', 'footer1', 'fontTable'];

const keepers: Readonly<Record<string, Keep>> = {
  md: async file => new Map([['document.md', textOf(file)]]),
  html: async file => new Map([['document.html', textOf(file)]]),
  json: async file => new Map([['document.json', textOf(file)]]),
  docx: async file => new Map(wordParts.map(name => [`docx/${name}.xml`, pretty(partOf(bytesOf(file), `word/${name}.xml`))])),
  pdf: async file => new Map([['pages.txt', (await pagesOf(bytesOf(file))).join('\n--- page ---\n')]]),
};

/** Beside Markdown, which is kept of every subject: long files are kept where they say something new. */
const kept: Readonly<Record<string, readonly string[]>> = {
  'sample-standard-ja': ['html', 'pdf'],
  'sample-narrative-ja': ['pdf'],
  'sample-standard-en': ['pdf'],
  'short-standard-ja': ['html', 'json', 'docx', 'pdf'],
  'torture-standard-ja': ['html', 'json', 'docx'],
  'english-narrative-en': ['html', 'docx'],
};

describe.each(subjects.map(subject => ({ name: subjectName(subject), subject })))('$name', ({ name, subject }) => {
  it('is as accepted', async () => {
    for (const [file, content] of await golden(subject, ['md', ...(kept[name] ?? [])]))
      await expect(content).toMatchFileSnapshot(`accepted/${name}/${file}`);
  });
});

it('keeps files of subjects that there are', () => {
  const names = subjects.map(subjectName);
  expect(Object.keys(kept).filter(name => !names.includes(name))).toEqual([]);
});

async function golden(subject: Subject, formats: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { files } = await buildSubject(subject, formats);
  const parts = formats.map(async format => {
    const file = files.get(format);
    const keep = keepers[format];
    if (!file || !keep) throw new Error(`no ${format}`);
    return [...(await keep(file))];
  });
  return new Map((await Promise.all(parts)).flat());
}

function pretty(xml: string): string {
  const document = XmlDocument.fromString(xml);
  try {
    return document.toString({ format: true });
  } finally {
    document.dispose();
  }
}
