// Character references: numeric ones, and the names of HTML 4 (Latin 1, Greek, signs and arrows), which cover what people
// write; other names stay as they are.

/** The text with its character references replaced by what they stand for. A null or impossible code gives U+FFFD. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return names.get(name) ?? whole;
      return fromCode(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10));
    },
  );
}

function fromCode(code: number): string {
  const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return impossible ? '\ufffd' : String.fromCodePoint(code);
}

/** Names in the order of their code points, from the first one on; `.` skips one. */
const runs: readonly (readonly [first: number, names: string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
      'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
      'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
      'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
      'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
      'thorn yuml',
  ],
  [0x391, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
  [0x3a3, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [0x3b1, 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau'],
  [0x3c5, 'upsilon phi chi psi omega'],
  [0x2002, 'ensp emsp'],
  [
    0x2009,
    'thinsp . . zwnj zwj lrm rlm . . . ndash mdash . . . lsquo rsquo sbquo . ldquo rdquo bdquo . dagger Dagger bull',
  ],
  [0x2026, 'hellip'],
  [0x2030, 'permil . prime Prime'],
  [0x2039, 'lsaquo rsaquo . . . oline'],
  [0x2190, 'larr uarr rarr darr harr'],
  [0x21d0, 'lArr uArr rArr dArr hArr'],
  [0x2260, 'ne equiv . . le ge'],
];

const singles: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  AMP: '&',
  LT: '<',
  GT: '>',
  QUOT: '"',
  COPY: '©',
  REG: '®',
  num: '#',
  ast: '*',
  lowbar: '_',
  vert: '|',
  lbrack: '[',
  rbrack: ']',
  grave: '`',
  bsol: '\\',
  colon: ':',
  commat: '@',
  excl: '!',
  sol: '/',
  lpar: '(',
  rpar: ')',
  period: '.',
  comma: ',',
  plus: '+',
  Tab: '\t',
  NewLine: '\n',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  fnof: 'ƒ',
  circ: 'ˆ',
  tilde: '˜',
  euro: '€',
  trade: '™',
  infin: '∞',
  minus: '−',
  radic: '√',
  sum: '∑',
  asymp: '≈',
  check: '✓',
  star: '☆',
  starf: '★',
  hearts: '♥',
};

const names: ReadonlyMap<string, string> = new Map([
  ...runs.flatMap(([first, line]) =>
    line
      .split(' ')
      .map((name, index) => [name, String.fromCodePoint(first + index)] as const)
      .filter(([name]) => name !== '.'),
  ),
  ...Object.entries(singles),
]);
