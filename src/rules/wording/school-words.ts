// Words of school histories: 修了 of a graduate school, 中途退学, and the full names of schools.
import type { EducationOf, LocalizedText, SourceResume } from '../../resume/resume.js';
import { isJapanese, isQuoted, japaneseOf, matches } from '../matches.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import type { FieldText } from '../texts.js';

export const schoolWords: Rule = {
  name: 'wording/school-words',
  severity: 'warning',
  words: {
    ja: {
      title: '学歴の言葉が履歴書の書き方と異なります',
      why: '学歴では、大学院は「修了」、途中でやめた場合は「中途退学」、学校名は「高等学校」のように略さずに書きます。',
    },
    en: {
      title: 'A word of the education is not what a 履歴書 says',
      why: 'A 履歴書 says 修了 of a graduate school and 中途退学 of leaving one, and gives the full names of schools.',
    },
  },
  bad: `education:
  - institution: 神奈川県立見本高校
    endDate: 2013-03
    status: 卒業`,
  good: `education:
  - institution: 神奈川県立見本高等学校
    endDate: 2013-03
    status: 卒業`,
  check(resume, context) {
    checkGraduates(resume, context);
    for (const text of context.texts) {
      if (!isJapanese(text)) continue;
      if (text.field === 'education[].institution') checkName(text, context);
      if (ownHistory.test(text.field)) checkLeaving(text, context);
    }
  },
};

/** The fields in which somebody tells of themselves; elsewhere 中退 may be what a product is about. */
const ownHistory =
  /^(?:basics\.summary|selfPromotion|motivation|requests|closing|education\[\]\.(?:score|studyType|area)|sections\[\]\.body)$/;

function checkGraduates({ education }: SourceResume, { at }: RuleContext): void {
  for (const [index, school] of education.entries()) {
    const right = school.status && completed[school.status];
    if (right && isGraduateSchool(school)) at(['education', index, 'status'], graduated(school.status, right));
  }
}

const completed: Readonly<Partial<Record<NonNullable<EducationOf<string>['status']>, string>>> = {
  卒業: '修了',
  卒業見込み: '修了見込み',
};

function isGraduateSchool({ institution, faculty, studyType }: EducationOf<LocalizedText>): boolean {
  return /大学院|修士|博士/.test([institution, faculty, studyType].map(japaneseOf).join('\n'));
}

function checkName(text: FieldText, { within }: RuleContext): void {
  for (const { pattern, right, exact } of shortSchools)
    for (const { text: found, start, end } of matches(text, pattern))
      within(text.path, start, end, shortName(found, right, exact));
}

interface ShortSchool {
  /** What ends the name of a school, with a course behind it or none. */
  readonly pattern: RegExp;
  readonly right: string;
  /** True where `right` is all that can be meant. */
  readonly exact: boolean;
}

const shortSchools: readonly ShortSchool[] = [
  { pattern: /高校(?=$|[\s　（(])/g, right: '高等学校', exact: true },
  { pattern: /(?<=[都道府県市区町村国私]立\S+)高(?=$|[\s　（(])/g, right: '高等学校', exact: true },
  { pattern: /(?<=立\S+)中学?(?=$|[\s　（(])/g, right: '中学校', exact: true },
  { pattern: /高専(?=$|[\s　（(])/g, right: '高等専門学校', exact: false },
  { pattern: /短大(?=$|[\s　（(])/g, right: '短期大学', exact: true },
  { pattern: /(?<=\p{Script=Han})(?<!短)大(?=$|[\s　（(])/gu, right: '大学', exact: false },
];

function checkLeaving(text: FieldText, { within }: RuleContext): void {
  for (const found of matches(text, leaving))
    if (!isQuoted(text, found)) within(text.path, found.start, found.end, left);
}

/** Not 中退者, 中退率, 中退防止, nor 中退共, which is a pension. */
const leaving = /中退(?![者率共]|防止|予防|対策|問題|リスク)/g;

function graduated(status: string | undefined, right: string): Finding {
  return {
    message: {
      ja: `大学院の課程は「${status}」ではなく「${right}」と書きます。`,
      en: `A graduate school ends in \`${right}\`, not in \`${status}\`.`,
    },
    help: { ja: `「${right}」と書いてください。`, en: `write \`${right}\`` },
    replacement: right,
  };
}

function shortName(found: string, right: string, exact: boolean): Finding {
  return {
    message: {
      ja: `学校名の「${found}」は略称です。学歴では正式な校名を書きます。`,
      en: `\`${found}\` is short; an education gives the full name of the school.`,
    },
    label: { ja: `正しくは${right}`, en: `in full: ${right}` },
    help: {
      ja: exact ? `「${right}」と書いてください。` : `「${right}」まで略さずに、正式な校名で書いてください。`,
      en: exact ? `write \`${right}\`` : `write the full name, which ends in \`${right}\``,
    },
    ...(exact && { replacement: right }),
  };
}

const left: Finding = {
  message: {
    ja: '「中退」は略語です。応募書類では「中途退学」と書きます。',
    en: '`中退` is short for 中途退学, which an application writes in full.',
  },
  help: { ja: '「中途退学」と書いてください。', en: 'write `中途退学`' },
  replacement: '中途退学',
};
