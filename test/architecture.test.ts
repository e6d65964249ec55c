// Keeps the import table, the doors and the budgets of src/ARCHITECTURE.md, by reading the sources themselves.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = path.resolve('src');

/** What each room of `src` may import of the others; `*` is everything above the edge. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  themes: [],
  tree: ['text', 'diagnostics/diagnostic.ts'],
  diagnostics: ['text'],
  source: ['text', 'diagnostics'],
  resume: ['source', 'diagnostics', 'text'],
  config: ['resume', 'source', 'diagnostics', 'text'],
  select: ['resume', 'diagnostics', 'text'],
  rules: ['resume', 'source/source.ts', 'diagnostics', 'text'],
  locales: ['resume/dates.ts'],
  documents: ['resume', 'locales', 'tree', 'diagnostics'],
  renderers: ['tree', 'themes', 'diagnostics', 'text'],
  'registry.ts': ['renderers', 'documents', 'themes', 'rules', 'diagnostics', 'text'],
  'plugins.ts': ['registry.ts', 'renderers', 'documents', 'themes', 'rules', 'diagnostics', 'text'],
  'machine.ts': ['diagnostics'],
  'host.ts': ['machine.ts', 'diagnostics', 'renderers/renderer.ts', 'resume/dates.ts'],
  host: ['host.ts', 'machine.ts', 'diagnostics', 'text', 'renderers/renderer.ts', 'resume/dates.ts'],
  'pictures.ts': ['host.ts', 'diagnostics', 'resume', 'source/source.ts', 'tree'],
  'pipeline.ts': [
    'host.ts',
    'pictures.ts',
    'registry.ts',
    'plugins.ts',
    'config',
    'resume',
    'source',
    'select',
    'rules',
    'locales',
    'documents',
    'tree',
    'themes',
    'renderers',
    'diagnostics',
    'text',
  ],
  'fit.ts': ['themes'],
  'fitted.ts': ['fit.ts', 'host.ts', 'pipeline.ts', 'renderers/pdf', 'themes', 'tree', 'diagnostics'],
  'own-css.ts': ['host.ts', 'pipeline.ts', 'source/decode.ts', 'diagnostics'],
  plan: [
    'pipeline.ts',
    'own-css.ts',
    'registry.ts',
    'rules',
    'config',
    'documents',
    'locales',
    'renderers',
    'themes',
    'diagnostics',
    'text',
  ],
  'session.ts': [
    'rules',
    'pipeline.ts',
    'own-css.ts',
    'plan',
    'registry.ts',
    'plugins.ts',
    'config',
    'diagnostics',
    'host.ts',
    'text',
    'tree',
  ],
  'watched.ts': ['session.ts', 'config', 'resume/photo.ts'],
  'schemas.ts': ['resume', 'config', 'rules'],
  'manual.ts': ['rules', 'diagnostics'],
  preview: ['host.ts', 'diagnostics', 'text'],
  doctor: [
    'session.ts',
    'pipeline.ts',
    'registry.ts',
    'host.ts',
    'machine.ts',
    'resume/schema/descriptions',
    'source',
    'renderers/pdf',
    'themes',
    'diagnostics',
    'text',
  ],
  completion: [],
  init: ['host.ts', 'registry.ts', 'resume', 'source', 'diagnostics', 'text'],
  commands: [
    'init',
    'preview',
    'completion',
    'session.ts',
    'watched.ts',
    'doctor',
    'fitted.ts',
    'schemas.ts',
    'manual.ts',
    'pipeline.ts',
    'plan',
    'registry.ts',
    'plugins.ts',
    'config',
    'diagnostics',
    'host.ts',
    'text',
  ],
  'index.ts': [
    'session.ts',
    'fitted.ts',
    'pipeline.ts',
    'plan',
    'registry.ts',
    'plugins.ts',
    'config',
    'diagnostics',
    'host.ts',
    'host',
    'tree',
    'documents',
    'renderers',
    'themes',
    'rules',
    'locales',
    'resume',
    'source',
  ],
  'cli.ts': ['commands', 'diagnostics', 'host', 'host.ts'],
};

/** Packages, and the one place each may be imported from. */
const doors: Readonly<Record<string, string>> = {
  'js-yaml': 'source/',
  zod: 'resume/|config/',
  marked: 'tree/prose',
  '@csstools/css-tokenizer': 'renderers/html/theme-css.ts',
  docx: 'renderers/docx/',
  'puppeteer-core': 'host/browser/',
  '@sparticuz/chromium': 'host/browser/',
  '@hyzyla/pdfium': 'renderers/png/pdfium.ts',
  'fast-png': 'renderers/png/encode.ts',
  '@cf-wasm/photon': 'host/images/',
  commander: 'commands/program.ts',
  'get-east-asian-width': 'text/',
  diff: 'text/diff.ts',
  'fastest-levenshtein': 'text/',
  'import-meta-resolve': 'host/',
};

/** Node's own modules stay at the edge. */
const nodeDoor = /^(host\/|cli\.ts|launcher\.ts)/;
/** Two that compute and touch nothing outside: paths are plain strings, and what deflates has only its input. */
const pureDoors: Readonly<Record<string, RegExp>> = {
  'node:path': /^(commands\/|session\.ts|own-css\.ts)/,
  'node:zlib': /^renderers\/(docx\/zip|pdf\/file\/deflate)\.ts$/,
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.split(path.sep).join('/'))
  .sort();

describe('imports', () => {
  it.each(files)('%s imports only what its room may', file => {
    expect(importsOf(file).flatMap(specifier => violation(file, specifier))).toEqual([]);
  });

  it('has no cycle', () => {
    const graph = new Map(
      files.map(file => [
        file,
        importsOf(file, { lazy: false })
          .filter(isRelative)
          .map(specifier => target(file, specifier)),
      ]),
    );
    expect(cycleIn(graph)).toEqual([]);
  });
});

describe('budgets', () => {
  it.each(files)('%s stays within them', file => {
    expect(overBudget(file)).toEqual([]);
  });
});

describe('the bundle', () => {
  it('loads neither docx, marked nor the browser to validate', () => {
    const chunks: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
    const heavy = chunks.cli?.filter(input => /node_modules\/(docx|marked|puppeteer-core|@puppeteer)\//.test(input));
    expect(chunks.cli?.length).toBeGreaterThan(20);
    expect(heavy).toEqual([]);
  });

  it.each(['renderers-docx', 'renderers-html', 'renderers-markdown'])('keeps %s in a chunk of its own', name => {
    const chunks: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
    expect(Object.keys(chunks)).toContain(name);
  });
});

function violation(file: string, specifier: string): string[] {
  if (specifier.startsWith('node:')) {
    const open = nodeDoor.test(file) || pureDoors[specifier]?.test(file);
    return open ? [] : [`${file} imports ${specifier}`];
  }
  if (!isRelative(specifier)) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    const door = doors[name];
    return door !== undefined && new RegExp(`^(${door})`).test(file) ? [] : [`${file} imports ${specifier}`];
  }
  const imported = target(file, specifier);
  const from = roomOf(file);
  const to = roomOf(imported);
  if (from === to) return [];
  const allowed = (mayImport[from] ?? []).some(
    entry => entry === to || imported === entry || imported.startsWith(`${entry}/`),
  );
  return allowed ? [] : [`${file} imports ${imported}`];
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

function target(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}

function importsOf(file: string, { lazy = true } = {}): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : lazy && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(src, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Files ≤ 300 lines (tables of data exempt), functions ≤ 50, no `any`, no `!`, `as` only `as const`. */
function overBudget(file: string): readonly string[] {
  const source = parse(file);
  const found: string[] = [];
  const lines = (node: ts.Node) =>
    source.getLineAndCharacterOfPosition(node.end).line -
    source.getLineAndCharacterOfPosition(node.getStart(source)).line +
    1;
  const at = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
  const total = source.getLineAndCharacterOfPosition(source.end).line;
  if (total > 300 && !isData(file)) found.push(`${file} has ${total} lines`);
  if (!source.text.startsWith('//')) found.push(`${file} does not open with a line on what it is`);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && lines(node) > 50)
      found.push(`${at(node)} function of ${lines(node)} lines`);
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${at(node)} any`);
    if (ts.isNonNullExpression(node)) found.push(`${at(node)} !`);
    if (ts.isAsExpression(node) && node.type.getText(source) !== 'const') found.push(`${at(node)} as`);
    if (ts.isExportAssignment(node)) found.push(`${at(node)} default export`);
    if (ts.isClassDeclaration(node) && !node.heritageClauses) found.push(`${at(node)} class`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Tables of data: descriptions of fields, dictionaries. */
function isData(file: string): boolean {
  return file.includes('/data/') || file.includes('/descriptions/');
}
