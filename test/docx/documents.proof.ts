// Every fixture in every theme as Word: what Microsoft's validator and our checks find, and the text in its order.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/tree/plain-text.js';
import { buildSubject, subjects } from '../support/fixtures.js';
import { partOf, renderDocx, squeeze, textOf, validationErrors } from '../support/ooxml.js';
import { inEveryTheme } from '../support/prints.js';
import { checks, documentChecks, flawsOf } from './checks.js';

describe.each(inEveryTheme(subjects))('$name', ({ subject, theme }) => {
  test('is a sound Word file that says the text of its tree', async () => {
    const { tree } = await buildSubject({ ...subject, theme: theme.name }, []);
    const bytes = await renderDocx(tree, theme, () => undefined);
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
