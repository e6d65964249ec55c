// Starts the program from its bundled files, compiled with V8's cached data where that was made by this very Node:
// compiling takes a third of what a short command takes.
import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';

/** Gives what the chunk `./<name>.cjs` exports; each chunk is run once. */
export type LoadChunk = (name: string) => unknown;

/**
 * A loader of the chunks in `folder`. Beside `x.cjs` may lie `x.cache`; V8 refuses one that another version made, or that
 * was made of another text, and compiles as usual. `compiled` hears of every chunk, to make such caches.
 */
export function createLoader(
  folder: string,
  compiled: (name: string, script: Script) => void = () => undefined,
): LoadChunk {
  const modules = new Map<string, { exports: unknown }>();
  const load: LoadChunk = name => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = path.join(folder, `${name}.cjs`);
    const cachedData = contentOf(path.join(folder, `${name}.cache`));
    const script = new Script(wrap(readFileSync(filename, 'utf8')), {
      filename,
      ...(cachedData && { cachedData }),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    compiled(name, script);
    const body: unknown = script.runInThisContext();
    if (typeof body === 'function') body(module.exports, requireIn(filename, load), module, filename, folder);
    return module.exports;
  };
  return load;
}

/** The chunk in which `import()` is Node's own; see `host/native-import.ts`. */
const importer = 'host-native-import';

/** `require` as the chunk knows it: other chunks through the loader, everything else as Node finds it. */
function requireIn(filename: string, load: LoadChunk) {
  const other = createRequire(filename);
  const own = (id: string): unknown => {
    const chunk = /^\.\/([\w-]+)\.cjs$/.exec(id)?.[1];
    return chunk === undefined || chunk === importer ? other(id) : load(chunk);
  };
  return Object.assign(own, { resolve: other.resolve });
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
