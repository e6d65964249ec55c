// Node's own `import()`, alone in a chunk that Node itself compiles: code from V8's cached data cannot import (Node 20).

/** The module at a `file:` URL. */
export function nativeImport(url: string): Promise<unknown> {
  return import(url);
}
