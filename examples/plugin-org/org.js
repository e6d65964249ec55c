// An output format in under 40 lines: Emacs Org. Name it in resume.config.yaml (`plugins: [./org.js]`), then
// `resume build --format org`. It is a plain object and imports nothing; in TypeScript, `definePlugin` gives the types.

const inlines = nodes => nodes.map(node => inline[node.type](node)).join('');
const around = mark => node => `${mark}${inlines(node.children)}${mark}`;
const inline = {
  text: node => node.text,
  strong: around('*'), emphasis: around('/'), strikethrough: around('+'), span: around(''),
  code: node => `=${node.text}=`,
  link: node => `[[${node.href}][${inlines(node.children)}]]`,
  ruby: node => `${node.base}（${node.reading}）`,
  lineBreak: () => ' \\\\\n',
  pageNumber: () => '', pageCount: () => '',
};

const indent = (text, width) => text.replace(/\n(?=.)/g, `\n${' '.repeat(width)}`);
const blocks = (nodes, gap = '\n\n') => nodes.map(node => block[node.type](node)).filter(Boolean).join(gap);
const items = node => node.items.map((item, i) => ({ mark: node.ordered ? `${node.start + i}. ` : '- ', item }));
const row = ({ cells }) => `| ${cells.map(cell => blocks(cell.children, ' ').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\vert')).join(' | ')} |`;
const block = {
  title: node => `#+TITLE: ${inlines(node.children)}`,
  section: node => [`${'*'.repeat(node.level)} ${inlines([...node.heading, ...(node.detail ? [{ type: 'text', text: ' ' }, ...node.detail] : [])])}`, blocks(node.children)].filter(Boolean).join('\n\n'),
  paragraph: node => inlines(node.children),
  list: node => items(node).map(({ mark, item }) => indent(mark + blocks(item.children, '\n'), mark.length)).join('\n'),
  definitions: node => node.items.map(item => `- ${inlines(item.term)} :: ${inlines(item.children)}`).join('\n'),
  table: node => [...node.head.map(row), ...(node.head.length ? ['|-'] : []), ...node.rows.map(row)].join('\n'),
  image: node => node.alt, quote: node => `#+BEGIN_QUOTE\n${blocks(node.children)}\n#+END_QUOTE`,
  codeBlock: node => `#+BEGIN_SRC ${node.language}\n${node.text}\n#+END_SRC`,
  rule: () => '-----', pageBreak: () => '',
};

/** @type {import('keireki').Plugin} */
export default {
  apiVersion: 1,
  renderers: [{ name: 'org', extension: 'org', render: async tree => ({ files: [{ suffix: '', content: `${blocks(tree.children)}\n` }] }) }],
};
