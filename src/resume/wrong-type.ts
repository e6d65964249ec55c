// A value of the wrong kind in words: which key, what it must be, what it is, and the shape to write.
import type * as z from 'zod/mini';
import type { Diagnostic, Words } from '../diagnostics/diagnostic.js';
import type { Path } from '../source/source.js';
import { otherNamesOf } from './other-names.js';
import { type Kind, keysAt, kindAt } from './schema/shape.js';

/** A value that is not what its place asks for. */
export interface WrongType {
  readonly schema: z.ZodMiniType;
  readonly path: Path;
  readonly given: unknown;
  /** The keys that stand in the same map. */
  readonly beside: readonly string[];
  /** The file is JSON, and so is what help shows. */
  readonly json: boolean;
}

/** What is wrong with the kind of a value, and what to write instead. */
export function wrongTypeWords(wrong: WrongType): Required<Pick<Diagnostic, 'message' | 'help'>> {
  const expected = kindAt(wrong.schema, wrong.path);
  const subject = subjectOf(wrong.path);
  const is = givenWords(wrong.given);
  return {
    message: {
      ja: `${subject.ja}には${names[expected].ja}が必要ですが、${is.ja}になっています。`,
      en: `${subject.en} must be ${names[expected].en}, but ${isItem(wrong.path) ? 'this one' : 'it'} is ${is.en}.`,
    },
    help: helps[expected](wrong),
  };
}

const names: Readonly<Record<Kind, Words>> = {
  text: { ja: '文字列', en: 'text' },
  list: { ja: 'リスト', en: 'a list' },
  lists: { ja: 'リスト、またはグループごとのリスト', en: 'a list, or a map of lists' },
  map: { ja: '「キー: 値」の組', en: 'a map of keys and values' },
};

const helps: Readonly<Record<Kind, (wrong: WrongType) => Words>> = {
  text: wrong => {
    const { given } = wrong;
    const example = entryOf(wrong, typeof given === 'boolean' ? `"${given}"` : wrong.json ? '"…"' : '…');
    return typeof given === 'boolean'
      ? { ja: `\`${example}\` のように引用符で囲んでください。`, en: `put it in quotes, as in \`${example}\`` }
      : { ja: `\`${example}\` のように、1つの文字列で書いてください。`, en: `write one text, as in \`${example}\`` };
  },
  list: wrong => {
    const item = itemOf({ ...wrong, path: [...wrong.path, 0] });
    return wrong.json
      ? { ja: `\`[${item}]\` のように書いてください。`, en: `write it as \`[${item}]\`` }
      : {
          ja: `次の行から、項目ごとに \`${item}\` のように書いてください。`,
          en: `write each item on a line of its own below it, as in \`${item}\``,
        };
  },
  lists: ({ json }) => {
    const [list, map] = json ? ['["Go", "AWS"]', '{ "Languages": ["Go"] }'] : ['[Go, AWS]', '{ Languages: [Go] }'];
    return {
      ja: `\`${list}\` または \`${map.replace('Languages', '言語')}\` のように書いてください。`,
      en: `write it as \`${list}\` or \`${map}\``,
    };
  },
  map: wrong => {
    if (wrong.path.length === 0) return rootHelp(wrong);
    if (isItem(wrong.path)) return write(itemOf(wrong));
    const other = otherEntry(wrong);
    if (other !== undefined) return write(other);
    const entry = firstEntry({ ...wrong, given: undefined });
    return wrong.json
      ? write(entryOf(wrong, `{ ${entry} }`))
      : {
          ja: `次の行を字下げして、\`${entry}\` のように書いてください。`,
          en: `write its keys indented on the lines below it, as in \`${entry}\``,
        };
  },
};

function write(example: string): Words {
  return { ja: `\`${example}\` のように書いてください。`, en: `write it as \`${example}\`` };
}

function rootHelp({ schema, given, json }: WrongType): Words {
  const key = keysAt(schema, []).find(name => !name.startsWith('$')) ?? 'key';
  if (json) return write(`{ "${key}": … }`);
  return Array.isArray(given)
    ? {
        ja: `行頭の「- 」を付けずに、\`${key}:\` のようなキーから書き始めてください。`,
        en: `begin with a key such as \`${key}:\`, without the \`- \``,
      }
    : { ja: `\`${key}:\` のようなキーから書き始めてください。`, en: `begin with a key such as \`${key}:\`` };
}

/** The text under the key that has it: the name of a company that was written as `company`. */
function otherEntry({ schema, path, given, beside, json }: WrongType): string | undefined {
  const known = keysAt(schema, path.slice(0, -1)).filter(key => !beside.includes(key));
  const [other] = typeof given === 'string' ? otherNamesOf(String(path.at(-1)), known) : [];
  return other === undefined ? undefined : pair(other, valueText(given, json), json);
}

/** An item of a list as it is to be written, with the text that was found in it. */
function itemOf(wrong: WrongType): string {
  const isMap = kindAt(wrong.schema, wrong.path) === 'map';
  const value = isMap ? firstEntry(wrong) : valueText(wrong.given, wrong.json);
  if (wrong.json) return isMap ? `{ ${value} }` : value;
  return `- ${value}`;
}

/** The key that comes first in a map, which is what an item is called by, with the text that was found. */
function firstEntry({ schema, path, given, json }: WrongType): string {
  return pair(keysAt(schema, path)[0] ?? 'key', valueText(given, json), json);
}

/** A value with its key, or as an item. */
function entryOf({ path, json }: WrongType, value: string): string {
  if (isItem(path)) return json ? value : `- ${value}`;
  return pair(String(path.at(-1)), value, json);
}

function pair(key: string, value: string, json: boolean): string {
  return json ? `"${key}": ${value}` : `${key}: ${value}`;
}

function valueText(given: unknown, json: boolean): string {
  const text = typeof given === 'string' && given !== '' && isShort(given) ? given : '…';
  return json ? JSON.stringify(text) : text;
}

function subjectOf(path: Path): Words {
  if (path.length === 0) return { ja: 'ファイルの最上位', en: 'The file' };
  if (!isItem(path)) return { ja: `「${path.at(-1)}」`, en: `\`${path.at(-1)}\`` };
  const list = path.findLast(step => typeof step === 'string');
  return list === undefined
    ? { ja: 'リストの項目', en: 'An item of the list' }
    : { ja: `「${list}」の項目`, en: `An item of \`${list}\`` };
}

function givenWords(value: unknown): Words {
  if (Array.isArray(value)) return { ja: 'リスト', en: 'a list' };
  if (value === null || value === '') return { ja: '空', en: 'empty' };
  if (typeof value === 'object') return { ja: '「キー: 値」の組', en: 'a map of keys and values' };
  if (typeof value === 'boolean') return { ja: `${value}（引用符なし）`, en: `\`${value}\` without quotes` };
  const text = String(value);
  const isNumber = /^[-+]?\d[\d,_]*(?:\.\d+)?$/.test(text);
  if (isNumber) return { ja: `数値の ${text} `, en: `the number \`${text}\`` };
  return isShort(text) ? { ja: `文字列「${text}」`, en: `the text \`${text}\`` } : { ja: '文字列', en: 'text' };
}

/** Short enough to be said again, and on one line. */
function isShort(text: string): boolean {
  return text.length <= 30 && !/[\r\n`]/.test(text);
}

function isItem(path: Path): boolean {
  return typeof path.at(-1) === 'number';
}
