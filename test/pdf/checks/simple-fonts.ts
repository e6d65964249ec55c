// Checkpoint 31, the part on simple TrueType fonts: encodings and character maps.
import type { Check, Examined } from '../examined.js';
import type { Font } from '../fonts.js';
import { isDict, nameOf } from '../pdf-file.js';
import { about } from './fonts.js';

export const noUnicodeMap = plain((_, font) =>
  font.program && !font.program.charMaps.some(map => /^(3,1|1,0|0,\d+)$/.test(map)) ? 'no character map' : undefined,
);

export const noEncoding = plain((_, { dict }) => ('/Encoding' in dict ? undefined : 'no Encoding'));

export const noBaseEncoding = plain(({ file }, { dict }) =>
  isDict(file.at(dict['/Encoding'])) && file.at(dict['/Encoding'], 'BaseEncoding') === null
    ? 'no BaseEncoding'
    : undefined,
);

export const foreignEncoding = plain(({ file }, { dict }) => {
  const name = nameOf(file.at(dict['/Encoding'])) ?? nameOf(file.at(dict['/Encoding'], 'BaseEncoding'));
  return name === undefined || /^(MacRoman|WinAnsi)Encoding$/.test(name) ? undefined : `encoding ${name}`;
});

export const differencesWithoutMap = plain(({ file }, { dict, program }) =>
  file.array(file.at(dict['/Encoding'], 'Differences')).length > 0 && program && !program.charMaps.includes('3,1')
    ? 'Differences without a Unicode map'
    : undefined,
);

export const symbolicWithEncoding = symbolic((_, { dict }) => ('/Encoding' in dict ? 'an Encoding' : undefined));

export const symbolicWithoutMap = symbolic((_, { program }) =>
  program && program.charMaps.length === 0 ? 'no character map' : undefined,
);

export const symbolicManyMaps = symbolic((_, { program }) =>
  program && program.charMaps.length > 1 && !program.charMaps.includes('3,0')
    ? 'no symbol map among several'
    : undefined,
);

/** Beyond the protocol: kinds of font whose own conditions are not looked at here do not occur in our documents. */
export const fontOfOtherKind: Check = ({ fonts }) =>
  fonts.filter(({ kind }) => kind !== 'Type0').map(font => about(font, `a font of kind ${font.kind}`));

type Look = (document: Examined, font: Font) => string | undefined;

function plain(look: Look): Check {
  return checkOf(look, font => !isSymbolic(font));
}

function symbolic(look: Look): Check {
  return checkOf(look, isSymbolic);
}

function checkOf(look: Look, concerns: (font: Font) => boolean): Check {
  return document =>
    document.fonts
      .filter(font => font.kind === 'TrueType' && concerns(font))
      .flatMap(font => {
        const what = look(document, font);
        return what === undefined ? [] : [about(font, what)];
      });
}

function isSymbolic({ descriptor }: Font): boolean {
  return (Number(descriptor?.['/Flags']) & 4) !== 0;
}
