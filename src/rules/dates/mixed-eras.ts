// Years of the Japanese eras beside years of the Gregorian calendar, in one résumé.
import type { SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import { periodsOf } from './periods.js';
import { type ProseDate, proseDates } from './prose-dates.js';

export const mixedEras: Rule = {
  name: 'dates/mixed-eras',
  severity: 'warning',
  needsWhole: true,
  words: {
    ja: {
      title: '和暦と西暦が混ざっています',
      why: '応募書類の年号は、和暦か西暦のどちらかにそろえるのが作法です。混ざっていると、時期の前後も追いにくくなります。',
    },
    en: {
      title: 'Japanese eras beside Western years',
      why: 'A résumé counts its years in one way; with two, readers have to convert before they can compare.',
    },
  },
  bad: `basics:
  summary: 平成30年に入社し、2019年に基盤チームへ移り、2021年からチームを率いています。`,
  good: `basics:
  summary: 2018年に入社し、2019年に基盤チームへ移り、2021年からチームを率いています。`,
  check(resume, context) {
    const years = [...fieldYears(resume, context), ...proseYears(context)];
    const eras = years.filter(({ isEra }) => isEra);
    const western = years.filter(({ isEra }) => !isEra);
    if (eras.length === 0 || western.length === 0) return;
    // Of as many of each, the eras: they are the rarer ones in the papers of engineers.
    const rarer = western.length < eras.length ? western : eras;
    const [other] = rarer === eras ? western : eras;
    for (const { isEra, report } of rarer)
      report({
        ...(isEra ? findings.era : findings.western),
        ...(other && {
          related: [{ path: other.path, message: { ja: 'こちらと表し方が違います', en: 'unlike this' } }],
        }),
      });
  },
};

interface Year {
  readonly isEra: boolean;
  readonly path: Path;
  readonly report: (finding: Finding) => void;
}

/** The dates that are written in one way or the other; 2023-07 is neither. */
function fieldYears(resume: SourceResume, { written, at }: RuleContext): readonly Year[] {
  return datePaths(resume).flatMap(path => {
    const text = written(path)?.replace(/['"]/g, '').normalize('NFKC').trim() ?? '';
    const isEra = /^(?:明治|大正|昭和|平成|令和|[MTSHR]\s*\d)/i.test(text);
    if (!isEra && !/^\d{4}\s*年/.test(text)) return [];
    return [{ isEra, path, report: finding => at(path, finding) }];
  });
}

function datePaths(resume: SourceResume): readonly Path[] {
  return [
    ['date'],
    ['basics', 'birthDate'],
    ...periodsOf(resume).flatMap(({ path }) => [
      [...path, 'startDate'],
      [...path, 'endDate'],
    ]),
    ...resume.certificates.flatMap((_, index) => [
      ['certificates', index, 'date'],
      ['certificates', index, 'expires'],
    ]),
    ...resume.publications.map((_, index) => ['publications', index, 'releaseDate']),
    ...resume.awards.map((_, index) => ['awards', index, 'date']),
  ];
}

/** The years in prose but for pairs such as 令和5年（2023年）, which give both on purpose. */
function proseYears({ texts, within }: RuleContext): readonly Year[] {
  return texts.flatMap(text => {
    const dates = proseDates(text);
    return dates
      .filter(date => !dates.some(other => isGloss(text.words, date, other) || isGloss(text.words, other, date)))
      .map(({ era, start, end }) => ({
        isEra: era !== undefined,
        path: text.path,
        report: finding => within(text.path, start, end, finding),
      }));
  });
}

/** True when `second` says `first` once more, in the other way of counting. */
function isGloss(words: string, first: ProseDate, second: ProseDate): boolean {
  if ((first.era === undefined) === (second.era === undefined)) return false;
  return /^\s*[（(／/・=＝]\s*$/.test(words.slice(first.end, second.start));
}

const findings = {
  era: {
    message: {
      ja: 'ほかの年は西暦なのに、ここは和暦です。',
      en: 'This year is counted in a Japanese era, the others are Western.',
    },
    label: { ja: '和暦です', en: 'a Japanese era' },
    help: { ja: '西暦にそろえてください。', en: 'write the Western year, as elsewhere' },
  },
  western: {
    message: {
      ja: 'ほかの年は和暦なのに、ここは西暦です。',
      en: 'This year is Western, the others are counted in Japanese eras.',
    },
    label: { ja: '西暦です', en: 'a Western year' },
    help: { ja: '和暦にそろえてください。', en: 'write the year of the era, as elsewhere' },
  },
} as const satisfies Readonly<Record<string, Finding>>;
