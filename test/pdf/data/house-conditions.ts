// Conditions of our own beside the protocol's: what it takes for granted, and what its machine checks cannot see.
import { structureParent } from '../checks/annotations.js';
import { languageTags } from '../checks/language.js';
import { regularTables } from '../checks/nesting.js';
import { fontOfOtherKind } from '../checks/simple-fonts.js';
import {
  nestedContent,
  nextKey,
  noStructure,
  notMarked,
  parentTree,
  sameNumber,
  strayParents,
  unevenMarks,
  wrongParent,
} from '../checks/tagged.js';
import type { Check } from '../examined.js';
import type { Words } from './condition.js';

export interface HouseCondition {
  readonly name: string;
  /** What it means to meet it. */
  readonly says: Words;
  readonly check: Check;
}

export const houseConditions: readonly HouseCondition[] = [
  {
    name: 'tagged/marked',
    says: { ja: '文書カタログにタグ付きと書かれていない。', en: 'The catalogue does not say that the file is tagged.' },
    check: notMarked,
  },
  {
    name: 'tagged/structure',
    says: { ja: '構造ツリーがない。', en: 'There is no structure tree.' },
    check: noStructure,
  },
  {
    name: 'tagged/parent-tree',
    says: {
      ja: 'コンテンツから、それを収める唯一の要素へたどれない。',
      en: 'Content does not lead back to the one element that holds it.',
    },
    check: parentTree,
  },
  {
    name: 'tagged/stray-parent',
    says: {
      ja: '親ツリーが、そのコンテンツを収めていない要素を指している。',
      en: 'The parent tree names an element that does not hold the content.',
    },
    check: strayParents,
  },
  {
    name: 'tagged/next-key',
    says: { ja: '親ツリーの次の番号が使用済みになっている。', en: 'The next key of the parent tree is taken.' },
    check: nextKey,
  },
  {
    name: 'tagged/parent',
    says: { ja: '要素に書かれた親が、実際の親と違う。', en: 'An element names another parent than it has.' },
    check: wrongParent,
  },
  {
    name: 'tagged/uneven',
    says: {
      ja: 'マーク付きコンテンツの始まりと終わりが対応していない。',
      en: 'Marked content does not end where it should.',
    },
    check: unevenMarks,
  },
  {
    name: 'tagged/nested',
    says: {
      ja: 'ある要素のコンテンツの中に、別の要素のコンテンツが入っている。',
      en: 'Content of one element stands inside that of another.',
    },
    check: nestedContent,
  },
  {
    name: 'tagged/number',
    says: { ja: '1ページの2つのコンテンツが同じ番号になっている。', en: 'Two sequences of a page have one number.' },
    check: sameNumber,
  },
  {
    name: 'tagged/link-parent',
    says: { ja: '注釈から、それを収める要素へたどれない。', en: 'An annotation does not lead back to its element.' },
    check: structureParent,
  },
  {
    name: 'table/regular',
    says: { ja: '表の行ごとに列数が違う。', en: 'The rows of a table differ in their number of columns.' },
    check: regularTables,
  },
  {
    name: 'language/tag',
    says: { ja: '言語の指定が RFC 3066 のタグになっていない。', en: 'A language is no tag of RFC 3066.' },
    check: languageTags,
  },
  {
    name: 'font/kind',
    says: {
      ja: '検査の対象外の種類のフォントが使われている。',
      en: 'A font is of a kind whose conditions are not checked.',
    },
    check: fontOfOtherKind,
  },
];
