// HTML: one self-contained, semantic file that reads on a phone, prints like the PDF and runs no script.
import type { Theme } from '../../themes/theme.js';
import type { Tree } from '../../tree/nodes.js';
import type { Renderer } from '../renderer.js';
import { article } from './article.js';
import { attributes, escapeHtml, scriptJson } from './escape.js';
import { styleSheet } from './style-sheet.js';
import { themeCssFindings } from './theme-css.js';

/** The HTML renderer. */
export const html: Renderer = {
  name: 'html',
  extension: 'html',
  render: async (tree, { theme, report }) => {
    for (const finding of themeCssFindings(theme)) report(finding);
    return { files: [{ suffix: '', content: htmlPage(tree, theme) }] };
  },
};

/**
 * The whole page. The PDF renderer prints exactly this: faces go by name, without `@font-face`, and whoever prints makes
 * them known to the browser.
 */
export function htmlPage(tree: Tree, theme: Theme): string {
  return `<!DOCTYPE html>
<html${attributes({ lang: tree.lang })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(tree.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${metadata(tree)}${structuredData(tree)}<style>
${styleSheet(tree, theme)}
</style>
</head>
<body>
<main>
${article(tree, theme.structure)}</main>
</body>
</html>
`;
}

/** No script and nothing from outside: style is in the page, pictures and fonts are in it or the machine's own. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'none'";

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
