// The faces that the documents' themes ask for, and what stands in for those that are not installed.
import type { FontFacts } from '../../machine.js';
import { faceNames } from '../../themes/faces.js';
import type { Check } from './check.js';
import { plain } from './check.js';

export const fonts: Check = {
  name: 'fonts',
  title: { ja: 'フォント', en: 'Fonts' },
  concerns: 'machine',
  run: async ({ machine, setup }) => {
    const { themes } = await setup();
    const facts = machine.fonts();
    const asked = [
      ...new Set(themes.flatMap(theme => [theme.fonts.body.web, theme.fonts.heading.web, theme.fonts.code.web])),
    ];
    const required = facts.find(font => font.required);
    const installed = facts.filter(font => font.installed);
    const known = { asked, installed: installed.map(({ family, version }) => `${family} ${version ?? ''}`.trim()) };
    const details = [
      ...(installed.length > 0 ? [plain(listed(installed))] : []),
      ...notInstalled(facts.filter(font => !font.installed)),
    ];
    if (!required?.installed) return { status: 'failed', ...withoutFont(required), details, facts: known };
    const missing = asked.filter(family => !installed.some(font => font.family === family));
    const [first] = missing;
    const found = { ja: `${asked.join('、')} を使います`, en: `${asked.join(', ')} in use` };
    if (first === undefined) return { status: 'ok', found, details, facts: { ...known, missing } };
    return {
      status: 'warning',
      found: {
        ja: `${missing.join('、')} がないため、${required.family} で代用します`,
        en: `${missing.join(', ')} not installed; ${required.family} stands in`,
      },
      details,
      remedy: remedyFor(facts.find(({ family }) => family === first)),
      facts: { ...known, missing },
    };
  },
};

function listed(fonts: readonly FontFacts[]): string {
  return fonts.map(({ family, version }) => (version === undefined ? family : `${family} ${version}`)).join(', ');
}

function notInstalled(fonts: readonly FontFacts[]) {
  if (fonts.length === 0) return [];
  const names = fonts.map(({ family }) => family);
  return [{ ja: `インストールされていないもの: ${names.join('、')}`, en: `not installed: ${names.join(', ')}` }];
}

function withoutFont(required: FontFacts | undefined) {
  const family = required?.family ?? '';
  return {
    found: {
      ja: `フォント「${family}」がインストールされていません。PDF を作成できません。`,
      en: `The font ${family} is not installed, and no PDF can be made without it.`,
    },
    remedy: {
      ja: '`npm install` をやり直してください。',
      en: 'run `npm install` again',
    },
  };
}

/** A theme of a plugin may name a face that no package of ours has. */
function remedyFor(font: FontFacts | undefined) {
  if (!font)
    return {
      ja: `PDF に使えるフォントは、--font で ${faceNames.join('、')} から選べます。`,
      en: `\`--font\` takes one of ${faceNames.join(', ')}`,
    };
  return {
    ja: `\`npm install ${font.package}\` でインストールしてください。`,
    en: `install it with \`npm install ${font.package}\``,
  };
}
