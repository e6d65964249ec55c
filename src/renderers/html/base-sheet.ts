// The CSS that every document shares, whatever its theme. All lengths come from the theme's tokens, so that a theme can be
// tightened as a whole; sizes on paper are multiples of 0.75 pt. Space above is padding and space below is margin: the two
// add up, as Word's paragraph spacing does, and a margin may be lost at a page's end, where Chrome would rather break a
// paragraph after its first line than let its padding go. Nothing on paper is positioned: Chrome paints positioned boxes
// last, and a PDF's text would come out of order.

const text = `
*,::before,::after{box-sizing:border-box}
html{color:var(--color-text);background:var(--paper);font:var(--body)/var(--line) var(--font-body);font-synthesis:none;
text-rendering:geometricPrecision;text-size-adjust:none;-webkit-text-size-adjust:none;line-break:strict;overflow-wrap:anywhere;
text-autospace:normal;text-spacing-trim:trim-start;hanging-punctuation:allow-end;font-kerning:normal;font-variant-ligatures:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body,h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,figure,blockquote,pre,hr,header{margin:0;padding:0}
h1,h2,h3,h4,h5,h6{font-family:var(--font-heading);font-weight:700;font-size:var(--heading-3);line-height:var(--heading-3-line);
text-wrap:balance;word-break:auto-phrase}
p{margin-bottom:var(--space-paragraph-after);text-align:justify}
:where(:lang(en)) :is(p,li){text-align:start}
p.end,.end{text-align:end}
p.center,.center{text-align:center}
strong,em{font-weight:700;font-style:normal}
s{text-decoration:line-through}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--color-line);text-decoration-thickness:.75pt;text-underline-offset:2.25pt}
code,pre{font-family:var(--font-code)}
:not(pre)>code{padding:0 2.25pt;background:var(--color-shade);border-radius:2px}
ruby{ruby-position:over}
rt{font-size:50%;line-height:0}
img{display:block;max-width:100%;height:auto;object-fit:cover}
hr{border:0;border-top:1px solid var(--color-line);height:calc(2*var(--space-paragraph-after) + 3pt);margin-top:calc(2*var(--space-paragraph-after) + 2.25pt)}
blockquote{padding:0 0 0 var(--space-indent);margin-bottom:var(--space-paragraph-after);border-inline-start:3px solid var(--color-line);color:var(--color-muted)}
blockquote>:last-child{margin-bottom:0}
pre{padding:6pt 9pt;margin-bottom:var(--space-paragraph-after);background:var(--color-shade);font-size:var(--small);line-height:var(--small-line);white-space:pre-wrap;tab-size:4}
.page-break{display:none}`;

const headings = `
h1{font-size:var(--title);line-height:var(--title-line);padding-bottom:var(--space-title-after)}
.date,.byline,.label,.contact,.detail{margin-bottom:0}
.level1{padding-top:var(--space-section-before)}
.level1>h2,.level1>header>h2{font-size:var(--heading-1);line-height:var(--heading-1-line);color:var(--color-accent)}
.level1>h2,.level1>header{margin-bottom:var(--space-heading-after)}
.level2{padding-top:var(--space-employer-before)}
.level1>h2+.level2,.level1>header+.level2{padding-top:0}
.level2>h3,.level2>header>h3{font-size:var(--heading-2);line-height:var(--heading-2-line)}
.level2>h3,.level2>header{padding-bottom:calc(var(--space-heading-after)/2)}
.level3{padding-top:var(--space-project-before)}
.level3>h4,.level3>header{padding-bottom:calc(var(--space-heading-after)/3);margin-bottom:calc(var(--space-heading-after)*2/3);border-bottom:1px solid var(--color-line)}
.level4,.level5{padding-top:var(--space-paragraph-after)}
.level4>h5,.level4>header{padding-bottom:1.5pt}
.level5>h6,.level5>header>h6{color:var(--color-muted)}
.detail{padding:0;font-size:var(--small);line-height:var(--small-line);color:var(--color-muted);font-variant-numeric:tabular-nums}
:is(h1,.level1 h2):lang(en){letter-spacing:0}
h1:lang(en){text-indent:0}
.closing{padding-top:var(--space-section-before)}`;

const lists = `
ul,ol{padding-inline-start:var(--space-indent);margin-bottom:calc(var(--space-paragraph-after) + var(--space-item-after))}
li{margin-bottom:var(--space-item-after)}
:where(:lang(ja)) li{text-align:justify}
:not(.loose)>li>p{margin-bottom:0}
li>ul,li>ol{padding-top:var(--space-item-after);margin-bottom:calc(2*var(--space-item-after))}
ol{padding-inline-start:calc(var(--space-indent) + 3pt)}
ul{list-style:none}
ul>li::before{content:"";float:left;width:4px;height:4px;margin:calc(var(--line)/2 - 1.5pt) 7.5pt 0 -10.5pt;border-radius:50%;border:2px solid var(--color-text)}
ul ul>li::before{width:6px;height:0;margin:calc(var(--line)/2 - .75pt) 6pt 0 -10.5pt;border-radius:0;border:0;border-top:1px solid var(--color-text)}
ul>li.task::before{width:10px;height:10px;margin:calc(var(--line)/2 - 3.75pt) 6pt 0 -13.5pt;border:1px solid var(--color-text);border-radius:1px}
ul>li.task.done::before{border-width:5px}
.loose>li{margin-bottom:calc(var(--space-paragraph-after) + var(--space-item-after))}
dl{margin-bottom:var(--space-paragraph-after)}
dl{display:grid;grid-template-columns:fit-content(40%) minmax(0,1fr);column-gap:12pt}
dl>div{display:contents}
dt{font-weight:700;color:var(--color-accent)}
dl.facts,p.facts{font-size:var(--small);line-height:var(--small-line);text-align:start}`;

const tables = `
.table{width:100%;table-layout:fixed;border-collapse:collapse;--line:var(--small-line);font-size:var(--small);line-height:var(--line);margin-bottom:var(--space-paragraph-after)}
th,td{border:0 solid var(--color-line);padding:var(--space-cell) calc(var(--space-cell) + 1.5pt);vertical-align:top;text-align:start;line-break:strict;font-variant-numeric:tabular-nums}
td.end,th.end{text-align:end;font-feature-settings:var(--figures)}
td.center,th.center{text-align:center}
th{font-weight:700}
thead th{text-align:center}
th>:last-child,td>:last-child{margin-bottom:0}
td ul{padding-inline-start:12pt}
td p,th p,td li{text-align:start}
td>p{margin-bottom:var(--space-cell)}
td>ul,td>ol{margin-bottom:calc(var(--space-cell) + var(--space-item-after))}
td .table{margin:calc(var(--space-cell)/2) 0 var(--space-cell)}
td .table td,td .table th{padding-block:calc(var(--space-cell)/2)}`;

/*
 * Where pages may break. What may be split is known only where the page is laid out: rows taller than half a page (`tall`),
 * paragraphs of four lines and more (`long`) and of two and more (`several`). The HTML guesses the tall and the long ones;
 * the browser that prints a PDF measures them all. Whatever has no such class stays whole, since Chrome keeps `orphans`
 * only until a `break-*: avoid` beside them cannot be kept. A tall row breaks between its paragraphs. Nothing that ends its
 * parent avoids a break after itself: that would hold the next section too.
 */
const head = ':is(h2,h3,h4,h5,h6,header)';
const paper = `
@media print{
.table{width:calc(100% - 1px)}
html{orphans:2;widows:2}
h1,h2,h3,h4,h5,h6,header{break-after:avoid;break-inside:avoid}
.whole,figure,dt,dd,p,pre,li:not(:has(p,ul,ol,pre,blockquote,.table)){break-inside:avoid}
.long:not(td *){break-inside:auto}
thead{display:table-header-group;break-inside:avoid}
tr{break-inside:avoid;orphans:99;widows:99}
tr.tall{break-inside:auto}
.tall>td{box-decoration-break:clone}
p:has(+:is(ul,ol)),p.lead{break-after:avoid}
td>:is(ul,ol):first-child{break-before:avoid}
${head}+:is(p:not(.several:has(+.table)),blockquote,pre):not(:last-child){break-after:avoid}
${head}+:is(ul,ol)>li:first-child:not(:last-child),${head}+:is(ul,ol)>li:first-child>p:first-child:not(:last-child){break-after:avoid}
${head}+dl>:first-child:not(:last-child)>*,${head}+blockquote>:first-child:not(:last-child){break-after:avoid}
${head}+:is(ul,ol):has(>:only-child:not(.long)):not(:last-child){break-after:avoid}
${head}+p.facts{break-inside:avoid}
ul:not(ul ul)>li:last-child:not(:first-child){break-before:avoid}
.table:not(:has(td>:is(p,ul,ol,pre,blockquote,.table)))>tbody>:is(:first-child:not(:last-child),:nth-last-child(2)):not(.tall){break-after:avoid}
.page-break+*{break-before:page}
.closing,:is(p,ul,ol)+p.facts{break-before:avoid}
pre,blockquote{box-decoration-break:clone}
article>:last-child,article>:last-child>:last-child{margin-bottom:0}
}`;

const screen = `
@media screen{
:root{color-scheme:light dark}
ul>li.task.done::before{content:"" / "✓"}
body{padding:24pt 16px}
article{max-width:var(--text-width);margin:0 auto}
.links li{padding-bottom:max(var(--space-item-after),7px)}
}
@media screen and (min-width:56rem){
html{background:var(--desk)}
article{background:var(--paper);box-sizing:content-box;padding:18mm;box-shadow:0 1px 4px #0003}
}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#16191d;--desk:#0c0e10;--color-text:#e6e8eb;--color-muted:#b3b9c1;--color-accent:var(--color-accent-dark);--color-line:#6f7782;--color-shade:#242a31}
img{filter:brightness(.9)}
}`;

const phone = `
@media screen and (max-width:48rem){
:root{--body:12pt;--small:10.5pt;--line:20.25pt;--small-line:18pt;--heading-3:12pt;--heading-3-line:20.25pt;--heading-2:13.5pt;--heading-2-line:21pt;--heading-1:15pt;--heading-1-line:24pt}
p,li{text-align:start}
h1{text-wrap:balance}
.columns,.head,section>header{display:block}
.columns>:is(.side,.rest){padding:0;border:0}
.head p{text-align:start}
.detail{margin-inline-start:0;text-align:start}
.table,.table>tbody,.table tr,.table th,.table td{display:block;width:auto}
.table>colgroup{display:none}
.table>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.table tr{border:1px solid var(--color-line);margin-bottom:9pt}
.table th,.table td{border:0;padding:4.5pt 7.5pt;text-align:start}
.table:not(:has(>thead)) tr{margin:0}
.table:not(:has(>thead)) tr+tr{border-top:0}
.table tr>*+*{border-top:1px solid var(--color-shade)}
.table td:empty{display:none}
.table td[data-label]::before{content:attr(data-label);content:attr(data-label) / "";display:block;font-size:var(--small);line-height:15pt;color:var(--color-muted)}
.skills td{padding-block:1.5pt}
.skills td+td[data-label]::before{display:inline-block;margin-inline-end:9pt}
}`;

/** The sheet's parts: what holds everywhere, then what holds on paper and on screens. */
export const baseSheet = [text, headings, lists, tables].map(part => part.trim()).join('\n');

/** What depends on where the document is read; it comes after the theme's way of building up. */
export const mediaSheet = [paper, screen, phone].map(part => part.trim()).join('\n');
