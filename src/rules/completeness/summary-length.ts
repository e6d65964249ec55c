// A 職務要約 that is far too short or far too long for what it is: half a minute of reading.

import { isJapanese } from '../matches.js';
import { limit, type Rule, type RuleContext } from '../rule.js';

export const summaryLength: Rule = {
  name: 'completeness/summary-length',
  severity: 'info',
  words: {
    ja: {
      title: '職務要約の長さが目安から大きく外れています',
      why: '職務要約は採用担当者が最初に読む部分です。短すぎると経験が伝わらず、長すぎると最後まで読まれません。',
    },
    en: {
      title: 'The summary is far too short or too long',
      why: 'The summary is what a recruiter reads first: too short says nothing, too long is not read to its end.',
    },
  },
  options: { least: 150, most: 400 },
  bad: `basics:
  summary: Web エンジニアです。よろしくお願いします。`,
  good: `basics:
  summary: >-
    Web サービスの開発に8年間従事してきました。はじめの4年間は受託開発の会社で設計から運用までを担当し、
    その後は自社サービスの会社で決済機能の開発を率いています。直近では決済の失敗率を3.2%から0.8%に下げ、
    5名のチームで週2回のリリースを続けています。事業の数字を見ながら、何を作るかを関係者と決めることが強みです。`,
  check(_resume, context) {
    const [least, most] = [limit(context, 'least'), limit(context, 'most')];
    for (const text of context.texts) {
      if (text.field !== 'basics.summary' || !isJapanese(text)) continue;
      const length = readLength(text.value);
      if (length < least * (1 - tolerance)) reportShort(context, text.path, length);
      else if (length > most * (1 + tolerance)) reportLong(context, text.path, length);
    }
  },
};

/** What lies this near to the limits is let be: they are rules of thumb. */
const tolerance = 0.2;

function reportShort(context: RuleContext, path: readonly (string | number)[], length: number): void {
  const least = limit(context, 'least');
  context.at(path, {
    message: {
      ja: `職務要約が${length}字しかないため、どのような経験をしてきたのかが伝わりにくくなっています。`,
      en: `The summary has only ${length} characters, too few to show what you have done.`,
    },
    help: {
      ja: `経験年数、担当してきた領域、主な成果、強みを書き足し、${least}字以上を目安にしてください。`,
      en: `add years, fields, results and strengths, up to ${least} characters or more`,
    },
  });
}

function reportLong(context: RuleContext, path: readonly (string | number)[], length: number): void {
  const most = limit(context, 'most');
  context.at(path, {
    message: {
      ja: `職務要約が${length}字あります。要約としては長く、要点がつかみにくくなっています。`,
      en: `The summary has ${length} characters, which is long for a summary.`,
    },
    help: {
      ja: `詳しい内容は work や selfPromotion に移し、${most}字以内を目安にまとめてください。`,
      en: `move details to work or selfPromotion, and keep to about ${most} characters`,
    },
  });
}

/** The code points that a reader reads: without Markdown's marks and without spaces. */
function readLength(markdown: string): number {
  const read = marks.reduce((text, [mark, instead]) => text.replace(mark, instead), markdown);
  return [...read].length;
}

const marks: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1'],
  [/<\/?[a-z]+\s*\/?>/gi, ''],
  [/^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])[ \t]+/gm, ''],
  [/\*\*|__|~~|`|(?<!\*)\*(?!\*)/g, ''],
  [/\\(?=[!-/:-@[-`{-~])/g, ''],
  [/\s/g, ''],
];
