// Every built-in renderer over every node in every place that may hold it: the text stands once and in order, and the
// format's own construct is there.
import { describe, expect, it } from 'vitest';
import { renderers } from '../../src/renderers/index.js';
import { standard } from '../../src/themes/standard.js';
import * as b from '../../src/tree/build.js';
import type { Tree } from '../../src/tree/nodes.js';
import { walk } from '../../src/tree/walk.js';
import { everyNode, type Holder, type TreeCase, torture, treeOf } from '../support/trees.js';
import { type Format, formats, type Plain, wordPart } from './formats.js';

/** A case of the same holder with nothing in it but text: constructs of the holder itself do not count. */
const plain = new Map<Holder, TreeCase>(
  everyNode.filter(({ node }) => node === 'paragraph' || node === 'text').map(entry => [entry.holder, entry]),
);

it('has a row for every built-in format', () => {
  expect(formats.map(({ name }) => name)).toEqual(renderers.map(({ name }) => name));
});

it('has a case for every type of node', () => {
  const seen = new Set<string>();
  for (const { tree } of everyNode) walk(tree, node => seen.add(node.type));
  walk(torture, node => seen.add(node.type));
  expect([...seen].sort()).toEqual(
    [
      'tree',
      'title',
      'section',
      'paragraph',
      'list',
      'definitions',
      'table',
      'image',
      'quote',
      'codeBlock',
      'rule',
      'pageBreak',
      'text',
      'strong',
      'emphasis',
      'strikethrough',
      'code',
      'link',
      'ruby',
      'span',
      'lineBreak',
      'pageNumber',
      'pageCount',
    ].sort(),
  );
});

describe.each(formats)('$name', format => {
  it.each(everyNode)('$name: text once and in order', async ({ tree, texts }) => {
    const text = squeeze(format.text(await render(format, tree)));
    let from = 0;
    for (const own of texts.map(squeeze)) {
      const at = text.indexOf(own, from);
      expect(at, `${own} after offset ${from} of ${text}`).toBeGreaterThanOrEqual(from);
      expect(text.split(own), `${own} in ${text}`).toHaveLength(2);
      from = at + own.length;
    }
  });

  it.each(everyNode.filter(({ node }) => isConstruct(node)))('$name: the format’s own construct', async entry => {
    const cannot = (await load(format)).cannot ?? [];
    const empty = plain.get(entry.holder);
    if (cannot.includes(entry.node) || format.saidByHolder?.[entry.name] !== undefined) return;
    const bare = empty && entry.node !== 'title' ? await count(format, entry, empty.tree) : 0;
    expect(await count(format, entry, entry.tree)).toBeGreaterThan(bare);
  });

  it('declares what it cannot say only where it is Markdown', async () => {
    expect((await load(format)).cannot ?? []).toEqual(
      format.name === 'md' ? ['pageBreak', 'span', 'pageNumber', 'pageCount'] : [],
    );
  });

  it('keeps every text of the torture tree, in order', async () => {
    const content = await render(format, torture);
    const text = squeeze(format.text(content));
    let from = 0;
    for (const own of textsOf(torture)) {
      const at = text.indexOf(own, from);
      expect(at, `${own.slice(0, 60)} after …${text.slice(Math.max(0, from - 40), from)}`).toBeGreaterThanOrEqual(from);
      from = at + own.length;
    }
  });

  it('gives the same output for the same tree', async () => {
    expect(await render(format, torture)).toEqual(await render(format, torture));
  });

  it('says an empty document', async () => {
    expect(squeeze(format.text(await render(format, treeOf([]))))).toBe('');
  });
});

describe('running lines', () => {
  const page = treeOf([b.paragraph('本文')], {
    running: {
      header: { left: [b.text('左上')], center: [], right: [] },
      footer: { left: [], center: [{ type: 'pageNumber' }, b.text('の'), { type: 'pageCount' }], right: [] },
    },
  });
  it.each(['html', 'pdf'])('%s counts pages in the margins', async name => {
    const content = await render(formatOf(name), page);
    expect(content).toMatch(/counter\(page\)[^}]*counter\(pages\)/);
  });
  it('docx counts pages in fields', async () => {
    const footer = wordPart(await render(formatOf('docx'), page), /^word\/footer\d*\.xml$/);
    expect(footer).toMatch(/w:instr="PAGE"[\s\S]*w:instr="NUMPAGES"/);
  });
});

function formatOf(name: string): Format {
  const format = formats.find(entry => entry.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format;
}

async function load(format: Format) {
  const entry = renderers.find(({ name }) => name === format.name);
  if (entry === undefined) throw new Error(`${format.name} is not registered`);
  return entry.load();
}

/** The output; of a format that prints, the page that it hands to the browser, at which it ends here. */
async function render(format: Format, tree: Tree): Promise<string | Uint8Array> {
  const renderer = await load(format);
  const printed: string[] = [];
  const rendering = renderer.render(tree, {
    theme: standard,
    report: diagnostic => {
      throw new Error(`reported: ${diagnostic.message.en}`);
    },
    print: async html => {
      printed.push(html);
      throw new Error('handed over');
    },
  });
  const files = await rendering.then(
    output => output.files.map(({ content }) => content),
    (error: unknown) => {
      if (printed.length === 0) throw error;
      return printed;
    },
  );
  const [file] = files;
  if (files.length !== 1 || file === undefined) throw new Error('one file expected');
  return file;
}

function isConstruct(node: string): node is Exclude<TreeCase['node'], Plain> {
  return !['text', 'paragraph', 'pageNumber', 'pageCount'].includes(node);
}

async function count(format: Format, { node, holder }: TreeCase, tree: Tree): Promise<number> {
  if (!isConstruct(node)) return 0;
  const construct = format.constructs[node];
  const pattern = construct instanceof RegExp ? construct : construct(holder);
  return Array.from(format.markup(await render(format, tree)).matchAll(pattern)).length;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The texts of the body, one a node, without white space. */
function textsOf(tree: Tree): readonly string[] {
  const texts: string[] = [];
  for (const block of tree.children) {
    walk(block, node => {
      if (node.type === 'text' || node.type === 'code') texts.push(squeeze(node.text));
      if (node.type === 'codeBlock') texts.push(squeeze(node.text));
      if (node.type === 'ruby') texts.push(squeeze(node.base), squeeze(node.reading));
    });
  }
  return texts.filter(text => text !== '');
}
