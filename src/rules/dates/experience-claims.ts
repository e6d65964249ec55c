// What people say in prose of how long they have worked: エンジニア歴10年, 10年間従事, 経験10年, 在籍5年.

import { isJapanese, isQuoted, type Match } from '../matches.js';
import type { FieldText } from '../texts.js';

export interface Claim extends Match {
  readonly months: number;
  /** True for 約, 以上 and their like. */
  readonly isRough: boolean;
  /** True where more than one employment may be counted: 前職を含め, 通算, and whatever is called 経験. */
  readonly isTotal: boolean;
}

/** The claims of a text about its writer's own work. */
export function claimsIn(text: FieldText): readonly Claim[] {
  if (!isJapanese(text)) return [];
  return patterns
    .flatMap(pattern => Array.from(text.words.matchAll(pattern), found => claimOf(found, text.words)))
    .filter(claim => !isQuoted(text, claim) && isOfWork(text.words, claim))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((claim, index, all) => all.slice(0, index).every(({ end }) => end <= claim.start));
}

const number = '[0-9０-９]{1,2}';
/** Not the end of 2010年 or of 平成10年. */
const start = '(?<![0-9０-９.．,，第]|明治|大正|昭和|平成|令和|[MTSHR])';
const rough = '(?:約|およそ|延べ|のべ)?';
const years = `${start}(?<years>${number})年(?![目代度月])(?:(?<half>半)|(?<months>${number})\\s*[かカヵヶケ箇]月)?`;
const about = '(?:以上|超|強|弱|余り?|あまり|近く|ほど|程度|くらい|ぐらい)?';

const workers =
  '(?:エンジニア|SE|ＳＥ|プログラマー?|デザイナー?|コンサルタント|ディレクター|マネージャー?|リーダー|SRE|PM|PL|社会人|業界|実務|職務|業務|(?<!個人)開発)';

/** In each the years stand beside the word that says that they were worked: 20年間使われた products are not one's own. */
const patterns: readonly RegExp[] = [
  `${workers}(?:経)?歴(?:は|が|[:：])?\\s*${rough}\\s*${years}${about}`,
  `(?:(?:実務|業務|職務|開発|設計|構築|運用|保守|マネジメント|エンジニア)の?)?経験(?:は|が|年数は?|[:：])?\\s*${rough}${years}${about}`,
  `(?:在籍|在職|勤続)(?:期間|年数)?(?:は|が|[:：])?\\s*${rough}${years}${about}`,
  `${rough}${years}間?${about}(?:に(?:わた|亘)(?:り|って))?、?の?(?:実務|業務|職務|開発|設計|構築|運用|保守|マネジメント|エンジニア)?(?:の)?(?:経験(?!者)|従事|勤務|在籍|在職|携わ|担当|勤め|務め)`,
  `${rough}${years}(?:間${about}|間?${about}に(?:わた|亘)(?:り|って))[、，]?(?:一貫して|主に|おもに)?(?:組み?込み|[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9・/／の]){1,25}(?:に従事|に携わ|を担当|を経験|に勤務|に在籍)`,
].map(pattern => new RegExp(pattern, 'gu'));

function claimOf(found: RegExpExecArray, words: string): Claim {
  const { years: whole, half, months } = found.groups ?? {};
  return {
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    months: numberOf(whole) * 12 + (half === undefined ? numberOf(months) : 6),
    isRough: /約|およそ|延べ|のべ|以上|超|強|弱|余|あまり|近く|ほど|程度|くらい|ぐらい/.test(found[0]),
    isTotal:
      /歴|経験/.test(found[0]) ||
      /通算|前職|含め|合わせ|あわせ|合計|これまで|それまで|入社前|入社以前|転職前/.test(
        sentenceOf(words, found.index).before + found[0],
      ),
  };
}

/** False for what others did, and for what was done outside work. */
function isOfWork(words: string, claim: Claim): boolean {
  const { before, after } = sentenceOf(words, claim.start);
  if (/趣味|独学|個人開発|学生|学校|研究(?!開発)|幼|小学|中学|高校|子ども|父|母|創業|設立/.test(before + after))
    return false;
  // 前任者が10年間担当していた業務.
  if (/(?<!私|わたし)が、?$/.test(before)) return false;
  const rest = after.slice(claim.text.length);
  if (/^(?:して(?:きた|いた|いる)|した|する)[^、，]*(?:チーム|メンバー|前任|ベンダー|会社|社員|先輩|方)/.test(rest))
    return false;
  // Of 経験10年のメンバーを指導 the noun has a particle behind it; 経験10年のエンジニアです is the writer.
  const noun = /^(?:以上)?(?:の|を持つ|をもつ|を有する|がある|のある)([^、，]*)/.exec(rest)?.[1];
  return noun === undefined || !/[をがにとへ]|から|向け|で(?!す|ある)/.test(noun);
}

/** The sentence that an offset stands in, up to there and from there. */
function sentenceOf(words: string, offset: number): { readonly before: string; readonly after: string } {
  const before =
    words
      .slice(0, offset)
      .split(/[。\n]/)
      .at(-1) ?? '';
  const after = words.slice(offset).split(/[。\n]/)[0] ?? '';
  return { before, after };
}

function numberOf(digits: string | undefined): number {
  return Number((digits ?? '0').normalize('NFKC'));
}
