// Characters that are in Unicode and not in the character sets of Japan's older systems.
import { graphemes } from '../../text/width.js';
import { isJapanese } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import type { FieldText, TextKind } from '../texts.js';
import { isUnseen } from './characters.js';

export const portability: Rule = {
  name: 'wording/portability',
  severity: 'info',
  options: { set: 'cp932' },
  words: {
    ja: {
      title: '古いシステムでは化ける文字があります',
      why: '応募サイトや管理システムには、Shift_JIS系の文字しか扱えないものがあります。そこにない文字は、転記すると「?」や「〓」に変わります。',
    },
    en: {
      title: 'A character that older systems do not know',
      why: 'Some portals and personnel systems know only the characters of Shift_JIS, and turn others into ? or 〓.',
    },
  },
  bad: `basics: { name: { family: 𠮷田, given: 湊 } }
selfPromotion: 性能を改善しました😀`,
  good: `basics: { name: { family: 吉田, given: 湊 } }
selfPromotion: 性能を改善しました。`,
  check(_resume, { texts, options, within }) {
    const set = options.set === jis ? jis : 'cp932';
    const seen = new Set<string>();
    for (const text of texts) {
      if (!isJapanese(text)) continue;
      for (const { character, start } of strangers(text, set)) {
        const key = `${text.kind} ${character}`;
        if (seen.has(key)) continue;
        seen.add(key);
        within(text.path, start, start + character.length, finding(character, text.kind, set));
      }
    }
  },
};

type CharacterSet = 'cp932' | 'jis-x-0208';
const jis = 'jis-x-0208';

/** The characters, as readers count them, of which some part is not in the set. */
function strangers({ words }: FieldText, set: CharacterSet): readonly { character: string; start: number }[] {
  const known = charactersOf(set);
  if (Array.from(words).every(character => known.has(character))) return [];
  let end = 0;
  return graphemes(words).flatMap(character => {
    const start = end;
    end += character.length;
    return isKnown(character, known) ? [] : [{ character, start }];
  });
}

/** What `wording/invisible` reports does not count, nor that kana and accents may be decomposed; kanji must not change. */
function isKnown(character: string, known: ReadonlySet<string>): boolean {
  const has = (text: string) => Array.from(text).every(part => known.has(part) || isUnseen(part));
  return has(character) || (!/\p{Script=Han}/u.test(character) && has(character.normalize('NFC')));
}

function finding(character: string, kind: TextKind, set: CharacterSet): Finding {
  const table =
    set === jis
      ? { ja: 'JIS第1・第2水準（JIS X 0208）', en: 'JIS X 0208' }
      : { ja: 'Windowsの日本語文字コード（CP932）', en: 'CP932' };
  return {
    message: {
      ja: `「${character}」は${table.ja}にない文字です。応募サイトや古い管理システムに転記すると、「?」や「〓」に化けることがあります。印刷した書類やPDFでは問題ありません。`,
      en: `\`${character}\` is not in ${table.en}: portals and older systems may turn it into ? or 〓, while printed documents are fine.`,
    },
    label: { ja: '転記すると化けることがあります', en: 'may be lost in portals' },
    help: names.has(kind)
      ? {
          ja: '書類の表記はこのままで構いません。Webの応募フォームで拒まれた場合は、通用の字体で登録してください。',
          en: 'leave it in the documents; where a form refuses it, enter the common form of the character',
        }
      : {
          ja: '応募サイトに転記する文章であれば、一般的な文字に言い換えてください。',
          en: 'put it in other characters if the text is to be pasted into a portal',
        },
  };
}

const names: ReadonlySet<TextKind> = new Set(['person', 'organization', 'product', 'place']);

const built = new Map<CharacterSet, ReadonlySet<string>>();

function charactersOf(set: CharacterSet): ReadonlySet<string> {
  const known = built.get(set) ?? decoded(set);
  built.set(set, known);
  return known;
}

/** Every character that Shift_JIS of Windows can write, or of them those of JIS X 0208. */
function decoded(set: CharacterSet): ReadonlySet<string> {
  const bytes = [...range(0x00, 0x7f), ...range(0xa1, 0xdf)];
  for (const lead of leads[set]) for (const trail of trails) bytes.push(lead, trail);
  const characters = new Set(new TextDecoder('shift_jis').decode(new Uint8Array(bytes)));
  for (const character of twins) characters.add(character);
  characters.delete('\ufffd');
  return characters;
}

/** Of JIS X 0208 without NEC's row 13 (0x87) and IBM's kanji (0xed and up). The user's own rows (0xf0–0xf9) have none. */
const leads: Readonly<Record<CharacterSet, readonly number[]>> = {
  cp932: [...range(0x81, 0x9f), ...range(0xe0, 0xef), ...range(0xfa, 0xfc)],
  'jis-x-0208': [...range(0x81, 0x84), ...range(0x88, 0x9f), ...range(0xe0, 0xea)],
};

const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

/** One character of JIS, in Unicode two: Windows reads ～－∥―￠￡￢, others 〜−‖—¢£¬; both are written everywhere. */
const twins = '〜−‖—¢£¬～－∥―￠￡￢';

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
