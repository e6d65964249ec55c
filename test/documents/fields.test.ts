// No field of the vocabulary is forgotten: the fullest and the smallest résumé are made from the schema itself, and every
// value must stand in some document, or in `notPrinted` with its reason.
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { roles } from '../../src/documents/document.js';
import type { Resume } from '../../src/resume/resume.js';
import { plainText as textType } from '../../src/resume/schema/fields.js';
import { resumeSchema } from '../../src/resume/schema/resume.js';
import { composed } from './support.js';

/** Fields that no document prints today, by the beginning of their path. */
const notPrinted: Readonly<Record<string, string>> = {
  $schema: 'names the schema for editors',
  meta: 'JSON Resume’s own notes on the file',
  'basics.nameKana': 'a 職務経歴書 has no reading of the name; the 履歴書 has',
  'basics.image': 'a path, not a word; the photo is printed where the settings say so',
  'basics.birthDate': 'belongs on the 履歴書',
  'basics.gender': 'belongs on the 履歴書, and there by choice',
  'basics.location.addressKana': 'belongs on the 履歴書',
  'basics.location.phone': 'JSON Resume has them in basics; these two are for 連絡先',
  'basics.location.email': 'JSON Resume has them in basics; these two are for 連絡先',
  'basics.contact': '連絡先 is a box of the 履歴書',
};

interface Leaf {
  readonly path: string;
  /** What the documents must say for it: one of these. */
  readonly words: readonly string[];
}

/** How many fields were filled so far; each gets words of its own by it. */
let count = 0;

const schema = resumeSchema(textType);
const { value, leaves } = fullest(schema, '');
const fullResume = schema.parse(value);

/** A field that takes another's place is seen only without it. */
const variants: readonly Resume[] = [
  fullResume,
  {
    ...fullResume,
    work: fullResume.work.map(({ alias, company: { business, ...company } = {}, ...work }) => ({
      ...work,
      company,
      projects: work.projects.map(({ client, ...project }) => project),
    })),
    projects: fullResume.projects.map(({ client, ...project }) => project),
  },
];

describe('the fullest résumé', () => {
  it('has every kind of field', () => {
    expect(leaves.length).toBeGreaterThan(100);
    for (const path of ['basics.name.family', 'work[].company.capital', 'work[].projects[].stack[]', 'skills[].years'])
      expect(leaves.map(leaf => leaf.path)).toContain(path);
  });

  it('loses no field: each is printed, or known not to be', async () => {
    const printed = await everyDocument(variants);
    const missing = leaves.filter(({ words }) => !words.some(word => printed.includes(word)));
    const excused = ({ path }: Leaf) => Object.keys(notPrinted).some(key => path === key || path.startsWith(`${key}.`));
    // Tags choose items; they are no words of a document.
    expect(missing.filter(leaf => !excused(leaf)).map(({ path }) => path)).toEqual(
      leaves.map(({ path }) => path).filter(path => path.endsWith('tags[]')),
    );
    // What is excused must indeed be missing, so that the list cannot grow old.
    expect(leaves.filter(excused).filter(leaf => !missing.includes(leaf))).toEqual([]);
  });
});

describe('the smallest résumé', () => {
  it.each(['standard', 'narrative'])('composes in %s to a title, a day and 以上', async layout => {
    const { tree } = await composed(schema.parse({}), { settings: { layout } });
    expect(tree.children.map(block => (block.type === 'paragraph' ? block.role : block.type))).toEqual([
      'title',
      'date',
      'closing',
    ]);
  });

  it.each(['standard', 'narrative'])('composes with items that have nothing but what they must in %s', async layout => {
    const resume = schema.parse({
      work: [{ name: 'W', projects: [{ name: 'P' }], positions: [{ title: 'T' }] }],
      projects: [{ name: 'P2' }],
      education: [{ institution: 'E' }],
      certificates: [{ name: 'C' }],
      skills: [{ name: 'S' }],
      languages: [{ language: 'L' }],
      publications: [{ name: 'B' }],
      awards: [{ title: 'A' }],
      volunteer: [{ organization: 'V' }],
      interests: [{ name: 'I' }],
      references: [{ name: 'R' }],
      sections: [{ title: 'F' }],
    });
    const { tree } = await composed(resume, { settings: { layout, sections: [...roles] } });
    const said = JSON.stringify(tree);
    for (const word of 'W P T P2 E C S L B A V I R F'.split(' ')) expect(said).toContain(`"${word}"`);
    expect(said).not.toMatch(/undefined|"text":""|（）|\(\)|：""/);
  });
});

/** Everything that the documents say of some résumés, in every layout and language, with all parts asked for. */
async function everyDocument(resumes: readonly Resume[]): Promise<string> {
  const makings = resumes.flatMap(resume =>
    (['standard', 'narrative'] as const).flatMap(layout =>
      (['ja', 'en'] as const).map(language =>
        composed(resume, {
          language,
          ...(resume.date && { today: resume.date }),
          settings: { layout, sections: [...roles], contact: 'full' },
        }),
      ),
    ),
  );
  return JSON.stringify((await Promise.all(makings)).map(({ tree }) => tree));
}

/** A value for a schema in which every field is filled with something of its own. */
function fullest(type: z.core.$ZodType, path: string): { readonly value: unknown; readonly leaves: readonly Leaf[] } {
  const def: unknown = type._zod.def;
  const [kind, inner] = [member(def, 'type'), member(def, 'innerType')];
  if (kind === 'optional' || kind === 'default') return fullest(typeIn(inner), path);
  if (kind === 'object') return fullestObject(member(def, 'shape'), path);
  if (kind === 'array') {
    const item = fullest(typeIn(member(def, 'element')), `${path}[]`);
    return { value: [item.value], leaves: item.leaves };
  }
  if (kind === 'union') return fullest(typeIn(listOf(member(def, 'options'))[0]), path);
  if (kind === 'enum') {
    const [first] = Object.values(member(def, 'entries') ?? {});
    return { value: first, leaves: [{ path, words: [String(first)] }] };
  }
  if (kind === 'pipe' && member(typeIn(member(def, 'in'))._zod.def, 'type') !== 'string')
    return fullest(typeIn(member(def, 'in')), path);
  return leafOf(type, path);
}

function fullestObject(shape: unknown, path: string) {
  const fields = Object.entries(shape ?? {}).map(
    ([key, type]) => [key, fullest(typeIn(type), path === '' ? key : `${path}.${key}`)] as const,
  );
  return {
    value: Object.fromEntries(fields.map(([key, field]) => [key, field.value])),
    leaves: fields.flatMap(([, field]) => field.leaves),
  };
}

/** The first of several kinds of text that the field accepts; each one made is another. */
function leafOf(type: z.core.$ZodType, path: string): { readonly value: unknown; readonly leaves: readonly Leaf[] } {
  count += 1;
  const [year, month] = [1900 + Math.floor(count / 12), (count % 12) + 1];
  const candidates: readonly (readonly [value: string, words: readonly string[]])[] = [
    [`語${count}末`, [`語${count}末`]],
    [
      `${year}-${String(month).padStart(2, '0')}`,
      [`${year}年${month}月`, `"${year}-${String(month).padStart(2, '0')}`],
    ],
    [`https://example.com/${count}/`, [`https://example.com/${count}/`]],
    [`a${count}@example.com`, [`a${count}@example.com`]],
    [String((count % 79) + 1), [`"${(count % 79) + 1}年"`]],
  ];
  const found = candidates.find(([text]) => z.safeParse(type, text).success);
  if (!found) throw new Error(`nothing to write for ${path}`);
  return { value: found[0], leaves: [{ path, words: found[1] }] };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function typeIn(value: unknown): z.core.$ZodType {
  if (!isType(value)) throw new Error('not a schema');
  return value;
}

function isType(value: unknown): value is z.core.$ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
