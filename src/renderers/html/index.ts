// HTML: one self-contained, semantic file that reads on a phone, prints like the PDF and runs no script.
import type { Theme } from '../../themes/theme.js';
import type { Tree } from '../../tree/nodes.js';
import type { Renderer } from '../renderer.js';
import { blocks } from './blocks.js';
import { attributes, escapeHtml, scriptJson } from './escape.js';
import { type Marking, unmarked } from './marks.js';
import { styleSheet, textWidth } from './style-sheet.js';

/** The HTML renderer. */
export const html: Renderer = {
  name: 'html',
  extension: 'html',
  render: async (tree, { theme }) => ({ files: [{ suffix: '', content: htmlPage(tree, theme) }] }),
};

/**
 * The whole page. The PDF renderer prints exactly this, with marks for what Chrome's tags cannot say: faces go by name,
 * without `@font-face`, and whoever prints makes them known to the browser.
 */
export function htmlPage(tree: Tree, theme: Theme, mark: Marking = unmarked): string {
  const body = blocks(tree.children, { widthMm: textWidth(tree.page), mark });
  return `<!DOCTYPE html>
<html${attributes({ lang: tree.lang })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(tree.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${metadata(tree)}${structuredData(tree)}<style>
${styleSheet(tree, theme)}
</style>
</head>
<body>
<article>
${body}</article>
</body>
</html>
`;
}

/** No script and nothing from outside: pictures are `data:` URLs, style is in the page, fonts are the machine's own. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'";

function metadata(tree: Tree): string {
  const values = [
    ['author', tree.author],
    ['description', tree.subject],
    ['keywords', tree.keywords.join(', ')],
    ['date', tree.date],
    ['format-detection', 'telephone=no'],
  ] as const;
  return values
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta${attributes({ name, content })}>\n`)
    .join('');
}

/** JSON-LD is data: the browser does not run it, and the policy leaves it alone. */
function structuredData({ about }: Tree): string {
  return about === undefined ? '' : `<script type="application/ld+json">${scriptJson(about)}</script>\n`;
}
