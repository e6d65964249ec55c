// Résumés by someone who means harm: every text field of a full one says something that would run, load or leave its place
// if it were taken for more than text.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { roles } from '../../src/documents/document.js';

/** What runs if it runs at all: it says so on the page, in its title, and to the server. */
const canary = (base: string) => `window.hit=1;document.title='hit';fetch('${base}/ran')`;

/** Hostile texts; `base` is the address of a server that counts, `secret` the path of a file outside. */
export function payloads(base: string, secret: string): readonly string[] {
  const js = canary(base);
  return [
    `<script>${js}</script><script src="${base}/js"></script>`,
    `"><img src="${base}/img" srcset="${base}/srcset" onerror="${js}"><b autofocus tabindex=1 onfocus="${js}">x</b>`,
    `<svg onload="${js}"><script>${js}</script><image href="${base}/svg"/><animate onbegin="${js}"/></svg>`,
    `<iframe src="${base}/frame"></iframe><iframe src="file://${secret}"></iframe><iframe srcdoc="<script>top.hit=1</script>"></iframe>`,
    `<object data="${base}/object"></object><embed src="${base}/embed"><video src="${base}/video" poster="${base}/poster" autoplay onerror="${js}"></video>`,
    `<base href="${base}/"><link rel="stylesheet" href="${base}/css"><link rel="prefetch" href="${base}/prefetch"><meta http-equiv="refresh" content="0;url=${base}/refresh">`,
    `--><script>${js}</script><!-- <!--><script>${js}</script>`,
    `]]><script>${js}</script><![CDATA[ <?php echo 1 ?> <!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>&e;`,
    `</title></style></script></textarea></noscript></template><script>${js}</script>`,
    `<style>@import "${base}/import";*{background:url(${base}/bg)}</style>" style="background:url(${base}/attribute)" onmouseover="${js}`,
    `[a](javascript:${js}) [b](JaVaScRiPt:${js}) [c](java&#115;cript&colon;${js}) [d](\u0001javascript:${js}) [e](java\tscript:${js})`,
    `[f](data:text/html,<script>${js}</script>) [g](vbscript:msgbox(1)) [h](file://${secret}) [i](//x) <javascript:${js}> [j][k]`,
    `![l](file://${secret}) ![m](${base}/markdown) ![n](data:image/svg+xml,<svg/onload=1>) ![o](javascript:${js})`,
    `&lt;script&gt;${js}&lt;/script&gt; &#60;script&#62; \u2028 \${${js}} {{constructor.constructor("${js}")()}}`,
    `<form action="${base}/form"><button formaction="javascript:${js}" autofocus>x</button></form><details open ontoggle="${js}">`,
    `=cmd|' /C calc'!A0 {DDEAUTO "cmd" "/k"} \\u0022 %3Cscript%3E <w:t>x</w:t> </w:t></w:r><w:instrText>DDE</w:instrText>`,
  ];
}

/** A résumé as its file says it. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Keys whose values the schema reads as dates, numbers, names of states or addresses. */
const formal = /^(date|startDate|endDate|releaseDate|expires|birthDate|status|years|email|url|image|countryCode)$/;

/** Every part in the order of the settings, headings hostile too. */
export function hostileConfig(texts: readonly string[]): string {
  const headings = Object.fromEntries(roles.map((role, index) => [role, at(texts, index)]));
  return JSON.stringify({ documents: { shokumukeirekisho: { sections: roles, contact: 'full', headings } } });
}

/** The richest fixture with another hostile text in each field, the first of them in the first; addresses carry one, too. */
export function hostileResume(texts: readonly string[], first: number): string {
  const fixture: unknown = load(readFileSync('test/fixtures/torture.yaml', 'utf8'));
  const count = { of: first };
  return JSON.stringify(poisoned(asValue(fixture), '', () => at(texts, count.of++)));
}

function poisoned(value: Value, key: string, next: () => string): Value {
  if (typeof value === 'string') return formal.test(key) ? poisonedFormal(value, key) : next();
  if (Array.isArray(value)) return value.map((item: Value) => poisoned(item, key, next));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name, next)]));
}

/** Within what the schema takes. */
function poisonedFormal(value: string, key: string): string {
  if (key === 'url') return `https://example.com/"><script>window.hit=1</script>?'onmouseover='window.hit=1`;
  if (key === 'email') return `x'&{window.hit=1}/*@example.com`;
  return value;
}

function at(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? '';
}

function asValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asValue(item)]));
  return String(value);
}
