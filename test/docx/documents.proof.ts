// Every fixture in every theme as Word: what Microsoft's validator and our checks find, and the text in its order.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { docx } from '../../src/renderers/docx/index.js';
import type { Theme } from '../../src/themes/theme.js';
import type { Tree } from '../../src/tree/nodes.js';
import { plainText } from '../../src/tree/plain-text.js';
import { buildSubject, subjects } from '../support/fixtures.js';
import { partOf, squeeze, textOf, validationErrors } from '../support/ooxml.js';
import { inEveryTheme } from '../support/prints.js';
import { checks, documentChecks, flawsOf } from './checks.js';

describe.each(inEveryTheme(subjects))('$name', ({ subject, theme }) => {
  test('is a sound Word file that says the text of its tree', async () => {
    const { tree } = await buildSubject({ ...subject, theme: theme.name }, []);
    const bytes = await render(tree, theme);
    expect(flawsOf(bytes, [...checks, ...documentChecks])).toEqual([]);
    expect(await validationErrors(bytes)).toEqual([]);
    expect(squeeze(textOf(partOf(bytes, 'word/document.xml')))).toBe(squeeze(plainText(tree)));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(squeeze(value)).toBe(squeeze(textOf(withoutReadings(partOf(bytes, 'word/document.xml')))));
  });
});

/** Mammoth leaves out words with a reading over them, as many readers do. */
function withoutReadings(part: string): string {
  return part.replace(/<w:ruby>.*?<\/w:ruby>/g, '');
}

async function render(tree: Tree, theme: Theme): Promise<Uint8Array> {
  const { files } = await docx.render(tree, {
    theme,
    report: () => undefined,
    print: () => Promise.reject(new Error('nothing to print')),
  });
  const content = files[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error('one binary file expected');
  return content;
}
