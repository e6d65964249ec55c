// The plugins that configuration and command line name: what each brings, or why it was not loaded.
import type { Words } from '../../diagnostics/diagnostic.js';
import { builtInOrigin, kindWords } from '../../registry.js';
import type { Setup } from '../patient.js';
import { veiledFile } from '../privacy.js';
import type { Check, Result } from './check.js';

export const plugins: Check = {
  name: 'plugins',
  title: { ja: 'プラグイン', en: 'Plugins' },
  concerns: 'resume',
  // A plugin has a minute to load, as long as in a build.
  limit: () => 90_000,
  run: async ({ request, setup }) => {
    const found = await setup();
    const named = [...found.session.config.plugins, ...(request.references ?? []).map(({ specifier }) => specifier)];
    const names = [...new Set(named)];
    if (names.length === 0)
      return { status: 'ok', found: { ja: '指定なし', en: 'none named' }, facts: { plugins: [] } };
    return examined(names, found);
  },
};

function examined(names: readonly string[], { session, diagnostics, problem }: Setup): Result {
  const problems = [...diagnostics, ...(problem ? [problem] : [])].filter(({ code }) => code.startsWith('plugin/'));
  const brought = names.map(name => ({ name, members: membersOf(name, session) }));
  const facts = {
    plugins: brought.map(({ name, members }) => ({
      name: veiledSpecifier(name),
      members: members.map(({ en }) => en),
    })),
    problems: problems.map(({ code }) => code),
  };
  const details = brought
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => ({
      ja: `${name}: ${members.map(({ ja }) => ja).join('、')}`,
      en: `${name}: ${members.map(({ en }) => en).join(', ')}`,
    }));
  const [first] = problems;
  if (!first) {
    const count = names.length;
    const found = {
      ja: `${count}件を読み込みました`,
      en: `${count} loaded`,
    };
    return { status: 'ok', found, details, facts };
  }
  return {
    status: 'failed',
    found: first.message,
    details: [...details, ...problems.slice(1).map(({ message }) => message)],
    ...(first.help && { remedy: first.help }),
    facts,
  };
}

/** A package's name tells what went wrong; a path tells only how somebody's folders are called. */
function veiledSpecifier(name: string): string {
  return /^[a-z@][\w./@-]*$/i.test(name) ? name : veiledFile(name);
}

/** What a plugin brings, as `format org`. */
function membersOf(name: string, { registry }: Setup['session']): readonly Words[] {
  return [...registry.origins].flatMap(([id, origin]) => {
    const [kind = '', member = ''] = id.split(/\/(.*)/s);
    if (origin !== name || origin === builtInOrigin || !isKind(kind)) return [];
    return [{ ja: `${kindWords[kind].ja} ${member}`, en: `${kindWords[kind].en} ${member}` }];
  });
}

function isKind(kind: string): kind is keyof typeof kindWords {
  return Object.hasOwn(kindWords, kind);
}
