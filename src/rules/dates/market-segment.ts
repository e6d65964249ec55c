// A market segment of the Tokyo Stock Exchange that the time of an employment did not know, or no longer knew.
import { comparePlainDates, type PlainDate } from '../../resume/dates.js';
import { isJapanese, type Match } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import { employmentsOf } from './periods.js';

export const marketSegment: Rule = {
  name: 'dates/market-segment',
  severity: 'info',
  words: {
    ja: {
      title: '上場区分が在籍期間と合いません',
      why: '東京証券取引所の市場区分は2022年4月4日に変わりました。いつの区分かが分かれば、読み手は迷いません。',
    },
    en: {
      title: 'A market segment of another time',
      why: 'The Tokyo Stock Exchange renamed its segments on 4 April 2022; readers look companies up by the present name.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2020-04
    company: { listing: 東証一部 }`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2020-04
    company: { listing: 東証プライム }`,
  check(resume, { today, texts, within }) {
    const jobs = employmentsOf(resume);
    for (const text of texts) {
      if (text.field !== 'work[].company.listing' || !isJapanese(text) || explained.test(text.words)) continue;
      const job = jobs[Number(text.path[1])];
      if (!job || (!job.startDate && !job.endDate)) continue;
      for (const segment of segmentsIn(text.words)) {
        const finding = findingOf(segment, job.endDate ?? today);
        if (finding) within(text.path, segment.start, segment.end, finding);
      }
    }
  },
};

/** Words that say of which time a segment is, or that it is another exchange. */
const explained = /当時|時点|旧|元|現|以前|まで|より|から|廃止|移行|変更|→|->|⇒|ロンドン|海外/;

interface Segment extends Match {
  readonly isOld: boolean;
}

/** The old names first: JASDAQ had a スタンダード and a グロース of its own. */
function segmentsIn(words: string): readonly Segment[] {
  return Array.from(words.matchAll(segments), found => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    isOld: found.groups?.old !== undefined,
  }));
}

const exchange = '(?:東京証券取引所|東証)(?:市場)?\\s*第?\\s*';
const segments = new RegExp(
  `(?<old>${exchange}(?:[一二]|[12１２])\\s*部|(?:${exchange})?マザーズ` +
    `|(?:${exchange})?(?:JASDAQ|ＪＡＳＤＡＱ|ジャスダック)(?:市場)?[\\s・（(]*(?:スタンダード|グロース)?)` +
    `|(?:${exchange})?(?<![ァ-ヶー])(?:プライム|スタンダード|グロース)(?![ァ-ヶー])(?:市場)?`,
  'gi',
);

/** The first day of the new segments. */
const change: PlainDate = { year: 2022, month: 4, day: 4 };

/** What counts is the end of an employment: a month or a year that holds the change agrees with both. */
function findingOf({ isOld, text }: Segment, end: PlainDate): Finding | undefined {
  const order = comparePlainDates(end, change);
  if (isOld) return order > 0 ? old(text) : undefined;
  return order < 0 ? early(text) : undefined;
}

function old(name: string): Finding {
  return {
    message: {
      ja: `「${name}」は、2022年4月4日の市場再編でなくなった区分です。`,
      en: `\`${name}\` has not existed since 4 April 2022.`,
    },
    label: { ja: '今はない区分です', en: 'no longer exists' },
    help: {
      ja: `今の区分（プライム、スタンダード、グロース）に改めるか、「${name}（当時）」のように書いてください。`,
      en: `write the present segment, or say that it is the one of then: ${name}（当時）`,
    },
  };
}

function early(name: string): Finding {
  return {
    message: {
      ja: `「${name}」は2022年4月4日にできた区分で、この在籍期間にはまだありませんでした。`,
      en: `\`${name}\` did not exist before 4 April 2022, when this employment was over.`,
    },
    label: { ja: '在籍中はない区分です', en: 'not at the time' },
    help: {
      ja: `在籍当時の区分（東証一部など）に改めるか、「現 ${name}」のように書いてください。`,
      en: `write the segment of the time, such as 東証一部, or say that it is the present one: 現 ${name}`,
    },
  };
}
