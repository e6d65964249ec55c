// Years in Japanese prose as people write them: 令和5年7月, H30年度, 平成三十年, 2019年; and which of them belong to a name.
import { eras } from '../../resume/dates.js';
import { isJapanese, isQuoted, type Match } from '../matches.js';
import type { FieldText } from '../texts.js';

/** A year in prose, with its month and day where they follow it. */
export interface ProseDate extends Match {
  /** In full; undefined for a year of the Gregorian calendar. */
  readonly era?: string;
  /** As counted in its era, 1 being 元年. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** True for 元年. */
  readonly isGannen: boolean;
  /** True for a 年度, which begins in April. */
  readonly isFiscal: boolean;
}

/** The years in a Japanese text of sentences or phrases, but for those in quotes and those that are part of a name. */
export function proseDates(text: FieldText): readonly ProseDate[] {
  if ((text.kind !== 'prose' && text.kind !== 'phrase') || titleFields.has(text.field) || !isJapanese(text)) return [];
  if (!text.words.includes('年')) return [];
  return Array.from(text.words.matchAll(pattern), readDate).filter(
    found => !isQuoted(text, found) && !isInName(text.words.slice(found.end)),
  );
}

/** Fields that are the title of a work, which is its author's business. */
const titleFields: ReadonlySet<string> = new Set(['publications[].name', 'awards[].title', 'interests[].name']);

const digit = '[0-9０-９]';
const kanjiDigits = '〇一二三四五六七八九';

const pattern = new RegExp(
  `(?:(?<era>${eras.map(({ name }) => name).join('|')})\\s*(?<eraYear>元|${digit}{1,4}|[${kanjiDigits}十]{1,4})\\s*年` +
    `|(?<![A-Za-z0-9])(?<letter>[${eras.map(({ letter }) => letter).join('')}])(?<letterYear>${digit}{1,2})年(?=度|\\s*${digit}{1,2}月)` +
    `|(?<![0-9０-９.,，])(?<year>(?:[1１][9９]|[2２][0０])${digit}{2})\\s*年)` +
    `(?![間目代版型物問])(?:(?<fiscal>度)|\\s*(?<month>${digit}{1,2})\\s*月(?!間)(?:\\s*(?<day>${digit}{1,2})\\s*日(?!間))?)?`,
  'gu',
);

function readDate(found: RegExpExecArray): ProseDate {
  const { era, eraYear, letter, letterYear, year, month, day, fiscal } = found.groups ?? {};
  const name = era ?? eras.find(one => one.letter === letter)?.name;
  return {
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    ...(name !== undefined && { era: name }),
    year: numberOf(eraYear ?? letterYear ?? year ?? ''),
    ...(month !== undefined && { month: numberOf(month) }),
    ...(day !== undefined && { day: numberOf(day) }),
    isGannen: eraYear === '元',
    isFiscal: fiscal !== undefined,
  };
}

/** What 元, wide digits and kanji up to 99 say. */
function numberOf(text: string): number {
  if (text === '元') return 1;
  const plain = text.normalize('NFKC').replace(/[〇一二三四五六七八九]/g, one => String(kanjiDigits.indexOf(one)));
  const [tens, ones] = plain.split('十');
  return ones === undefined ? Number(plain) : (tens === '' ? 1 : Number(tens)) * 10 + Number(ones);
}

/** True where what follows a year makes it part of a name: 令和6年能登半島地震, 令和3年度税制改正, 2025年の崖. */
function isInName(rest: string): boolean {
  if (/^の崖/.test(rest) || events.test(rest)) return true;
  return /^[\p{Script=Han}\p{Script=Katakana}]/u.test(rest) && !plainly.test(rest);
}

/** Events, laws, surveys and papers that go by their year. */
const events =
  /^[^、。，．（(に\n]{0,16}?(?:地震|震災|豪雨|台風|災害|改正|改定|施行|公布|法律第|国勢調査|センサス|白書|予算|補助金|オリンピック|五輪|万博)/;

/** Words that follow a date which is one. */
const plainly =
  /^(?:[元末初春夏秋冬頃中度]|[上下]期|[上下]半期|第[1-4１-４一二三四]四半期|[1-4１-４]Q|前半|後半|前期|後期|月|現在|時点|当時|当初|以降|以前|以後|以来|途中|入社|入学|入職|入所|入行|入庁|退社|退職|退学|卒|修了|中途|新卒|転職|転籍|転勤|異動|配属|出向|帰任|着任|就任|昇[進格任]|取得|合格|登録|受賞|設立|創業|創立|開業|独立|開始|着手|稼働|リリース|公開|完了|終了|生|決算|実績|株式会社|有限会社|合同会社)/;
