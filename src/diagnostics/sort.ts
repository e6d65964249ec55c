// The order in which findings are shown.
import type { Diagnostic, Severity, Span } from './diagnostic.js';

/**
 * Findings in order of position, none twice. Those without a place come first, since they concern the whole; then file
 * by file in the order in which the files were first named.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const id = identity(diagnostic);
    if (!unique.has(id)) unique.set(id, diagnostic);
  }
  const files = [...new Set(diagnostics.flatMap(({ span }) => (span ? [span.file] : [])))];
  const fileRank = new Map(files.map((file, index) => [file, index]));
  const rank = (span: Span | undefined): number => (span ? (fileRank.get(span.file) ?? 0) : -1);
  return [...unique.values()].sort(
    (a, b) =>
      rank(a.span) - rank(b.span) ||
      (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
      severityRank[a.severity] - severityRank[b.severity] ||
      (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
      compare(a.code, b.code),
  );
}

const severityRank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

function identity({ code, severity, message, span }: Diagnostic): string {
  return JSON.stringify([code, severity, message.en, message.ja, span?.file, span?.start, span?.end]);
}

/** By code unit, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
