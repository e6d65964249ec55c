// Findings as GitHub Actions' workflow commands, which become annotations of a pull request's lines.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
import type { Severity } from '../diagnostic.js';
import { printable } from '../paint.js';
import { type JsonFinding, type JsonPlace, jsonValue } from './json.js';
import { repositoryPath } from './paths.js';
import type { Reporter, ReportOptions } from './reporter.js';

/** One command a finding; nothing where there is none. */
export const github: Reporter = {
  name: 'github',
  title: { ja: 'GitHub Actions の注釈', en: 'annotations of GitHub Actions' },
  report: (diagnostics, sources, options) =>
    jsonValue(diagnostics, sources, options)
      .diagnostics.map(finding => `${command(finding, options)}\n`)
      .join(''),
};

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

function command(
  { severity, code, message, help, place }: JsonFinding,
  { language, folder }: Pick<ReportOptions, 'language' | 'folder'>,
): string {
  const properties = { ...(place && position(place, folder)), title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, ...(help ? [help] : [])].map(words => words[language]).join('\n');
  return `::${levels[severity]} ${list.join(',')}::${escapeData(text)}`;
}

/** Lines count from 1. The runner refuses columns on a finding of several lines. */
function position({ file, start, end }: JsonPlace, folder: string | undefined): Readonly<Record<string, unknown>> {
  const path = repositoryPath(file, folder);
  if (start.line === undefined) return { file: path };
  const lines = { file: path, line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

/** What would drive the reader of the log is replaced; line breaks are kept, as the escapes that the runner undoes. */
function escapeData(text: string): string {
  return escaped(text, /[%\r\n]/g);
}

function escapeProperty(text: string): string {
  return escaped(text, /[%\r\n:,]/g);
}

function escaped(text: string, special: RegExp): string {
  return text
    .replace(/[^\r\n]+/g, printable)
    .replace(special, character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
