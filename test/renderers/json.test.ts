// JSON: the tree as it is, bytes as base64, the same text every time.
import { expect, it } from 'vitest';
import { json } from '../../src/renderers/json/index.js';
import { standard } from '../../src/themes/standard.js';
import type { Tree } from '../../src/tree/nodes.js';
import { dot, everyNode, torture } from '../support/trees.js';

async function write(tree: Tree): Promise<string> {
  const { files } = await json.render(tree, {
    theme: standard,
    report: () => undefined,
    print: () => Promise.reject(new Error('nothing to print')),
  });
  const content = files[0]?.content;
  if (files.length !== 1 || typeof content !== 'string') throw new Error('one text expected');
  return content;
}

it('gives back every tree, pictures as base64', async () => {
  for (const tree of [torture, ...everyNode.map(entry => entry.tree)]) {
    const expected = JSON.parse(
      JSON.stringify(tree, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)),
    );
    expect(JSON.parse(await write(tree))).toEqual(expected);
  }
});

it('keeps the bytes of a picture', async () => {
  const picture = everyNode.find(({ name }) => name === 'image in root');
  if (picture === undefined) throw new Error('no such case');
  const [, image] = JSON.parse(await write(picture.tree)).children;
  expect(new Uint8Array(Buffer.from(image.data.bytes, 'base64'))).toEqual(dot.bytes);
});

it('is indented text that ends with a line feed', async () => {
  expect(await write(torture)).toMatch(/^\{\n {2}"type": "tree",\n[\s\S]*\n\}\n$/);
});
