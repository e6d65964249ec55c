// The pages of the documentation, in both languages, and the fenced blocks that stand in them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Block {
  readonly page: string;
  /** Line of its fence, from 1. */
  readonly line: number;
  readonly tag: string;
  readonly text: string;
  /** The file that its first line names; undefined for what is a part of one. */
  readonly file?: string | undefined;
}

/** Every page that people read, from the repository's root. */
export const pages: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSES.md'],
  ...['docs', 'docs/ja'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.md'))
      .sort()
      .map(name => `${folder}/${name}`),
  ),
];

/** The page with the same content in Japanese, where there is one. */
export function twinOf(page: string): string | undefined {
  if (page === 'README.md') return 'docs/ja/README.md';
  return /^docs\/[^/]+$/.test(page) ? page.replace('docs/', 'docs/ja/') : undefined;
}

export const isJapanese = (page: string): boolean => page.startsWith('docs/ja/');

/** The blocks of a page, in its order. */
export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(page, 'utf8');
  return Array.from(
    text.matchAll(/^( *)```(\S*)\n(.*?)^ *```$/gms),
    ({ 1: indent = '', 2: tag = '', 3: body = '', index }) => {
      const block = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      return { page, line: text.slice(0, index).split('\n').length, tag, text: block, file: fileOf(block) };
    },
  );
}

const schemaFiles: Readonly<Record<string, string>> = { resume: 'resume.yaml', config: 'resume.config.yaml' };

/** `# private.yaml`, `// org.js`, `/* own.css *​/`, or the line by which an editor knows a résumé or a configuration. */
function fileOf(block: string): string | undefined {
  const [first = ''] = block.split('\n');
  const schema = /^# yaml-language-server: \$schema=\S*\b(resume|config)\.schema\.json$/.exec(first)?.[1];
  if (schema !== undefined) return schemaFiles[schema];
  return /^(?:#|\/\/|\/\*) ((?:[\w.-]+\/)*[\w.-]+\.[a-z]+)(?: \*\/)?$/.exec(first)?.[1];
}

/** What a block does, without its comments, which differ from language to language. */
export function withoutComments(text: string): string {
  return text.replaceAll(/(^|\s+)(#|\/\/) .*$/gm, '').replaceAll(/\n+/g, '\n');
}

/** Where the block stands, for the name of its test. */
export function placeOf({ page, line }: Block): string {
  return `${path.posix.normalize(page)}:${line}`;
}
