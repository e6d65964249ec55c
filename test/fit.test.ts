// The search for a setting that fits: what its steps are, and that it finds the first that fits in six measurements.
import { describe, expect, it } from 'vitest';
import { fitSteps, fitTheme } from '../src/fit.js';
import { themes } from '../src/themes/index.js';
import type { Theme } from '../src/themes/theme.js';

describe.each(themes)('the steps of $name', theme => {
  const steps = fitSteps(theme);

  it('begin with the theme itself, and are 17 at most', () => {
    expect(steps[0]).toBe(theme);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.length).toBeLessThanOrEqual(17);
  });

  it('grow in no length, and shrink in one at least', () => {
    for (const [index, step] of steps.slice(1).entries()) {
      const changes = lengthsOf(step).map((length, at) => length - (lengthsOf(steps[index] ?? theme)[at] ?? 0));
      expect(Math.max(...changes)).toBeLessThanOrEqual(0);
      expect(Math.min(...changes)).toBeLessThan(0);
    }
  });

  it('change spaces first, then lines, margins, sizes', () => {
    const kinds = steps.slice(1).map((step, index) => {
      const before = steps[index] ?? theme;
      const differs = (part: keyof Lengths) => JSON.stringify(step[part]) !== JSON.stringify(before[part]);
      return order.findLastIndex(differs);
    });
    expect(kinds).toEqual([...kinds].sort());
  });

  it('stay on the grid of 0.75 pt', () => {
    const off = steps.flatMap(({ sizes, lines, spacing }) =>
      [sizes, lines, spacing].flatMap(part => Object.values(part)).filter(length => length % 0.75 !== 0),
    );
    expect(off).toEqual([]);
  });

  it('keep 9 pt, margins of 12 mm, lines apart and headings above their text', () => {
    for (const { sizes, lines, margin } of steps) {
      expect(Math.min(...Object.values(sizes))).toBeGreaterThanOrEqual(9);
      expect(Math.min(...Object.values(margin))).toBeGreaterThanOrEqual(12);
      expect(Math.min(lines.body / sizes.body, lines.small / sizes.small)).toBeGreaterThanOrEqual(1.3);
      expect(sizes.title).toBeGreaterThan(Math.max(sizes.heading1, sizes.heading2));
      expect(Math.min(sizes.heading1, sizes.heading2)).toBeGreaterThan(sizes.body);
      expect(sizes.heading3).toBeGreaterThanOrEqual(sizes.body);
    }
  });

  it('change nothing but lengths', () => {
    for (const step of steps) expect({ ...step, ...lengthParts(theme) }).toEqual(theme);
  });
});

describe('the search', () => {
  const [theme] = themes;
  if (!theme) throw new Error('no theme');
  const steps = fitSteps(theme);
  const written = steps.map(step => JSON.stringify(step));
  const indexOf = (step: Theme) => written.indexOf(JSON.stringify(step));

  it.each(steps.map((_, index) => index))('finds step %i when it is the first that fits', async first => {
    const { measure, asked } = measuring(step => (indexOf(step) >= first ? 2 : 3));
    const fitted = await fitTheme(theme, 2, measure);
    expect(fitted).toEqual({ theme: steps[first], pages: 2, fits: true, measurements: asked.length });
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  it('measures once what fits as it is', async () => {
    const { measure, asked } = measuring(() => 1);
    expect((await fitTheme(theme, 3, measure)).theme).toBe(theme);
    expect(asked).toHaveLength(1);
  });

  it('measures twice what cannot be done, and tells the pages of the densest step', async () => {
    const { measure, asked } = measuring(step => (step === theme ? 6 : 4));
    expect(await fitTheme(theme, 2, measure)).toEqual({ theme: steps.at(-1), pages: 4, fits: false, measurements: 2 });
    expect(asked).toEqual([theme, steps.at(-1)]);
  });

  // A step that breaks pages badly may take a page more than the one before it.
  it('gives a step that was found to fit, also where pages do not fall with every step', async () => {
    for (let pattern = 0; pattern < 512; pattern++) {
      const { measure } = measuring(step => {
        const index = indexOf(step);
        return index === steps.length - 1 || (index > 0 && (pattern >> (index % 9)) & 1) ? 2 : 3;
      });
      const { theme: found, pages, fits, measurements } = await fitTheme(theme, 2, measure);
      expect([pages, fits, await measure(found)]).toEqual([2, true, 2]);
      expect(measurements).toBeLessThanOrEqual(6);
    }
  });
});

type Lengths = Pick<Theme, 'spacing' | 'lines' | 'margin' | 'sizes'>;

const order = ['spacing', 'lines', 'margin', 'sizes'] as const;

function lengthParts({ spacing, lines, margin, sizes }: Theme): Lengths {
  return { spacing, lines, margin, sizes };
}

function lengthsOf(theme: Theme): readonly number[] {
  return Object.values(lengthParts(theme)).flatMap(part => Object.values(part));
}

function measuring(pages: (theme: Theme) => number) {
  const asked: Theme[] = [];
  return {
    asked,
    measure: async (theme: Theme) => {
      asked.push(theme);
      return pages(theme);
    },
  };
}
