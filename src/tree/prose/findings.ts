// What prose holds that cannot be printed as it is meant: said in both languages, placed in the text.
import type { Diagnostic, Words } from '../../diagnostics/diagnostic.js';

/** Where in the text, in UTF-16 units; `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where findings go: a `Report` will do, one that takes the place too can say where in the source it is. */
export type ProseReport = (diagnostic: Diagnostic, place: Place) => void;

/** Follows the reading of one text, so that findings know where they are. */
export interface Findings {
  /** Moves past the source of a token that is all right. */
  pass(raw: string): void;
  /** An HTML tag that is not one of the few. */
  html(raw: string): void;
  /** A picture; `raw` is its source. */
  image(raw: string, alt: string): void;
  /** A link to an address that is not let through. */
  link(href: string): void;
  /** Nesting beyond `MAX_DEPTH`; reported once. */
  tooDeep(): void;
}

/** How deep blocks, and inline nodes apart from them, may nest. Beyond it, markup stays text. */
export const MAX_DEPTH = 20;

/** Findings over one text. */
export function createFindings(source: string, report: ProseReport | undefined): Findings {
  let cursor = 0;
  let deep = false;
  const find = (line: string): Place | undefined => {
    const start = source.indexOf(line, cursor);
    if (start === -1) return undefined;
    cursor = start + line.length;
    return { start, end: cursor };
  };
  const all: Place = { start: 0, end: source.length };
  const warn = (code: string, place: Place, [message, help]: readonly [Words, Words]) =>
    report?.({ code, severity: 'warning', message, help }, place);
  return {
    pass: raw => {
      if (report) for (const line of raw.split('\n')) if (line.trim() !== '') find(line.trim());
    },
    html: raw => warn('prose/html', find(raw) ?? all, htmlWords(short(raw))),
    image: (raw, alt) => warn('prose/image', find(raw) ?? all, imageWords(short(alt))),
    link: href => warn('prose/link', find(href) ?? all, linkWords(short(href))),
    tooDeep: () => {
      if (!deep) warn('prose/depth', all, depthWords);
      deep = true;
    },
  };
}

function htmlWords(tag: string): readonly [Words, Words] {
  return [
    {
      ja: `HTMLの「${tag}」は使えないため、書かれたとおりの文字として出力します。`,
      en: `The HTML \`${tag}\` is not supported here, so it is printed as plain characters.`,
    },
    {
      ja: '使えるのは <br>、<strong>、<em>、<s>、<ruby>漢<rt>かん</rt></ruby> で、属性は付けられません。文字として書きたいときは、\\< のように逆斜線を付けるか、`…` で囲んでください。',
      en: 'use <br>, <strong>, <em>, <s> or <ruby>漢<rt>かん</rt></ruby>, without attributes; to mean the characters, write \\< or put them in `…`',
    },
  ];
}

function imageWords(alt: string): readonly [Words, Words] {
  return [
    {
      ja: `文章の中に画像は置けないため、「${alt}」という説明だけを出力します。`,
      en: `Pictures cannot stand in a text, so only the description \`${alt}\` is printed.`,
    },
    {
      ja: '説明を文章として書くか、画像を公開している場所へのリンクにしてください。',
      en: 'say it in words, or link to where the picture is published',
    },
  ];
}

function linkWords(href: string): readonly [Words, Words] {
  return [
    {
      ja: `リンク先「${href}」は http、https、mailto、tel のいずれでもないため、リンクにせず文字だけを出力します。`,
      en: `The link to \`${href}\` is none of http, https, mailto and tel, so its text is printed without a link.`,
    },
    {
      ja: '「https://」から始まる完全なURLを書いてください。',
      en: 'write the complete address, beginning with https://',
    },
  ];
}

const depthWords: readonly [Words, Words] = [
  {
    ja: `箇条書き、引用、強調などの入れ子が${MAX_DEPTH}段を超えているため、それより内側の記号は文字として出力します。`,
    en: `Lists, quotes or emphasis nest more than ${MAX_DEPTH} levels deep, so the markup further inside is printed as characters.`,
  },
  { ja: '入れ子を浅くしてください。', en: 'nest less deeply' },
];

/** What was found, short enough for a line. */
function short(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}
