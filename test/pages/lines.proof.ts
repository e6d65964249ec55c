// Every line of every document, in every theme, measured in the finished PDF: where it breaks, and in which faces it is set.
import { afterAll, describe, expect, it } from 'vitest';
import { nameOf, readPdf as readObjects } from '../pdf/pdf-file.js';
import { subjects } from '../support/fixtures.js';
import { readDrawn } from '../support/pdf-reading.js';
import { closePrints, inEveryTheme, printed } from '../support/prints.js';
import { type Line, measure } from './measured.js';

afterAll(closePrints);

/** JIS X 4051: what may not begin a line, and what may not end one. */
const notFirst = /^[、。，．・：；？！）」』】〕》〉］｝々ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const notLast = /[（「『【〔《〈［｛]$/u;

/** Lines that break against the rules, of all that follow or precede another line of their paragraph. */
function illBroken(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before?.leaf !== line.leaf || line.leaf.kind === 'code') return [];
    return notFirst.test(line.text.trim()) || notLast.test(before.text.trim()) ? [`${before.text}|${line.text}`] : [];
  });
}

describe.each(inEveryTheme(subjects))('$name', ({ subject, theme }) => {
  it('breaks lines where Japanese may', async () => {
    const { tree, bytes } = await printed(subject, theme);
    expect(illBroken((await measure(bytes, tree)).lines)).toEqual([]);
  });

  it('has upright letters in faces of ours', async () => {
    const { bytes } = await printed(subject, theme);
    const pieces = (await readDrawn(bytes)).flatMap(page => page.pieces);
    expect(pieces.filter(({ slant }) => Math.abs(slant) > 0.01)).toEqual([]);
    const file = await readObjects(bytes);
    const fonts = [...file.objects.keys()]
      .map(key => file.dict(key))
      .filter(dict => nameOf(dict?.['/Type']) === 'Font');
    expect(fonts.filter(dict => nameOf(dict?.['/Subtype']) === 'Type3')).toEqual([]);
    const names = fonts.map(dict => nameOf(dict?.['/BaseFont'])?.replace(/^[A-Z]{6}\+/, '') ?? '');
    expect(names.filter(name => !/^(Noto(Sans|Serif)JP|NotoEmoji|BIZUDP(Gothic|Mincho))-?/.test(name))).toEqual([]);
  });
});

it('the rules of line breaks can be broken', () => {
  const leaf = { kind: 'paragraph', text: '', holders: [], forced: false, leads: false } as const;
  const line = (text: string) => ({ leaf, page: 0, top: 0, bottom: 0, left: 0, right: 0, text });
  expect(illBroken(['文が', '。続く「', '言葉」'].map(line))).toHaveLength(2);
  expect(illBroken(['文が続く。', '言葉'].map(line))).toEqual([]);
});
