// What a stock Markdown parser makes of our Markdown, and what it should make of a tree, in one comparable form.
import { Marked } from 'marked';
import type { Block, Inline } from '../../src/tree/nodes.js';

const stock = new Marked({ gfm: true });

/** The HTML that marked, without any of our changes, makes of Markdown; tag names and white space normalised. */
export function stockHtml(markdown: string): string {
  const html = stock.parse(markdown, { async: false });
  return normal(
    html
      .replace(/<(\/?)del>/g, '<$1s>')
      .replace(/<(\/?)(?:thead|tbody)>/g, '')
      .replace(/ (?:start|align|class)="[^"]*"/g, ''),
  );
}

/** The text of HTML, its references decoded. */
export function htmlText(html: string): string {
  return decode(html.replace(/<[^>]*>/g, ''));
}

/** The same form of inline nodes, straight from the tree. */
export function expectedInline(nodes: readonly Inline[]): string {
  return nodes.map(expectedOf).join('');
}

/** The same form of paragraphs, lists, quotes and headings, straight from the tree. */
export function expectedHtml(nodes: readonly Block[]): string {
  return normal(nodes.map(expectedBlock).join(''));
}

/** White space that means nothing in HTML is dropped, references are written one way. */
export function normal(html: string): string {
  return html
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/ ?(<\/?(?:p|ul|ol|li|blockquote|h\d|br|table|tr|th|td|pre|hr)\b[^>]*>) ?/g, '$1')
    .trim();
}

function expectedOf(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text);
    case 'strong':
      return wrap('strong', expectedInline(node.children));
    case 'emphasis':
      return wrap('em', expectedInline(node.children));
    case 'strikethrough':
      return wrap('s', expectedInline(node.children));
    case 'code':
      return wrap('code', escapeHtml(node.text));
    case 'link':
      return `<a href="${escapeHtml(node.href).replaceAll('"', '%22')}">${expectedInline(node.children)}</a>`;
    case 'ruby':
      return `<ruby>${escapeHtml(node.base)}<rt>${escapeHtml(node.reading)}</rt></ruby>`;
    case 'span':
      return expectedInline(node.children);
    case 'lineBreak':
      return '<br>';
    case 'pageNumber':
    case 'pageCount':
      return '';
  }
}

function expectedBlock(node: Block): string {
  switch (node.type) {
    case 'title':
      return wrap('h1', expectedInline(node.children));
    case 'section':
      return wrap(`h${node.level + 1}`, expectedInline(node.heading)) + node.children.map(expectedBlock).join('');
    case 'paragraph':
      return wrap('p', expectedInline(node.children));
    case 'list': {
      const items = node.items.map(item => {
        const box =
          item.checked === undefined ? '' : `<input ${item.checked ? 'checked="" ' : ''}disabled="" type="checkbox"> `;
        const inner = item.children.map(child =>
          node.tight && child.type === 'paragraph' ? expectedInline(child.children) : expectedBlock(child),
        );
        return `<li>${box}${inner.join('')}</li>`;
      });
      return wrap(node.ordered ? 'ol' : 'ul', items.join(''));
    }
    case 'quote':
      return wrap('blockquote', node.children.map(expectedBlock).join(''));
    case 'codeBlock':
      return `<pre><code>${escapeHtml(node.text)}\n</code></pre>`;
    case 'table':
      return wrap(
        'table',
        [...node.head.map(row => ['th', row] as const), ...node.rows.map(row => ['td', row] as const)]
          .map(([tag, row]) =>
            wrap(
              'tr',
              row.cells
                .map(cell =>
                  wrap(
                    tag,
                    cell.children
                      .map(child => (child.type === 'paragraph' ? expectedInline(child.children) : ''))
                      .join('<br>'),
                  ),
                )
                .join(''),
            ),
          )
          .join(''),
      );
    case 'rule':
      return '<hr>';
    case 'image':
      return `<p><img src="${node.source}" alt="${escapeHtml(node.alt)}"></p>`;
    case 'definitions':
    case 'pageBreak':
      return '';
  }
}

function wrap(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function decode(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([\da-f]+));/gi,
    (_, name?: string, decimal?: string, hexadecimal?: string) =>
      name
        ? ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name.toLowerCase()] ?? '')
        : String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal ?? '0', decimal ? 10 : 16)),
  );
}
