// The contrast that an accent must have, against published figures, and the shade that is offered in its place.
import { describe, expect, it } from 'vitest';
import { contrastToWhite, darkened, readableContrast, readColor } from '../../src/themes/color.js';

describe('a colour', () => {
  it.each([
    ['#1F4E79', '#1f4e79'],
    ['1f4e79', '#1f4e79'],
    ['#14d', '#1144dd'],
    [' #abc ', '#aabbcc'],
    ['navy', undefined],
    ['#12345', undefined],
    ['#1f4e7980', undefined],
    ['', undefined],
  ])('%j reads as %s', (text, color) => {
    expect(readColor(text)).toBe(color);
  });

  // Figures of WebAIM's contrast checker.
  it.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#777777', 4.47],
    ['#767676', 4.54],
    ['#ff0000', 3.99],
    ['#0000ff', 8.59],
  ])('%s stands out from white by %d', (color, contrast) => {
    expect(contrastToWhite(color)).toBeGreaterThanOrEqual(contrast);
    expect(contrastToWhite(color)).toBeLessThan(contrast + 0.01);
  });
});

describe('the shade that is dark enough', () => {
  const pale = ['#7fb2e5', '#ffff99', '#ff8800', '#ffc0cb', '#777777', '#00ff00'];

  it.each(pale)('of %s is readable, of the same hue, and no darker than it must be', color => {
    const shade = darkened(color);
    expect(contrastToWhite(shade)).toBeGreaterThanOrEqual(readableContrast);
    expect(contrastToWhite(shade)).toBeLessThan(readableContrast * 1.03);
    expect(Math.abs(hueOf(shade) - hueOf(color))).toBeLessThan(2);
  });

  it('of a dark colour is that colour', () => {
    expect(darkened('#1f4e79')).toBe('#1f4e79');
  });
});

/** In degrees; 0 for grey. */
function hueOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => Number.parseInt(color.slice(start, start + 2), 16));
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return 0;
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360;
  return most === green ? 60 * ((blue - red) / range) + 120 : 60 * ((red - green) / range) + 240;
}
