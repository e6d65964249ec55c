// An age that the writer gives in prose and that the birth date does not.
import type { PlainDate } from '../../resume/dates.js';
import { isJapanese, isQuoted, type Match } from '../matches.js';
import type { Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { type AgeRange, agesOn } from './ages.js';

export const statedAge: Rule = {
  name: 'dates/stated-age',
  severity: 'warning',
  words: {
    ja: {
      title: '本文の年齢が生年月日と合いません',
      why: '年齢は毎年変わります。本文に書いた年齢は直し忘れやすく、生年月日と食い違うと、古い書類の使い回しに見えます。',
    },
    en: {
      title: 'An age in prose against the birth date',
      why: 'An age written by hand is soon out of date, and shows that the résumé is an old one.',
    },
  },
  bad: `basics:
  birthDate: 1991-06-10
  summary: 現在30歳のバックエンドエンジニアです。`,
  good: `basics:
  birthDate: 1991-06-10
  summary: 現在35歳のバックエンドエンジニアです。`,
  check({ basics: { birthDate }, date }, { today, texts, within }) {
    if (!birthDate) return;
    // The age of the day on the document is right, too.
    const right = [today, date ?? today].map(day => agesOn(day, birthDate));
    for (const text of texts)
      for (const { age, start, end } of agesIn(text)) {
        if (right.some(({ min, max }) => min <= age && age <= max)) continue;
        within(text.path, start, end, {
          message: {
            ja: `生年月日から計算した年齢は${yearsOf(birthDate, today, '〜')}歳で、ここと合いません。`,
            en: `By the birth date the age is ${yearsOf(birthDate, today, ' or ')}, not ${age}.`,
          },
          label: { ja: '年齢が合いません', en: 'not the age by the birth date' },
          help: {
            ja: '年齢を書き直すか、毎年直さずに済むよう本文から除いてください。',
            en: 'correct it, or leave the age out: it changes every year',
          },
          related: [{ path: ['basics', 'birthDate'], message: { ja: '生年月日です', en: 'the birth date' } }],
        });
      }
  },
};

interface StatedAge extends Match {
  readonly age: number;
}

/** The ages by which a writer speaks of himself or herself, now; not 30歳で転職, 60歳以上 or 平均年齢38歳. */
function agesIn(text: FieldText): readonly StatedAge[] {
  if (!fields.has(text.field) || !isJapanese(text)) return [];
  return Array.from(text.words.matchAll(statedAges), found => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    age: Number((found[1] ?? '').normalize('NFKC')),
  })).filter(found => found.age >= 15 && isOfWriter(text.words, found) && !isQuoted(text, found));
}

const fields: ReadonlySet<string> = new Set(['basics.summary', 'selfPromotion']);

const statedAges = /(?:満\s*)?(?<![0-9０-９])([0-9０-９]{2})\s*[歳才]/g;

/** By the words around it: what one says of oneself stands at the start of a line or behind 私は, 現在, 年齢 or 満. */
function isOfWriter(words: string, { text, start, end }: Match): boolean {
  const before = words.slice(words.lastIndexOf('\n', start - 1) + 1, start);
  const after = words.slice(end);
  if (/(?:定年|資格|対象|上限|下限|制限|平均)[^。]*$/.test(before)) return false;
  if (introduced.test(before) || (text.startsWith('満') && pauses.test(before))) return told.test(after);
  // 25歳、未経験からエンジニアへ speaks of a time gone by.
  return lineStart.test(before) && told.test(after) && !/^[、，]/.test(after);
}

const lineStart = /^[\s*_#>・-]*$/;
const pauses = /(?:^|[、。，．（(\s・])$/;
const introduced = /(?:^|[、。，．（(\s・*])(?:私は、?|わたしは、?|現在は?、?|年齢は?[:：、]?)\s*$/;

/** Only what says what one is now; 以上, で, のとき and their like speak of something else. */
const told =
  /^\s*(?:$|[、。，．）)／/|\n]|です|[とに]なりま(?:す|した)|の(?:[^、。\sぁ-ん]*(?:エンジニア|プログラマー?|SE|ＳＥ|デザイナー?|会社員)|男性|女性)(?!だった|でした|時代|[のな]))/;

function yearsOf(birth: PlainDate, today: PlainDate, to: string): string {
  const { min, max }: AgeRange = agesOn(today, birth);
  return min === max ? String(max) : `${min}${to}${max}`;
}
