// The faces that Word is told to use: they are the reader's, and nobody can look at them from here.
import type { Check } from './check.js';

export const wordFonts: Check = {
  name: 'word-fonts',
  title: { ja: 'Word の書体', en: "Word's fonts" },
  concerns: 'machine',
  run: async ({ setup }) => {
    const { themes } = await setup();
    const faces = [
      ...new Set(themes.flatMap(({ fonts: { body, heading } }) => [body.word.eastAsia, heading.word.eastAsia])),
    ];
    return {
      status: 'info',
      found: {
        ja: `${faces.join('、')}。開く側の環境のものが使われるため、ここでは調べられません`,
        en: `${faces.join(', ')}: those of whoever opens the file, which cannot be looked at from here`,
      },
      facts: { faces },
    };
  },
};
