// Header and footer of a job: the configuration's, else the theme's; what neither says is the document's own.
import type { RunningConfig } from '../config/config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type DocumentSettings, type RunningPattern, runningPlaceholders } from '../documents/document.js';
import type { Configuration } from '../pipeline.js';
import { suggestion } from '../registry.js';
import { similar } from '../text/similar.js';
import type { Theme } from '../themes/theme.js';

/** The patterns that are set for a document. */
export function runningOf(
  own: { readonly header?: RunningConfig | undefined; readonly footer?: RunningConfig | undefined },
  { running = {} }: Theme,
): NonNullable<DocumentSettings['running']> {
  const header = own.header === undefined ? running.header : patternOf(own.header);
  const footer = own.footer === undefined ? running.footer : patternOf(own.footer);
  return { ...(header && { header }), ...(footer && { footer }) };
}

/** Placeholders of the configuration's patterns that there are not, where they stand. */
export function runningProblems({ config, positions }: Configuration): readonly Diagnostic[] {
  return Object.entries(config.documents).flatMap(([document, own]) =>
    (['header', 'footer'] as const).flatMap(edge => {
      const written = own[edge];
      if (written === undefined) return [];
      return Object.entries(patternOf(written)).flatMap(([slot, pattern]) =>
        unknownIn(pattern).map(name => {
          const path = ['documents', document, edge, ...(typeof written === 'string' ? [] : [slot])];
          const span = positions.value(path);
          return { ...unknownPlaceholder(edge, name, runningPlaceholders), ...(span && { span }) };
        }),
      );
    }),
  );
}

/** What is wrong with a placeholder that a pattern does not have. */
export function unknownPlaceholder(setting: string, name: string, names: readonly string[]): Diagnostic {
  const [near] = similar(name, names);
  return {
    code: 'config/unknown-placeholder',
    severity: 'error',
    message: {
      ja: `${setting} で「{${name}}」は使えません。`,
      en: `${setting} has an unknown placeholder, {${name}}.`,
    },
    help: suggestion(
      near && `{${near}}`,
      names.map(known => `{${known}}`),
    ),
  };
}

/** One text stands in the middle; `none` is nothing at all. */
function patternOf(written: RunningConfig): RunningPattern {
  if (typeof written !== 'string') return written;
  return written.trim() === 'none' ? {} : { center: written };
}

function unknownIn(pattern: string): readonly string[] {
  const known: ReadonlySet<string> = new Set(runningPlaceholders);
  return Array.from(pattern.matchAll(/\{([^{}]*)\}/g), match => match[1] ?? '').filter(name => !known.has(name));
}
