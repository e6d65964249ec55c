// Imports a module of the sources, bundled on the fly: the scripts need no build.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The exports of `file`, a path from the repository's root. */
export async function importSource(file) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, file)],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    // What is CommonJS among the dependencies asks for Node's modules by `require`.
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire('${pathToFileURL(path.join(root, file))}');`,
    },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
