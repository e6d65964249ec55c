// Years of an era that never were, in prose: 平成32年, 平成31年5月, 令和2019年; and 令和1年, which is 令和元年.
import { eraOf, eras, type PlainDate, parseDate } from '../../resume/dates.js';
import type { Finding, Rule } from '../rule.js';
import { type ProseDate, proseDates } from './prose-dates.js';

export const wrongEra: Rule = {
  name: 'dates/wrong-era',
  severity: 'warning',
  words: {
    ja: {
      title: '和暦にない年が書かれています',
      why: '改元の日をまたいだ年月や、実在しない年は、読み手に時期が正しく伝わりません。',
    },
    en: {
      title: 'A year that its era never had',
      why: 'Eras end within a year; a date behind the end of its era leaves readers guessing which one is meant.',
    },
  },
  bad: `basics:
  summary: 平成31年5月に株式会社青空システムへ入社しました。`,
  good: `basics:
  summary: 令和元年5月に株式会社青空システムへ入社しました。`,
  check(_resume, { texts, within }) {
    for (const text of texts)
      for (const date of proseDates(text)) {
        const finding = findingOf(date);
        if (finding) within(text.path, date.start, date.end, finding);
      }
  },
};

function findingOf(date: ProseDate): Finding | undefined {
  const { era, year, text } = date;
  // 明治150年 and 昭和100年 are ways of counting on that people know.
  if (era === undefined || (year >= 100 && year < 1000)) return undefined;
  if (year >= 1000) return western(text, era, year);
  if (year === 0) return zero(text, era);
  const read = parseDate(plainText(date));
  if ('problem' in read && read.problem.reason === 'not-in-era') return outside(date, era);
  return year === 1 && !date.isGannen && 'date' in read ? first(text) : undefined;
}

/** As the parser of dates takes it, without a 度. */
function plainText({ era, year, month, day }: ProseDate): string {
  return `${era}${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

function western(text: string, era: string, year: number): Finding {
  const right = eraText({ year });
  return {
    message: {
      ja: `「${text}」は、元号に西暦の年が付いています。`,
      en: `\`${text}\` joins an era to a Western year.`,
    },
    label: { ja: '西暦の年です', en: 'a Western year' },
    help: {
      ja: `西暦であれば「${era}」を除き、和暦であれば「${right}」のように書いてください。`,
      en: `leave out ${era}, or write ${right}`,
    },
  };
}

function zero(text: string, era: string): Finding {
  return {
    message: {
      ja: `「${text}」という年はありません。元号の最初の年は元年です。`,
      en: `There is no \`${text}\`: the first year of an era is 元年.`,
    },
    label: { ja: '0年はありません', en: 'no such year' },
    help: { ja: `「${era}元年」であるか、確認してください。`, en: `check whether ${era}元年 is meant` },
  };
}

function outside({ text, year, month, day, isFiscal }: ProseDate, era: string): Finding {
  const from = eras.find(({ name }) => name === era)?.from.year ?? 0;
  const date = { year: from + year - 1, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  const right = `${eraText(date)}${isFiscal ? '度' : ''}`;
  return {
    message: {
      ja: `「${text}」は、${era}の期間に含まれません。`,
      en: `\`${text}\` lies outside the era ${era}.`,
    },
    label: { ja: `${era}にない年月です`, en: `not in ${era}` },
    help: {
      ja: `「${right}」にあたります。打ち間違いでないか確認し、書き直してください。`,
      en: `it would be ${right}; check it and write that`,
    },
  };
}

/** 令和1年7月 has 令和元年7月 in its place. */
function first(text: string): Finding {
  const right = text.replace(/(?:[0０]*[1１]|一)\s*年/, '元年');
  return {
    severity: 'info',
    message: {
      ja: `「${text}」は、「${right}」と書くのが通例です。`,
      en: `\`${text}\` is customarily written ${right}.`,
    },
    label: { ja: '1年は元年です', en: 'the first year is 元年' },
    help: { ja: `「${right}」と書いてください。`, en: `write ${right}` },
    replacement: right,
  };
}

function eraText(date: PlainDate): string {
  const found = eraOf(date);
  const year = found ? `${found.era.name}${found.year === 1 ? '元' : found.year}年` : `${date.year}年`;
  return `${year}${date.month === undefined ? '' : `${date.month}月`}${date.day === undefined ? '' : `${date.day}日`}`;
}
