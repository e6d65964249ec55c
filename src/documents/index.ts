// The documents, in the order of `--help`; a document's composition is loaded only when it is built.
import type { DocumentEntry } from './document.js';
import { shokumukeirekisho } from './shokumukeirekisho/index.js';

/** Every document that comes with the program. */
export const documents: readonly DocumentEntry[] = [shokumukeirekisho];
