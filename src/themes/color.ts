// Colours as numbers: read, held against white paper, made darker.

/** The least contrast at which text is readable: WCAG 2.2, success criterion 1.4.3. */
export const readableContrast = 4.5;

/** `#rrggbb` of a colour written so or as `#rgb`, the `#` also left out; `undefined` for anything else. */
export function readColor(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** How far a colour (`#rrggbb`) stands out from white: from 1 (white) to 21 (black), by WCAG 2.2. */
export function contrastToWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear);
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The colour itself where it has that contrast to white, else the lightest darker shade of its hue that has it. */
export function darkened(color: string, contrast = readableContrast): string {
  for (let level = 255; level > 0; level--) {
    const shade = hex(channels(color).map(value => Math.floor((value * level) / 255)));
    if (contrastToWhite(shade) >= contrast) return shade;
  }
  return '#000000';
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map(start => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/** An sRGB channel, 0 to 255, as light, 0 to 1 (IEC 61966-2-1). */
function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
