// A registry of npm for one machine and one test: it has our package as it would be published, and sends npm to the
// registry that this machine uses for all the others.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface Registry {
  readonly url: string;
  close(): void;
}

/** Packs the package in `root` into `folder` and serves it. */
export async function serveOwn(root: string, folder: string): Promise<Registry> {
  await execute('npm', ['pack', root, '--pack-destination', folder, '--loglevel', 'error'], { cwd: folder });
  const name = (await readdir(folder)).find(file => file.endsWith('.tgz')) ?? '';
  const tarball = await readFile(path.join(folder, name));
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const { stdout } = await execute('npm', ['config', 'get', 'registry'], { cwd: folder });
  const others = stdout.trim().replace(/\/$/, '');
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    if (asked === `/${name}`) response.end(tarball);
    else if (asked === '/keireki') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(packument(manifest, tarball, `http://${request.headers.host}/${name}`)));
    } else response.writeHead(302, { location: others + asked }).end();
  });
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** What a registry says of a package with one version. */
function packument(manifest: { readonly version: string }, tarball: Uint8Array, address: string): object {
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const { version } = manifest;
  return {
    name: 'keireki',
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist: { tarball: address, integrity } } },
  };
}
