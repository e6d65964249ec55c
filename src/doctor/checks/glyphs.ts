// The characters of this résumé that the chosen faces do not have: where they stand, and what draws them instead.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { FontFacts } from '../../machine.js';
import type { Theme } from '../../themes/theme.js';
import { type CharMap, readCharMap } from '../glyphs/char-map.js';
import { type Characters, charactersOf, type Place } from '../glyphs/characters.js';
import { type Gap, gapsIn, type Stack } from '../glyphs/coverage.js';
import type { Patient } from '../patient.js';
import type { Check, Facts, Result } from './check.js';

export const glyphs: Check = {
  name: 'glyphs',
  title: { ja: '字形', en: 'Glyphs' },
  concerns: 'resume',
  run: async patient => {
    const { sources, problem } = await patient.reading();
    if (problem) return { status: 'info', found: notRead };
    const characters = charactersOf(sources);
    const { themes } = await patient.setup();
    const fonts = patient.machine.fonts();
    const installed = fonts.filter(font => font.installed).map(({ family }) => family);
    const stacks = themes.flatMap(theme => stacksOf(theme, installed));
    const gaps = gapsIn(characters.keys(), stacks, await mapsOf(patient, installed));
    return judged({ gaps, characters, fonts, stacks });
  },
};

const notRead: Words = {
  ja: '経歴データを読めないため、調べていません',
  en: 'not looked at, as there is no résumé to read',
};

/** As the style sheet and fontconfig have it: the theme's face, Noto Sans JP, emoji, then any other that is installed. */
function stacksOf({ fonts: { body, heading } }: Theme, installed: readonly string[]): readonly Stack[] {
  const [first] = installed;
  return [...new Set([body.web, heading.web])].map(web => {
    const chosen = installed.includes(web) ? web : (first ?? web);
    const emoji = installed.filter(family => /emoji/i.test(family));
    return {
      chosen,
      others: [...new Set([...installed.slice(0, 1), ...emoji, ...installed])].filter(one => one !== chosen),
    };
  });
}

async function mapsOf({ machine }: Patient, families: readonly string[]): Promise<ReadonlyMap<string, CharMap>> {
  const maps = new Map<string, CharMap>();
  for (const family of families) maps.set(family, readCharMap(await machine.fontFile(family)));
  return maps;
}

interface Judged {
  readonly gaps: readonly Gap[];
  readonly characters: Characters;
  readonly fonts: readonly FontFacts[];
  readonly stacks: readonly Stack[];
}

function judged({ gaps, characters, fonts, stacks }: Judged): Result {
  const faces = [...new Set(stacks.map(({ chosen }) => chosen))].join(', ');
  const facts = {
    characters: characters.size,
    gaps: gaps.map(gap => gapFacts(gap, characters.get(gap.character) ?? [])),
  };
  const undrawn = gaps.filter(({ drawnBy }) => drawnBy === undefined);
  const details = [...undrawn, ...gaps.filter(gap => !undrawn.includes(gap))].map(gap =>
    gapLine(gap, characters.get(gap.character) ?? []),
  );
  if (gaps.length === 0)
    return {
      status: 'ok',
      found: {
        ja: `ASCII 以外の${characters.size}種の文字が、すべて ${faces} にあります`,
        en: `${faces} has all ${characters.size} characters beyond ASCII`,
      },
      facts,
    };
  if (undrawn.length === 0) {
    const status = gaps.some(({ formOnly }) => formOnly) ? 'warning' : 'info';
    return { status, found: standIns(gaps.length, faces), details: shortened(details), ...formRemedy(gaps), facts };
  }
  return {
    status: 'failed',
    found: {
      ja: `どのフォントにもない文字が${undrawn.length}種あり、PDF で正しく印刷されません。`,
      en: `${undrawn.length} ${undrawn.length === 1 ? 'character is' : 'characters are'} in no font, and will be an empty box in the PDF.`,
    },
    details: shortened(details),
    remedy: remedyFor(undrawn, fonts),
    facts,
  };
}

function standIns(count: number, faces: string): Words {
  return {
    ja: `${faces} にない文字が${count}種あり、別のフォントで代用します`,
    en: `${count} ${count === 1 ? 'character' : 'characters'} not in ${faces}; another font stands in`,
  };
}

function formRemedy(gaps: readonly Gap[]): { readonly remedy?: Words } {
  if (!gaps.some(({ formOnly }) => formOnly)) return {};
  return {
    remedy: {
      ja: '異体字は標準の字形で印刷されます。差し支えなければ、そのままで構いません。',
      en: 'the usual form of the kanji is printed; nothing needs to be done where that will do',
    },
  };
}

function remedyFor(gaps: readonly Gap[], fonts: readonly FontFacts[]): Words {
  const absent = fonts.filter(({ installed }) => !installed);
  const wanted =
    absent.find(({ emoji }) => emoji && gaps.some(({ character }) => isEmoji.test(character))) ?? absent[0];
  if (wanted)
    return {
      ja: `\`npm install ${wanted.package}\` でフォントを追加してから、もう一度調べてください。`,
      en: `add a font with \`npm install ${wanted.package}\`, then look again`,
    };
  return {
    ja: '別の文字か、ひらがなに書き換えてください。',
    en: 'write another character, or its reading, in its place',
  };
}

const isEmoji = /\p{Extended_Pictographic}/u;

/** `U+20BB7 「𠮷」: resume.yaml:3 basics.name → Noto Sans JP`. */
function gapLine({ character, drawnBy, formOnly }: Gap, places: readonly Place[]): Words {
  const shown = /\p{Cn}|\p{Co}/u.test(character) ? '' : character;
  const [first] = places;
  const where = first ? `${first.file}${first.line === undefined ? '' : `:${first.line}`} ${first.field}` : '';
  const more = places.length - 1;
  const points = codePoints(character).join(' ');
  const form = formOnly ? { ja: '（標準の字形）', en: ' (its usual form)' } : { ja: '', en: '' };
  return {
    ja: `${points}${shown && `「${shown}」`} ${where}${more > 0 ? `、ほか${more}か所` : ''} → ${drawnBy === undefined ? 'なし' : `${drawnBy}${form.ja}`}`,
    en: `${points}${shown && ` ${shown}`} ${where}${more > 0 ? ` and ${more} more` : ''} → ${drawnBy === undefined ? 'nothing' : `${drawnBy}${form.en}`}`,
  };
}

function shortened(lines: readonly Words[]): readonly Words[] {
  const more = lines.length - most;
  if (more <= 0) return lines;
  return [
    ...lines.slice(0, most),
    { ja: `ほかに${more}種（--json ですべて表示）`, en: `${more} more; --json has them all` },
  ];
}

const most = 12;

/** Code points and places alone: the characters themselves would be the résumé's text. */
function gapFacts({ character, lacking, drawnBy, formOnly }: Gap, places: readonly Place[]): Facts {
  return {
    codePoints: codePoints(character),
    lacking,
    drawnBy: drawnBy ?? null,
    formOnly,
    places: places.map(({ field, line }) => ({ field, line: line ?? null })),
  };
}

function codePoints(character: string): readonly string[] {
  return Array.from(character, point => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}
