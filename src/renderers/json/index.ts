// JSON: the tree itself, for programs that want a document's structure and not its looks.
import type { Renderer } from '../renderer.js';

/** The JSON renderer. Keys stand in the order of the tree; the bytes of pictures are base64. */
export const json: Renderer = {
  name: 'json',
  extension: 'json',
  render: async tree => ({ files: [{ suffix: '', content: `${JSON.stringify(tree, withBase64, 2)}\n` }] }),
};

function withBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? base64(value) : value;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
