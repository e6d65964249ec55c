// The lists in `docs/accessibility.md` and its Japanese twin, made from the tables that the walk runs on.
import { checkpoints } from './data/checkpoints.js';
import type { Condition, How, Words } from './data/condition.js';
import { conditions } from './data/conditions.js';
import { houseConditions } from './data/house-conditions.js';

type Language = keyof Words;

/** A page with each list between its marks, `<!-- NAME -->` and `<!-- /NAME -->`, made anew. */
export function refreshed(page: string, lang: Language): string {
  return Object.entries(lists).reduce((text, [name, list]) => {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`no place for ${name}`);
    return `${text.slice(0, start)}${open}${list(lang)}\n${text.slice(end)}`;
  }, page);
}

const lists: Readonly<Record<string, (lang: Language) => string>> = {
  checkpoints: checkpointTable,
  house: lang => houseConditions.map(({ name, says }) => `- \`${name}\`: ${says[lang]}`).join('\n'),
  eye: lang => bullets(how => (how.by === 'eye' ? how.look : undefined), lang),
  none: lang => bullets(how => (how.by === 'none' ? how.reason : undefined), lang),
};

const columns: readonly { readonly title: Words; readonly by: readonly How['by'][] }[] = [
  { title: { ja: '構造を検査', en: 'Walk' }, by: ['walk'] },
  { title: { ja: 'この製品の文書に限り検査', en: 'Walk, in our documents' }, by: ['ours'] },
  { title: { ja: '元の文書と照合', en: 'Against the tree' }, by: ['tree'] },
  { title: { ja: '目視', en: 'By eye' }, by: ['eye'] },
  { title: { ja: '検査なし', en: 'Not looked at' }, by: ['none'] },
];

function checkpointTable(lang: Language): string {
  const head = [{ ja: 'チェックポイント', en: 'Checkpoint' }[lang], ...columns.map(({ title }) => title[lang])];
  const rows = checkpoints.map((name, index) => {
    const number = String(index + 1).padStart(2, '0');
    const own = conditions.filter(condition => condition.number.startsWith(`${number}-`));
    return [`${number} ${name[lang]}`, ...columns.map(({ by }) => indexes(own, by))];
  });
  const total = columns.map(({ by }) => String(conditions.filter(({ how }) => by.includes(how.by)).length));
  const sum = [{ ja: '件数', en: 'Number' }[lang], ...total];
  return [head, head.map(() => '---'), ...rows, sum].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** `003–005, 007`. */
function indexes(own: readonly Condition[], by: readonly How['by'][]): string {
  const numbers = own.filter(({ how }) => by.includes(how.by)).map(({ number }) => Number(number.slice(3)));
  const runs = numbers
    .filter(number => !numbers.includes(number - 1))
    .map(first => {
      let last = first;
      while (numbers.includes(last + 1)) last++;
      return [...new Set([first, last])].map(number => String(number).padStart(3, '0')).join('–');
    });
  return runs.join(', ');
}

/** One line for each wording, with the conditions that it answers. */
function bullets(wordsOf: (how: How) => Words | undefined, lang: Language): string {
  const numbers = new Map<string, string[]>();
  for (const { number, how } of conditions) {
    const words = wordsOf(how)?.[lang];
    if (words !== undefined) numbers.set(words, [...(numbers.get(words) ?? []), number]);
  }
  return [...numbers]
    .map(([words, of]) => `- ${words}${lang === 'ja' ? `（${of.join('、')}）` : ` (${of.join(', ')})`}`)
    .join('\n');
}
