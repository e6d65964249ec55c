// A theme's own CSS: what it may say stays as it is, what would load something goes, and nothing ends the style element.
import { describe, expect, it } from 'vitest';
import { styleSheet } from '../../src/renderers/html/style-sheet.js';
import { safeCss, themeCssFindings } from '../../src/renderers/html/theme-css.js';
import { standard } from '../../src/themes/standard.js';
import { tree } from './html-trees.js';

const png = 'data:image/png;base64,iVBORw0KGgo=';

describe('what a theme may say', () => {
  it.each([
    'h1{color:red;}',
    '@media screen and (width<48rem){h1::before{content:"→ a{b";}}',
    '@font-face{font-family:"My Face";src:local("My Face"),url(data:font/woff2;base64,d09GMg==);}',
    `h1{background:url("${png}") no-repeat, url( '${png}' );}`,
    'a[href^="http://"]:not(:is(.x,#y))::after{content:attr(href) / "";}',
    '@page{@top-left{content:"頁 " counter(page);}}',
    'p{--x:calc(1px + (2 * var(--y, 3px)));width:var(--x);}',
    '@layer a,b;@supports (display:grid) and (not (display:inline-grid)){.a>.b+.c~.d{margin:-.5em;}}',
    'h2{& .x{color:#f00;}&:hover{color:rgb(0 0 0 / 50%);}}',
    '.\\31 0{content:"\\201c\\000a";}',
    ':root{--x:{a:b;};--y:c;}',
  ])('%s', css => {
    expect(safeCss(css)).toEqual({ css, dropped: [] });
  });
});

/** Each loads something, ends the element or tricks a reader; `x` is the host that must not be heard of. */
const hostile: readonly string[] = [
  '@import "http://x/a.css";',
  "@import url('http://x/a.css') screen;",
  '@IMPORT/**/url(//x/a.css);',
  '@\\69mport "http://x";',
  '@\\000069 mport "http://x";',
  'h1{background:url(http://x/a.png)}',
  'h1{background:URL( "http://x/a.png" )}',
  'h1{background:u\\72l(http://x)}',
  'h1{background:\\75\\72\\6c("//x")}',
  'h1{background:url(file:///etc/x)}',
  'h1{background:url(x.png)}',
  'h1{background:url(data:text/html,x)}',
  'h1{background:url(" data:image/png,x")}',
  'h1{background:url(data:image/svg;x)}',
  'h1{--a:url(http://x);background:var(--a)}',
  'h1{--a:{b:url(http://x)}}',
  'h1{--a:(}url(http://x)',
  'h1{background:image-set("http://x" 1x)}',
  'h1{--a:"y";background:-webkit-image-set(var(--a) 1x)}',
  'h1{background:image("http://x")}',
  '@font-face{font-family:q;src:src("http://x")}',
  '@font-face{font-family:q;src:local(a),url(http://x) format("woff2")}',
  'h1{cursor:url(http://x),auto;list-style:url(http://x)}',
  'h1{content:"a" url(http://x)}',
  'h1{background:url(http://x',
  'h1{background:url("http://x',
  'h1{background:url(a b http://x)}',
  'h1{width:expression(x())}',
  'h1{filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src="http://x")}',
  'h1{behavior:url(x.htc);-moz-binding:url(x.xml#y)}',
  '@document url(http://x){h1{color:red}}',
  '@property --p{syntax:"<url>";inherits:false;initial-value:url(http://x)}',
  'h1{color:red;background:cross-fade(url(http://x),url(http://x))}',
  '@media screen{@media print{h1{background:url(http://x)}}}',
  'h1{mask:url(http://x#a)}}h2{mask:url(http://x#a)}',
  '} @import "http://x";',
  'h1{a:b}/* */@import "http://x";',
];

describe('what would load something', () => {
  it.each(hostile)('goes: %s', css => {
    const around = `a{b:c;}${css}`;
    const { css: safe, dropped } = safeCss(around);
    expect(dropped.length).toBeGreaterThan(0);
    expect(safe).toContain('a{b:c;}');
    expect(safe).not.toMatch(/\/\/x|x\.png|http|@import|url\(|etc/);
    expect(safeCss(safe)).toEqual({ css: safe, dropped: [] });
  });

  it('is told, cut short and without control characters', () => {
    const css = `@import "http://example.com/\u001b[31m${'a'.repeat(100)}";h1{background:url(x)}`;
    const found = themeCssFindings({ ...standard, css });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['theme/unsafe-css', 'warning'],
      ['theme/unsafe-css', 'warning'],
    ]);
    const [first, second] = found;
    expect(first?.message.en).toBe(`\`@import "http://example.com/ [31m${'a'.repeat(27)}…\` was left out of the CSS.`);
    expect(second?.message.ja).toBe('CSS にある「background:url(x)」は使いません。');
  });
});

describe('the style element', () => {
  it.each([
    '</style><script>alert(1)</script>',
    'h1{content:"</style><script>alert(1)</script>"}',
    '/* </style> */',
    'h1{background:url("data:image/svg+xml,</style>")}',
    '</STYLE foo>',
    '<\\/style></ style>',
    '<!--</style>-->',
    '<</style>',
  ])('is not ended by %s', css => {
    const sheet = styleSheet(tree([]), { ...standard, css });
    expect(sheet).not.toMatch(/<\/|<!--/);
  });

  it('is not ended by a token either', () => {
    const colors = { ...standard.colors, text: 'red</style><script>alert(1)</script>' };
    expect(styleSheet(tree([]), { ...standard, colors })).not.toContain('</');
  });

  it('cannot be made to swallow what comes after a theme', () => {
    for (const css of ['h1{', 'h1{a:(', '/*', '@media x{', "'", 'h1{a:"', 'url(', '\\', 'h1{a:b', '@import "x'])
      expect(safeCss(`${safeCss(css).css}\nh2{c:d}`).css).toMatch(/(^|[;}\s])h2\{c:d;\}$/);
  });
});

it('lets nothing through that is put together at random', () => {
  const pieces = [
    'u',
    'rl(',
    'url(',
    '"',
    "'",
    'http://x',
    ')',
    '}',
    '{',
    ';',
    ':',
    '/*',
    '*/',
    '@',
    'import',
    ' ',
    '\n',
  ];
  const more = [
    '\\',
    '\\75',
    '<!--',
    '-->',
    '</style>',
    'data:image/png,',
    '(',
    '[',
    ']',
    'a',
    '--b',
    ',',
    'image-set(',
  ];
  const all = [...pieces, ...more];
  // A linear congruential generator (Numerical Recipes): the same soup in every run.
  let seed = 20_261_124;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < 5_000; round++) {
    const css = Array.from({ length: 1 + next(14) }, () => all[next(all.length)]).join('');
    const { css: safe } = safeCss(css);
    expect(safe, css).not.toContain('</');
    expect(safeCss(safe).dropped, css).toEqual([]);
  }
});
