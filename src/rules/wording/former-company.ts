// 弊社 and 当社 of a company for which one no longer speaks, or does not yet.
import { comparePlainDates } from '../../resume/dates.js';
import { isJapanese } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import { withoutQuotes } from './own-words.js';

export const formerCompany: Rule = {
  name: 'wording/former-company',
  severity: 'warning',
  words: {
    ja: {
      title: '前職の会社を「弊社」「当社」と呼んでいます',
      why: '「弊社」「当社」は、その会社の者として話すときの言葉です。応募書類では「同社」「前職」と書きます。',
    },
    en: {
      title: '弊社 or 当社 of a company one does not speak for',
      why: '弊社 and 当社 say “our company” on behalf of a firm; an application calls a former employer 同社 or 前職.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2023-03
    summary: 弊社の基幹システムを開発しました。`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2018-04
    endDate: 2023-03
    summary: 同社の基幹システムを開発しました。`,
  check(resume, { texts, today, within }) {
    for (const text of texts) {
      if (!isJapanese(text) || (text.kind !== 'prose' && !text.field.endsWith('.description'))) continue;
      const [section, index] = text.path;
      const endDate = section === 'work' ? resume.work[Number(index)]?.endDate : undefined;
      const isFormer = endDate !== undefined && comparePlainDates(endDate, today) < 0;
      if (!isFormer && section !== 'motivation') continue;
      for (const { index: start, 0: found } of withoutQuotes(text.words).matchAll(ownCompany))
        within(text.path, start, start + found.length, isFormer ? former(found) : inMotivation(found));
    }
  },
};

/** Not 担当社員, 該当社数, nor 当社比, which stands beside figures. */
const ownCompany = /弊社|(?<![担該相適充配正妥])当社(?!比|会|員|団|屋|宅|章|数)/g;

function former(found: string): Finding {
  return {
    message: {
      ja: `「${found}」は在籍する会社の立場で使う言葉です。退職した会社には使いません。`,
      en: `\`${found}\` speaks for the company, which is a former employer here.`,
    },
    help: {
      ja: '「同社」「前職」または会社名で書いてください。',
      en: 'write 同社, 前職 or the name of the company',
    },
  };
}

function inMotivation(found: string): Finding {
  return {
    message: {
      ja: `志望動機の「${found}」は、どの会社を指すのか伝わりません。`,
      en: `\`${found}\` speaks for a company; in a motivation nobody can tell for which.`,
    },
    help: {
      ja: '応募先は「貴社」、今の勤務先は「現職」、以前の勤務先は「前職」と書いてください。',
      en: 'write 貴社 of the addressee, 現職 of the present employer, 前職 of a former one',
    },
  };
}
