// Findings as JSON for programs: permanent codes, both languages of every text, places counted from 1.
import type { Diagnostic, Severity, Sources, Span, Words } from '../diagnostic.js';
import { createPlaces, type Places } from '../places.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { judge, type Verdict } from './verdict.js';

/** `{ version: 1, verdict, counts, diagnostics: [...] }`; `language` does not matter, since both are given. */
export const json: Reporter = {
  name: 'json',
  title: { ja: 'JSON（プログラム向け）', en: 'JSON, for programs' },
  report: (diagnostics, sources, options) =>
    `${JSON.stringify({ version: 1, ...jsonValue(diagnostics, sources, options) }, null, 2)}\n`,
};

/** The report as a value: the verdict on everything found, and the findings that are shown. */
export interface JsonReport extends Verdict {
  readonly diagnostics: readonly JsonFinding[];
}

/** A finding as printed; absent members are left out. Offsets are UTF-16 units, `end` is exclusive. */
export interface JsonFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly place: JsonPlace | undefined;
  readonly label: Words | undefined;
  readonly related: readonly { readonly place: JsonPlace; readonly message: Words }[] | undefined;
  readonly help: Words | undefined;
  /** What may stand in place of the stretch at `place` without a second thought. */
  readonly fix: { readonly place: JsonPlace; readonly text: string } | undefined;
  readonly url: string | undefined;
}

/** Where something stands; without lines and columns where the text of the file is not known. */
export interface JsonPlace {
  readonly file: string;
  readonly start: JsonPoint;
  readonly end: JsonPoint;
}

interface JsonPoint {
  readonly offset: number;
  readonly line?: number;
  readonly column?: number;
}

/** What the reporters for programs are made from, so that none of them says something of its own. */
export function jsonValue(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { verdict = judge(diagnostics) }: Pick<ReportOptions, 'verdict'>,
): JsonReport {
  const places = createPlaces(sources);
  return { ...verdict, diagnostics: diagnostics.map(item => finding(item, places)) };
}

function finding(diagnostic: Diagnostic, places: Places): JsonFinding {
  const { code, severity, message, span, label, related, help, fix, url } = diagnostic;
  return {
    code,
    severity,
    message,
    place: span && place(span, places),
    label,
    related: related?.map(item => ({ place: place(item.span, places), message: item.message })),
    help,
    fix: fix && { place: place(fix.span, places), text: fix.text },
    url,
  };
}

function place(span: Span, places: Places): JsonPlace {
  const range = places.range(span);
  return {
    file: span.file,
    start: { offset: span.start, ...range?.start },
    end: { offset: span.end, ...range?.end },
  };
}
