// The project's textlint, tried on a sentence.
import type { Check } from './check.js';

export const textlint: Check = {
  name: 'textlint',
  title: { ja: 'textlint', en: 'textlint' },
  concerns: 'machine',
  limit: () => 60_000,
  run: async ({ machine, setup }) => {
    const { session } = await setup();
    const { settings, version, problem } = await machine.textlint(session.folder);
    const name = settings?.split(/[\\/]/).at(-1);
    const facts = { settings: name ?? null, version: version ?? null, problem: problem?.code ?? null };
    if (problem)
      return {
        status: problem.severity === 'info' ? 'info' : 'warning',
        found: problem.message,
        ...(problem.help && { remedy: problem.help }),
        facts,
      };
    if (name === undefined)
      return {
        status: 'info',
        found: {
          ja: 'このプロジェクトに .textlintrc がないため、使いません',
          en: 'not used, as there is no .textlintrc in this project',
        },
        facts,
      };
    return {
      status: 'ok',
      found: {
        ja: `${version ?? '?'}（設定: ${name}）`,
        en: `${version ?? '?'}, with ${name}`,
      },
      facts,
    };
  },
};
