// Keeps text text: in HTML content, in attributes, in CSS strings and in JSON inside a script element.

/** Text as HTML content or attribute value; characters that HTML forbids are dropped. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, character => entities[character] ?? character);
}

/** Attributes as ` name="value"`; an absent value leaves its attribute out, `true` writes the bare name. */
export function attributes(values: Readonly<Record<string, string | number | true | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    })
    .join('');
}

/** Text as a quoted CSS string; everything but letters, digits and kanji goes as a hexadecimal escape. */
export function cssString(text: string): string {
  const escaped = printable(text).replace(/[^\p{L}\p{N} ]/gu, character => {
    const code = character.codePointAt(0) ?? 0xfffd;
    return `\\${code.toString(16)} `;
  });
  return `"${escaped}"`;
}

/** JSON that can stand in a `<script>` element: no `<` that could end it, no noncharacter. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters other than tab and line feed, lone surrogates and noncharacters cannot stand in HTML. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}]|(?![\t\n])\p{Cc}/gu, '');
}
