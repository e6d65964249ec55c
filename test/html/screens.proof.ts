// The HTML file on screens, in a real Chrome: axe-core finds nothing in light and in dark, nothing scrolls sideways, and on
// narrow screens tables stand as records. Printed, it is the same whatever the screen's colours are.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixDates } from '../../src/renderers/pdf/dates.js';
import { themes } from '../../src/themes/index.js';
import { openChrome, type TestChrome } from '../support/chrome.js';
import { buildSubject, type Subject, subjectName, subjects, textOf } from '../support/fixtures.js';

const widths = [320, 375, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;
/** Widths at which rows of a table stand one below the other. */
const narrow = 768;

/** Every way to look at a page. */
const views = schemes.flatMap(scheme => widths.map(width => ({ scheme, width })));
type View = (typeof views)[number];

/** WCAG 2.0 to 2.2, levels A and AA, and what axe-core holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The fixture with everything that a document can have. */
const richest = 'torture-standard-ja';

/**
 * The views in which axe-core looks at a subject: one each, in turn; at the richest also in light and in dark as a phone
 * and as a desk have it.
 */
function viewsOf(name: string, index: number): readonly View[] {
  return views.filter(
    (view, at) => at === index % views.length || (name === richest && [320, 1280].includes(view.width)),
  );
}

const state: { chrome?: TestChrome; page?: Page } = {};
beforeAll(async () => {
  state.chrome = await openChrome();
  state.page = await state.chrome.browser.newPage();
  await state.page.evaluate(axe.source);
});
afterAll(() => state.chrome?.close());

async function show(html: string): Promise<Page> {
  const { page } = state;
  if (!page) throw new Error('no page');
  await page.setContent(html);
  return page;
}

async function look(page: Page, { scheme, width }: View): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 800 });
}

describe.each(themes)('in the theme $name', ({ name: theme }) => {
  describe.each(subjects.map((subject, index) => ({ name: subjectName(subject), subject, index })))('$name', one => {
    const { name, subject, index } = one;
    it('passes axe-core, scrolls nowhere sideways and stacks its tables', async () => {
      const page = await show(await htmlOf({ ...subject, theme }));
      const looked = viewsOf(name, index);
      const found: string[] = [];
      for (const view of views) {
        if (view.scheme === 'dark' && !looked.includes(view)) continue;
        await look(page, view);
        if (view.scheme === 'light') found.push(...(await placement(page, view.width)));
        if (looked.includes(view)) found.push(...(await violations(page)));
      }
      expect(found).toEqual([]);
    });
  });

  it('is dark on a dark screen', async () => {
    const page = await show(await htmlOf({ fixture: 'short', layout: 'standard', lang: 'ja', theme }));
    await look(page, { scheme: 'light', width: 1280 });
    expect(await page.evaluate(paper)).toBeGreaterThan(200);
    await look(page, { scheme: 'dark', width: 1280 });
    expect(await page.evaluate(paper)).toBeLessThan(60);
  });

  it('prints the same from a dark screen', async () => {
    const html = await htmlOf({ fixture: 'sample', layout: 'standard', lang: 'ja', theme });
    const [light, dark] = [await printed(html, 'light'), await printed(html, 'dark')];
    expect(light.length).toBeGreaterThan(10_000);
    expect(dark.equals(light)).toBe(true);
  });
});

it('finds what is wrong', async () => {
  const html = await htmlOf({ fixture: 'sample', layout: 'standard', lang: 'ja' });
  const broken = html
    .replace('</style>', 'p{color:#bbb;min-width:400px}tr>*{float:left}</style>')
    .replace('<main>', '<main><img src="data:,"><a href="https://example.com/"></a>');
  const page = await show(broken);
  await look(page, { scheme: 'light', width: 320 });
  const rules = (await violations(page)).map(violation => violation.split(' ')[0]);
  for (const rule of ['color-contrast', 'image-alt', 'link-name']) expect(rules).toContain(rule);
  const places = (await placement(page, 320)).join('\n');
  for (const what of ['scrolls to', 'too wide', 'no record']) expect(places).toContain(what);
});

async function htmlOf(subject: Subject): Promise<string> {
  return textOf((await buildSubject(subject, ['html'])).files.get('html'));
}

/** What axe-core finds on the page as it stands. */
async function violations(page: Page): Promise<readonly string[]> {
  const options = { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } };
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html + ' ' + failureSummary)))`);
  return strings(found);
}

/** What is wider than the screen, and the rows of tables that are no records on a narrow one. */
async function placement(page: Page, width: number): Promise<readonly string[]> {
  return strings(
    await page.evaluate(`(() => {
      const found = [];
      const range = document.createRange();
      const say = (what, element) => found.push('${width} px: ' + what + ': ' + element.outerHTML.slice(0, 120));
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > ${width}) say('scrolls to ' + scrollWidth, document.documentElement);
      for (const element of document.body.querySelectorAll('*')) {
        // Kept for those who hear the page, in a box of one pixel.
        if (element.closest('thead')?.getBoundingClientRect().width <= 1) continue;
        const { left, right } = element.getBoundingClientRect();
        if (right > ${width} + .5 || left < -.5) say('too wide', element);
        // A full-width space at a line's end hangs over it, and so does the empty half of a bracket.
        const { fontSize, display } = getComputedStyle(element);
        if (display.startsWith('inline')) continue;
        const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const ends = words.map(word => (range.selectNodeContents(word), range.getBoundingClientRect().right));
        if (Math.max(...ends) > right + parseFloat(fontSize)) say('text overflows', element);
      }
      if (${width} > ${narrow}) return found;
      for (const row of document.querySelectorAll('tbody tr')) {
        const boxes = [...row.cells].filter(cell => cell.getClientRects().length > 0).map(cell => cell.getBoundingClientRect());
        const stacked = boxes.every(({ top, left }, index) => index === 0 || top >= boxes[index - 1].bottom - 1 && Math.abs(left - boxes[0].left) < 2);
        if (!stacked) say('no record', row);
      }
      return found;
    })()`),
  );
}

/** How bright the sheet behind the text is, from 0 to 255. */
const paper = `(() => {
  for (let element = document.querySelector('h1'); element; element = element.parentElement) {
    const [red, green, blue, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
    if (alpha > 0) return (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return 255;
})()`;

async function printed(html: string, scheme: 'light' | 'dark'): Promise<Buffer> {
  // A page of its own: the ids in a tagged PDF count on from what a page has shown before.
  const page = await state.chrome?.browser.newPage();
  if (!page) throw new Error('no page');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(html);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.close();
  return Buffer.from(fixDates(bytes, '2026-11-24'));
}

function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`no list: ${String(value)}`);
  return value.map(String);
}
