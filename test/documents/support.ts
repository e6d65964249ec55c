// What tests of documents share: a résumé written as YAML, composed as the pipeline does, and what it says.
import type { ComposeContext, DocumentSettings } from '../../src/documents/document.js';
import { documents } from '../../src/documents/index.js';
import { locales } from '../../src/locales/index.js';
import type { Language } from '../../src/locales/locale.js';
import type { PlainDate } from '../../src/resume/dates.js';
import { readResume } from '../../src/resume/read.js';
import type { Resume, SourceResume } from '../../src/resume/resume.js';
import { select } from '../../src/select/select.js';
import { parseYaml } from '../../src/source/parse.js';
import type { Block, Section, Tree } from '../../src/tree/nodes.js';
import { blocksText, inlineText } from '../../src/tree/plain-text.js';

export interface Making {
  readonly language?: Language;
  readonly today?: PlainDate;
  readonly settings?: Partial<DocumentSettings>;
}

export interface Finding {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly place: { readonly start: number; readonly end: number };
}

export interface Made {
  readonly tree: Tree;
  readonly findings: readonly Finding[];
}

/** The résumé that a YAML text is; throws when it is none. */
export function resumeOf(yaml: string): SourceResume {
  const { resume, diagnostics } = readResume(parseYaml('resume.yaml', yaml), 'resume.yaml');
  if (!resume) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return resume;
}

/** The 職務経歴書 of a YAML text, on 24 November 2026 unless said otherwise. */
export async function made(yaml: string, making: Making = {}): Promise<Made> {
  return composed(select(resumeOf(yaml), { language: making.language ?? 'ja' }).resume, making);
}

/** The 職務経歴書 of a selected résumé. */
export async function composed(resume: Resume, { language = 'ja', today, settings }: Making): Promise<Made> {
  const [document] = documents;
  if (!document) throw new Error('no document');
  const findings: Finding[] = [];
  const context: ComposeContext = {
    locale: locales[language],
    today: today ?? { year: 2026, month: 11, day: 24 },
    settings: { ...document.defaults, layout: document.layouts[0], look, ...settings },
    report: ({ code }) => findings.push({ code, path: [], place: { start: 0, end: 0 } }),
    reportAt: ({ code }, path, place) => findings.push({ code, path, place }),
  };
  return { tree: (await document.load())(resume, context), findings };
}

const look = { margin: { top: 20, right: 20, bottom: 20, left: 20 }, projects: 'table', side: [] } as const;

/** The headings of a tree, each with its level and its detail. */
export function outline(blocks: readonly Block[]): readonly string[] {
  return sections(blocks).map(({ level, heading, detail }) =>
    [level, inlineText(heading), ...(detail ? [`| ${inlineText(detail)}`] : [])].join(' '),
  );
}

/** All sections, in order. */
export function sections(blocks: readonly Block[]): readonly Section[] {
  return blocks.flatMap(block => (block.type === 'section' ? [block, ...sections(block.children)] : []));
}

/** The text of the section of a role; fails when there is none. */
export function textOf(tree: Tree, role: string): string {
  const found = sections(tree.children).find(section => section.role === role);
  if (!found) throw new Error(`no section of role ${role} among ${outline(tree.children).join(', ')}`);
  return blocksText(found.children);
}
