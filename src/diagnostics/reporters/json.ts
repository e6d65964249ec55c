// Findings as JSON for programs: permanent codes, both languages of every text, places counted from 1.
import type { Diagnostic, Severity, Span, Words } from '../diagnostic.js';
import { createPlaces, type Places } from '../places.js';
import type { Reporter } from './reporter.js';

/** `{ version: 1, diagnostics: [...] }`; `language` does not matter, since both are given. */
export const json: Reporter = {
  name: 'json',
  title: { ja: 'JSON（プログラム向け）', en: 'JSON, for programs' },
  report(diagnostics, sources) {
    const places = createPlaces(sources);
    return `${JSON.stringify({ version: 1, diagnostics: diagnostics.map(item => entry(item, places)) }, null, 2)}\n`;
  },
};

/** A finding as printed; absent members are left out. Offsets are UTF-16 units, `end` is exclusive. */
interface Entry {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly place?: JsonPlace;
  readonly label?: Words;
  readonly related?: readonly { readonly place: JsonPlace; readonly message: Words }[];
  readonly help?: Words;
  readonly url?: string;
}

interface JsonPlace {
  readonly file: string;
  readonly start: { readonly offset: number; readonly line?: number; readonly column?: number };
  readonly end: { readonly offset: number; readonly line?: number; readonly column?: number };
}

function entry({ code, severity, message, span, label, related, help, url }: Diagnostic, places: Places): Entry {
  return {
    code,
    severity,
    message,
    place: span && place(span, places),
    label,
    related: related?.map(item => ({ place: place(item.span, places), message: item.message })),
    help,
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
