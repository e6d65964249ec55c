// An employment of a year or more that is told without a single number.
import { monthsInclusive, type PlainDate } from '../../resume/dates.js';
import type { WorkOf } from '../../resume/resume.js';
import { isJapanese } from '../matches.js';
import type { Rule } from '../rule.js';
import type { FieldText } from '../texts.js';

export const noNumbers: Rule = {
  name: 'completeness/no-numbers',
  severity: 'info',
  needsWhole: true,
  words: {
    ja: {
      title: '職歴に数字が一つもありません',
      why: '人数・件数・期間・割合などの数字があると、仕事の規模と成果を読み手が自分で判断できます。',
    },
    en: {
      title: 'An employment without a number',
      why: 'Numbers of people, cases, months or per cent let a reader judge scale and results.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2019-04
    endDate: 2023-03
    highlights:
      - 決済機能の開発を主導し、失敗率を大きく下げました`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2019-04
    endDate: 2023-03
    highlights:
      - 決済機能の開発を主導し、失敗率を3.2%から0.8%に下げました`,
  check(resume, { texts, today, key }) {
    for (const [index, job] of resume.work.entries()) {
      if (!lastsAYear(job, today)) continue;
      const own = texts.filter(text => text.path[0] === 'work' && text.path[1] === index && tells(text));
      const told = own.filter(({ kind }) => kind === 'prose');
      if (told.length === 0 || own.some(({ value }) => hasNumber(value))) continue;
      key(['work', index, 'name'], {
        message: {
          ja: 'この職歴の文章には数字が一つもないため、規模や成果の大きさが伝わりません。',
          en: 'Nothing that is told of this employment has a number in it, so scale and results stay vague.',
        },
        help: {
          ja: '人数、件数、期間、割合、金額など、示せる数字を highlights や projects に加えてください。',
          en: 'add numbers that you may tell to highlights or projects: people, cases, months, per cent, money',
        },
      });
    }
  },
};

/** True for what is told in sentences, and for how large it was. */
function tells(text: FieldText): boolean {
  return isJapanese(text) && (text.kind === 'prose' || /\.(?:scale|team\.size)$/.test(text.field));
}

function lastsAYear({ startDate, endDate }: WorkOf<unknown>, today: PlainDate): boolean {
  const end = endDate ?? today;
  if (!startDate) return false;
  const months = monthsInclusive(startDate, end);
  // Of years alone a difference of one may be two months.
  return months === undefined ? end.year - startDate.year >= 2 : months >= 12;
}

/** Any digit, and kanji numerals where they count something: 三名, 数百件, 半減, but neither 一部 nor 統一. */
function hasNumber(text: string): boolean {
  return number.test(text.normalize('NFKC').replace(wordsWithNumerals, ''));
}

const wordsWithNumerals =
  /(?<![〇一二三四五六七八九数])十分|万人(?=に|の|向)|第一人者|一人(?:ひとり|一人)|一つ(?:一つ|ひとつ|の)/g;

const number =
  /\d|[〇一二三四五六七八九十百千万億兆数]+(?:名|人|件|社|校|店|年|[かヶカケヵ]月|週|日|時間|分|秒|割|倍|円|台|本|回|つ|個|点|位|枚|冊|種|拠点|箇所|か所|ヶ所|部署|部門|チーム|プロジェクト|施設|病院|世帯|品目|言語|[カか]国)|[一-十百千]+(?:万|億)|半(?:減|分|年|日)|倍増|ゼロ/;
