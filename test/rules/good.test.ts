// Good résumés, written with care and full of near misses: all rules together must find no error and no warning in them.
// A first comment `# expects: code, code (why)` names what a file is about on purpose.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createHost } from '../../src/host/index.js';
import type { Host } from '../../src/host.js';
import { check, load } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';

const folder = path.join('test', 'rules', 'good');
const files = readdirSync(folder).filter(name => /\.(?:ya?ml|json)$/.test(name));

/** The day on which all of them were written, whatever the day of the test; and no textlint but our own rules. */
const host: Host = {
  ...createHost({ messages: 'en' }),
  today: () => ({ year: 2026, month: 11, day: 24 }),
  lint: async texts => Array.from(texts, () => []),
};

const hints = new Map<string, number>();

afterAll(async () => {
  await host.close();
  const counts = [...hints].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${count} ${code}`);
  console.info(`hints in ${files.length} good résumés: ${counts.join(', ')}`);
});

it('has more than twenty of them', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(files)('finds nothing wrong with %s', async name => {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  const found = await findingsOf(file);
  for (const { code } of found.filter(isHint)) hints.set(code, (hints.get(code) ?? 0) + 1);
  const wrong = found.filter(diagnostic => !isHint(diagnostic));
  const expected = expectedCodes(text);
  expect(wrong.filter(({ code }) => !expected.includes(code)).map(described)).toEqual([]);
  expect(expected.filter(code => wrong.every(diagnostic => diagnostic.code !== code))).toEqual([]);

  function described({ code, message, span }: Diagnostic): string {
    return `${code} ${span ? text.slice(span.start, span.end) : ''}: ${message.en}`;
  }
});

async function findingsOf(file: string): Promise<readonly Diagnostic[]> {
  const session = await openSession(host, { file, config: false, lints: true });
  const loaded = await load(host, session);
  const { jobs, registry, config } = session;
  const found = await check(host, loaded, { jobs, rules: registry.rules.values(), settings: config.rules });
  return [...session.diagnostics, ...found];
}

/** Nothing that would make `validate --max-warnings 0` fail. */
function isHint({ severity }: Diagnostic): boolean {
  return severity === 'info';
}

function expectedCodes(text: string): readonly string[] {
  const [, codes = ''] = /^# expects: ([^(\n]+)\(/.exec(text) ?? [];
  return codes
    .split(',')
    .map(code => code.trim())
    .filter(code => code !== '');
}
