// Findings as SARIF 2.1.0, for code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
// The numbers in comments are that specification's sections.
import type { Severity, Words } from '../diagnostic.js';
import { type JsonFinding, type JsonPlace, type JsonReport, jsonValue } from './json.js';
import { repositoryPath, uriOf } from './paths.js';
import type { Reporter, ReportOptions } from './reporter.js';

/** One run, in the language of messages, with the rules that it names. */
export const sarif: Reporter = {
  name: 'sarif',
  title: { ja: 'SARIF（コードスキャン向け）', en: 'SARIF, for code scanning' },
  describes: true,
  report(diagnostics, sources, options) {
    const [file = '-'] = sources.keys();
    const run = describeRun(jsonValue(diagnostics, sources, options), { ...options, file });
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** §3.27.10 */
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

interface Context extends Pick<ReportOptions, 'language' | 'folder' | 'describe'> {
  /** What a finding without a place is put down to: code scanning refuses a whole report over a result that is nowhere. */
  readonly file: string;
}

/** §3.14. What the judgement was stands in its property bag. */
function describeRun({ diagnostics, ...verdict }: JsonReport, context: Context) {
  const codes = [...new Set(diagnostics.map(({ code }) => code))];
  const urlOf = (code: string) => diagnostics.find(item => item.code === code && item.url)?.url;
  return {
    tool: { driver: { name: 'keireki', rules: codes.map(code => ({ ...rule(code, context), helpUri: urlOf(code) })) } },
    language: context.language,
    columnKind: 'utf16CodeUnits',
    properties: verdict,
    results: diagnostics.map(finding => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      ...result(finding, context),
    })),
  };
}

/** §3.49. A code that nobody describes, such as a plugin's, speaks for itself. */
function rule(code: string, { describe, language }: Context) {
  const description = describe?.(code);
  if (!description) return { id: code, shortDescription: { text: text(code.replace('/', ': ').replaceAll('-', ' ')) } };
  return {
    id: code,
    shortDescription: { text: text(description.title[language]) },
    fullDescription: { text: text(description.why[language]) },
  };
}

/** §3.27 */
function result({ severity, message, help, place, related, fix }: JsonFinding, context: Context) {
  const say = (...parts: readonly (Words | undefined)[]) => ({
    text: text(parts.flatMap(words => (words ? [words[context.language]] : [])).join('\n')),
  });
  const region = fix && regionOf(fix.place);
  return {
    level: levels[severity],
    message: say(message, help),
    locations: [place ? location(place, context) : { physicalLocation: { artifactLocation: artifact(context) } }],
    relatedLocations: related?.map((item, index) => ({
      id: index + 1,
      ...location(item.place, context),
      message: say(item.message),
    })),
    fixes: fix &&
      region && [
        {
          description: help && say(help),
          artifactChanges: [
            {
              artifactLocation: artifact({ ...context, file: fix.place.file }),
              replacements: [{ deletedRegion: region, insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
  };
}

/** §3.28, without a region where the text of the file is not known. */
function location(place: JsonPlace, context: Context) {
  const artifactLocation = artifact({ ...context, file: place.file });
  return { physicalLocation: { artifactLocation, region: regionOf(place) } };
}

/** §3.4 */
function artifact({ file, folder }: Pick<Context, 'file' | 'folder'>) {
  return { uri: uriOf(repositoryPath(file, folder)) };
}

/** §3.30: from 1, the end exclusive. */
function regionOf({ start, end }: JsonPlace) {
  if (start.line === undefined) return undefined;
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** §3.11.5: braces would be placeholders. §3.11.6: `[…](…)` would be a link to wherever the résumé wishes. */
function text(message: string): string {
  return message.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}
