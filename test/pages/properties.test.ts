// Each property sees what breaks it, and nothing where all is well: on documents measured by hand.
import { describe, expect, it } from 'vitest';
import { area, heading, leaf, lines, measured, section, table } from './by-hand.js';
import type { Measured } from './measured.js';
import { properties } from './properties.js';

type Name = keyof typeof properties;

const full = lines(leaf('前の段落'), 1, 0, 30);
const work = section('employer');
const whole = section('part', true);
const [head, first, second] = table(3).map(row => row('枠'));
if (!head || !first || !second) throw new Error('three rows expected');
const tall = table(2)[1];
const [one, two] = [tall?.('一'), tall?.('二')];
if (!one || !two) throw new Error('a row expected');
const text = leaf('段落');
const title = heading('見出し');
const label = leaf('【実績】', { leads: true });
const closing = leaf('以上', { role: 'closing' });
const facts = leaf('資本金：1億円', { role: 'facts', holders: [work] });
const inWhole = leaf('本文', { holders: [whole] });
const headAgain = (page: number) =>
  head.holders.flatMap(holder => (holder.kind === 'row' ? [{ table: holder.table, page }] : []));

const well: readonly [Name, string, Measured][] = [
  [
    'headingsWithText',
    'a heading with two lines',
    measured([full, lines(heading('見出し'), 1, 220), lines(leaf('本文'), 1, 230, 2), lines(leaf('次'), 2, 0)]),
  ],
  [
    'headingsWithText',
    'a heading with its only line',
    measured([
      full,
      lines(heading('見出し', [section()]), 1, 220),
      lines(leaf('本文'), 1, 230),
      lines(leaf('次'), 2, 0),
    ]),
  ],
  [
    'headingsWithText',
    'a heading with the first row of its table',
    measured([lines(heading('見出し'), 1, 220), lines(head, 1, 230), lines(first, 1, 240), lines(second, 2, 0)], {
      repeatedHeads: headAgain(1),
    }),
  ],
  ['headingsWithText', 'a heading at the very end', measured([full, lines(heading('見出し'), 1, 240)])],
  [
    'employersWithFirstLines',
    'an employer with its facts',
    measured([lines(heading('会社', [work]), 1, 0), lines(facts, 1, 10, 3)]),
  ],
  ['rowsWhole', 'rows that are whole', measured([lines(head, 1, 0), lines(first, 1, 10), lines(second, 2, 10)])],
  ['noSingleLine', 'two lines on each page', measured([lines(text, 1, 230, 2), lines(text, 2, 0, 2)])],
  [
    'headsRepeated',
    'a head on each page',
    measured([lines(head, 1, 0), lines(first, 1, 10), lines(second, 2, 10)], { repeatedHeads: headAgain(1) }),
  ],
  ['pagesFilled', 'pages filled to 60 %', measured([lines(leaf('段落'), 1, 0, 22), lines(leaf('次'), 2, 0)])],
  [
    'pagesFilled',
    'a break that was asked for',
    measured([lines(leaf('段落'), 1, 0, 2), lines(leaf('次', { forced: true }), 2, 0)]),
  ],
  ['pagesFilled', 'an open last page', measured([full, lines(leaf('次'), 2, 0)])],
  ['closingWithText', '以上 below text', measured([full, lines(leaf('文'), 2, 0), lines(closing, 2, 10)])],
  ['labelsWithLists', 'a label over its list', measured([lines(label, 1, 230), lines(leaf('項目'), 1, 240)])],
  ['sectionsWhole', 'a section on one page', measured([full, lines(inWhole, 2, 0, 20)])],
  ['breaksObeyed', 'a page that begins as told', measured([full, lines(leaf('章', { forced: true }), 2, 0)])],
  [
    'textInside',
    'a bracket whose empty half reaches out',
    measured([lines(leaf('「文」'), 1, 0).map(line => ({ ...line, left: 17.5, right: 192.5 }))]),
  ],
];

const ill: readonly [Name, string, Measured][] = [
  [
    'headingsWithText',
    'a heading alone',
    measured([full, lines(heading('見出し'), 1, 240), lines(leaf('本文'), 2, 0, 2)]),
  ],
  [
    'headingsWithText',
    'a heading with one line of two',
    measured([full, lines(heading('見出し'), 1, 220), lines(text, 1, 240), lines(text, 2, 0)]),
  ],
  [
    'headingsWithText',
    'two headings without text',
    measured([full, lines(heading('章'), 1, 230), lines(heading('節'), 1, 240), lines(leaf('本文'), 2, 0, 2)]),
  ],
  [
    'headingsWithText',
    'a heading with a table head alone',
    measured([lines(heading('見出し'), 1, 230), lines(head, 1, 240), lines(first, 2, 10)], {
      repeatedHeads: headAgain(1),
    }),
  ],
  [
    'employersWithFirstLines',
    'facts on the next page',
    measured([lines(heading('会社', [work]), 1, 240), lines(facts, 2, 0, 3)]),
  ],
  ['rowsWhole', 'a row that is cut', measured([lines(head, 1, 0), lines(first, 1, 230, 2), lines(first, 2, 10, 2)])],
  [
    'rowsWhole',
    'a tall row cut within a paragraph',
    measured([lines(one, 1, 50, 20), lines(two, 1, 200, 2), lines(two, 2, 0, 3)]),
  ],
  ['noSingleLine', 'a line left behind', measured([lines(text, 1, 240), lines(text, 2, 0, 3)])],
  ['noSingleLine', 'a line carried over', measured([lines(text, 1, 230, 2), lines(text, 2, 0)])],
  ['noSingleLine', 'a heading that is split', measured([lines(title, 1, 230, 2), lines(title, 2, 0, 2)])],
  ['headsRepeated', 'rows without their head', measured([lines(head, 1, 0), lines(first, 1, 10), lines(second, 2, 0)])],
  [
    'pagesFilled',
    'a short paragraph that had room',
    measured([lines(leaf('段落'), 1, 0, 10), lines(leaf('次'), 2, 0, 2)]),
  ],
  [
    'pagesFilled',
    'a row that had room',
    measured([lines(leaf('段落'), 1, 0, 10), lines(head, 2, 0), lines(first, 2, 10, 8)]),
  ],
  ['closingWithText', '以上 alone', measured([full, lines(closing, 2, 0)])],
  ['labelsWithLists', 'a label without its list', measured([lines(label, 1, 240), lines(leaf('項目'), 2, 0)])],
  ['sectionsWhole', 'a section on two pages', measured([lines(inWhole, 1, 200, 4), lines(inWhole, 2, 0, 4)])],
  ['breaksObeyed', 'no new page', measured([full, lines(leaf('章', { forced: true }), 1, 240)])],
  [
    'textInside',
    'a line over the right margin',
    measured([lines(leaf('文'), 1, 0).map(line => ({ ...line, right: 191 }))]),
  ],
  ['textInside', 'a line below the lower margin', measured([lines(leaf('文'), 1, 246)])],
];

const excepted: readonly [Name, string, Measured][] = [
  ['rowsWhole', 'a tall row split between paragraphs', measured([lines(one, 1, 50, 28), lines(two, 2, 0, 10)])],
  [
    'pagesFilled',
    'a row for which there was no room',
    measured([lines(leaf('段落'), 1, 0, 20), lines(head, 2, 0), lines(first, 2, 10, 16)]),
  ],
  ['sectionsWhole', 'a section that no page can hold', measured([lines(inWhole, 1, 0, 35), lines(inWhole, 2, 0, 4)])],
];

describe('holds with', () => {
  it.each(well)('%s: %s', (name, _, document) => {
    expect(properties[name](document)).toEqual({ broken: [], exceptions: [] });
  });
});

describe('is broken by', () => {
  it.each(ill)('%s: %s', (name, _, document) => {
    const { broken, exceptions } = properties[name](document);
    expect(broken.length).toBeGreaterThan(0);
    expect(name === 'rowsWhole' ? [] : exceptions).toEqual([]);
  });
});

describe('makes an exception of', () => {
  it.each(excepted)('%s: %s', (name, _, document) => {
    const { broken, exceptions } = properties[name](document);
    expect(broken).toEqual([]);
    expect(exceptions).toHaveLength(1);
  });
});

it('has a case of each kind for every property', () => {
  const names = (cases: typeof well) => new Set(cases.map(([name]) => name));
  expect(names(well)).toEqual(new Set(Object.keys(properties)));
  expect(names(ill)).toEqual(new Set(Object.keys(properties)));
  expect(area.bottom - area.top).toBe(250);
});
