// One line a finding, `file:line:column: severity code message`: for grep, editors' problem matchers and screen readers.
import { printable } from '../paint.js';
import { createPlaces } from '../places.js';
import type { Reporter } from './reporter.js';

/** Severities and codes stay English here, so that one pattern finds them in either language. */
export const short: Reporter = {
  name: 'short',
  title: { ja: '1件1行（grep やエディター向け）', en: 'one line each, for grep and editors' },
  report(diagnostics, sources, { language }) {
    const places = createPlaces(sources);
    return diagnostics
      .map(({ code, severity, message, span }) => {
        const place = span ? `${places.describe(span)}: ` : '';
        return `${printable(`${place}${severity} ${code} ${message[language]}`)}\n`;
      })
      .join('');
  },
};
