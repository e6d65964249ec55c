// Node's own `import()`, alone in a chunk that Node itself compiles: code from V8's cached data cannot import (Node 20).

/** The module at a `file:` URL. */
export function nativeImport(url: string): Promise<unknown> {
  return import(url);
}

/**
 * What Node says of the syntax of the module at a `file:` URL, its place first; empty for any other and when all is well. Only a
 * program that ends by such an error tells the place, so another one is asked; it parses the module and runs nothing.
 */
export async function syntaxReport(url: string): Promise<string> {
  if (!url.startsWith('file:')) return '';
  const { execFile } = await import('node:child_process');
  const { fileURLToPath } = await import('node:url');
  return new Promise(resolve => {
    execFile(process.execPath, ['--check', fileURLToPath(url)], (_error, _stdout, stderr) => resolve(stderr));
  });
}
