// The DOCX renderer's character styles: a run has one of them, whatever it is.
import { expect, test } from 'vitest';
import type { Inline } from '../../src/tree/nodes.js';
import { partOf, renderDocx, textOf, validationErrors } from '../support/ooxml.js';
import { para, section, text, tree } from '../support/ooxml-trees.js';

test('code, links, terms and details look like all that they are, where they meet in one run', async () => {
  const code = { type: 'code', text: 'sed' } as const;
  const link = (children: readonly Inline[]) => ({ type: 'link', href: 'https://example.com/', children }) as const;
  const bytes = await renderDocx(
    tree([
      section(1, '章', [para([link([code])])], { detail: [code, link([text('外'), code])] }),
      { type: 'definitions', items: [{ term: [code, link([text('外'), code])], children: [code] }] },
    ]),
  );
  const runs = partOf(bytes, 'word/document.xml').match(/<w:r>.*?<\/w:r>/g) ?? [];
  const looks = runs.flatMap(run => {
    const style = /<w:rStyle w:val="(\w+)"/.exec(run)?.[1];
    return style === undefined ? [] : [`${textOf(run)}: ${lookOf(style, partOf(bytes, 'word/styles.xml'))}`];
  });
  expect(looks).toEqual([
    'sed: code bold small',
    '外: underlined bold small',
    'sed: code underlined bold small',
    'sed: code underlined',
    'sed: code bold',
    '外: underlined bold',
    'sed: code underlined bold',
    'sed: code',
  ]);
  expect(await validationErrors(bytes)).toEqual([]);
});

/** What a character style makes of text, the styles under it included. */
function lookOf(id: string, styles: string): string {
  const style = new RegExp(`w:type="character"[^>]* w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0];
  if (style === undefined) return `no style ${id}`;
  const own = Object.entries(LOOKS).filter(([, sign]) => style.includes(sign));
  const base = /<w:basedOn w:val="(\w+)"/.exec(style)?.[1];
  return [...own.map(([look]) => look), base === undefined ? '' : lookOf(base, styles)].filter(Boolean).join(' ');
}

const LOOKS = { code: 'w:ascii="Consolas"', underlined: '<w:u ', bold: '<w:b/>', small: '<w:sz w:val="18"/>' };
