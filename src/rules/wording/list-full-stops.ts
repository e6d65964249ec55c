// Lists of which some items end in 。 and others do not.

import { isJapanese } from '../matches.js';
import type { Finding, Rule } from '../rule.js';
import type { FieldText } from '../texts.js';
import { blocksOf } from './blocks.js';

export const listFullStops: Rule = {
  name: 'wording/list-full-stops',
  severity: 'info',
  words: {
    ja: {
      title: '箇条書きの句点がそろっていません',
      why: '句点のある項目とない項目が一つの箇条書きに混ざると、書式への注意が足りない印象を与えます。',
    },
    en: {
      title: 'Some items of a list end in a full stop, others do not',
      why: 'A list whose items end in different ways looks as if nobody had gone over it.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    highlights: [処理時間を半減, 手順書を整備, 費用を2割削減。]`,
  good: `work:
  - name: 株式会社青空システム
    highlights: [処理時間を半減, 手順書を整備, 費用を2割削減]`,
  check(_resume, { texts, within }) {
    const japanese = texts.filter(isJapanese);
    for (const list of [...highlightLists(japanese), ...japanese.flatMap(markdownLists)]) {
      const stops = list.filter(({ hasStop }) => hasStop).length;
      const rare = stops <= list.length - stops;
      if (stops === 0 || stops === list.length) continue;
      for (const { text, hasStop, end } of list) {
        if (hasStop === rare) within(text.path, lastCharacter(text.words, end), end, hasStop ? stopped : open);
      }
    }
  },
};

/** An item of which it can be said how it ends, and where. */
interface Item {
  readonly text: FieldText;
  readonly hasStop: boolean;
  readonly end: number;
}

/** The lists of highlights, each of one employment or project. */
function highlightLists(texts: readonly FieldText[]): readonly (readonly Item[])[] {
  const lists = new Map<string, Item[]>();
  for (const text of texts) {
    if (!text.field.endsWith('highlights[]')) continue;
    const key = JSON.stringify(text.path.slice(0, text.path.lastIndexOf('highlights')));
    lists.set(key, [...(lists.get(key) ?? []), ...itemOf(text, 0, text.words.length)]);
  }
  return [...lists.values()];
}

/** The lists of a Markdown text, nested ones by themselves. A paragraph ends a list, an empty line does not. */
function markdownLists(text: FieldText): readonly (readonly Item[])[] {
  if (text.kind !== 'prose') return [];
  const done: Item[][] = [];
  let open: { readonly indent: number; readonly items: Item[] }[] = [];
  for (const block of blocksOf(text.words)) {
    if (block === 'gap') continue;
    open = block.kind === 'item' ? open.filter(({ indent }) => indent <= block.indent) : [];
    if (block.kind !== 'item') continue;
    const found = itemOf(text, block.start, block.end);
    const own = open.find(({ indent }) => indent === block.indent);
    if (own) {
      own.items.push(...found);
    } else {
      const items = [...found];
      open.push({ indent: block.indent, items });
      done.push(items);
    }
  }
  return done;
}

/** Nothing for what ends in a colon, a question or a 。 within brackets: such an end says nothing of the others. */
function itemOf(text: FieldText, start: number, stop: number): readonly Item[] {
  const own = text.words.slice(start, stop).replace(/[\s*_~]+$/, '');
  const hasJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(own);
  if (!hasJapanese || /(?:[。．.][）)」』]|[：:！？!?、，,…．.])$/.test(own)) return [];
  return [{ text, hasStop: own.endsWith('。'), end: start + own.length }];
}

/** Where the last character before `end` begins. */
function lastCharacter(words: string, end: number): number {
  return end - (Array.from(words.slice(Math.max(0, end - 2), end)).at(-1)?.length ?? 1);
}

const stopped: Finding = {
  message: {
    ja: 'この項目には句点（。）がありますが、同じ箇条書きにはない項目があります。',
    en: 'This item ends in a full stop, others of the list do not.',
  },
  help: {
    ja: '句点の有無をそろえてください。箇条書きでは付けないのが一般的です。',
    en: 'end all items alike; items of a Japanese list usually have no full stop',
  },
};

const open: Finding = {
  message: {
    ja: 'この項目には句点（。）がありませんが、同じ箇条書きの多くの項目にはあります。',
    en: 'This item has no full stop, most others of the list do.',
  },
  help: {
    ja: '句点の有無をそろえてください。箇条書きでは付けないのが一般的です。',
    en: 'end all items alike; items of a Japanese list usually have no full stop',
  },
};
