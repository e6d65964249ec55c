// Text that stands where something is still to be filled in: 〇〇, TODO, ここに入力してください.
import { placeholders, suspicious } from '../data/placeholders.js';
import type { Rule } from '../rule.js';
import type { FieldText } from '../texts.js';

export const placeholder: Rule = {
  name: 'completeness/placeholder',
  severity: 'warning',
  words: {
    ja: {
      title: '仮の文字が残っています',
      why: '〇〇や TODO が残ったままの書類は、確認せずに提出したと受け取られます。',
    },
    en: {
      title: 'A placeholder is left in the text',
      why: 'A document with 〇〇 or TODO in it looks as if nobody had read it before it was sent.',
    },
  },
  bad: `work:
  - name: 株式会社〇〇
    summary: ○○システムの開発を担当しました。`,
  good: `work:
  - name: 株式会社青空システム
    summary: ○×ゲームを題材に、TODOアプリの開発を教えました。`,
  check(_resume, { texts, within }) {
    for (const text of texts) {
      // A name that is kept back for a client is no slip.
      if (keptBack.test(text.field)) continue;
      for (const { start, found } of findPlaceholders(text)) {
        within(text.path, start, start + found.length, {
          message: {
            ja: `「${found}」は、あとで書き換えるつもりの仮の文字のようです。`,
            en: `\`${found}\` looks like a placeholder that was to be filled in later.`,
          },
          help: {
            ja: '実際の内容に書き換えてください。必須でない項目なら、キーごと消せば印刷されません。',
            en: 'write what belongs here, or leave the key out if it is not required',
          },
        });
      }
    }
  },
};

const keptBack = /\.(?:client|entity)$/;
const grade = /^(?:skills\[\]\.(?:level|note)|languages\[\]\.fluency)$/;

interface Found {
  readonly start: number;
  readonly found: string;
}

function findPlaceholders({ words, field }: FieldText): readonly Found[] {
  if (!suspicious.test(words)) return [];
  const all: Found[] = [];
  for (const { pattern, symbols } of placeholders) {
    if (symbols && grade.test(field)) continue;
    for (const { index, 0: found } of words.matchAll(pattern)) {
      if (isSpeech(words, index)) continue;
      if (!all.some(({ start, found: other }) => index < start + other.length && start < index + found.length))
        all.push({ start: index, found });
    }
  }
  return all.toSorted((a, b) => a.start - b.start);
}

/** True within a quoted sentence: 「〇〇があると助かる」という声. */
function isSpeech(text: string, index: number): boolean {
  const open = text.lastIndexOf('「', index);
  const close = text.indexOf('」', index);
  if (open === -1 || close === -1 || text.slice(open, index).includes('」')) return false;
  return /[がをはにでもっすたい]/.test(text.slice(open, close));
}
