// A server for this machine's own browser and for nobody else: it listens on the loopback address, and answers only who
// calls it by that, so that no page of the web that has its name point here can read along.
import { createServer, type IncomingMessage, type Server as NodeServer, type ServerResponse } from 'node:http';
import type { ProblemError, Words } from '../diagnostics/diagnostic.js';
import type { Answer, PortWish, Server } from '../host.js';
import { errorCode, problem } from './problems.js';

const address = '127.0.0.1';
/** How many ports after the wished one are tried before the system chooses. */
const tries = 20;
/** The one path of the server's own, on which pages hear of changes. */
const eventsPath = '/events';

/** Listens and answers; throws `ProblemError` (exit 3) where the port cannot be had. */
export async function serve(
  wish: PortWish,
  answer: (path: string) => Promise<Answer | undefined>,
): Promise<Server & { readonly close: () => void }> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    respond(request, response, { port: portOf(server), answer, listeners }).catch((error: unknown) =>
      fail(response, error),
    );
  });
  await listen(server, wish);
  return {
    url: `http://${address}:${portOf(server)}/`,
    announce: () => {
      for (const listener of listeners) listener.write(changed);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html */
const changed = 'data: changed\n\n';

interface Serving {
  readonly port: number;
  readonly answer: (path: string) => Promise<Answer | undefined>;
  readonly listeners: Set<ServerResponse>;
}

async function respond(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { port, answer, listeners } = serving;
  const refuse = (status: number, text: string): void => {
    response.writeHead(status, { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  };
  if (!hostsOf(port).includes(request.headers.host ?? '')) return refuse(421, `This is ${address} only.`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'There is only GET.');
  const [path = ''] = (request.url ?? '').split('?', 1);
  if (path === eventsPath && request.method === 'GET') return hear(response, listeners);
  const found = await answer(path);
  if (!found) return refuse(404, 'There is nothing here.');
  response.writeHead(200, {
    ...commonHeaders,
    'content-type': found.type,
    'content-security-policy': found.policy,
  });
  response.end(request.method === 'HEAD' ? undefined : found.body);
}

/** A bug, told to whoever looks: nobody else would hear of it. */
function fail(response: ServerResponse, error: unknown): void {
  if (!response.headersSent) response.writeHead(500, { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(`keireki: ${error instanceof Error ? error.stack : String(error)}\n`);
}

/** By which names this server may be called; a name that someone else owns is not among them. */
function hostsOf(port: number): readonly string[] {
  return [address, 'localhost'].flatMap(name => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}

const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Keeps the answer open; the first word at once, since something may have changed while nobody listened. */
function hear(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...commonHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(`retry: 500\n${changed}`);
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

async function listen(server: NodeServer, { port, exact }: PortWish): Promise<void> {
  const ports = exact ? [port] : [...Array.from({ length: tries }, (_, index) => port + index), 0];
  for (const one of ports) {
    const code = await tryPort(server, one);
    if (code === '') return;
    if (exact || !['EADDRINUSE', 'EACCES'].includes(code)) throw refused(one, code);
  }
}

/** The code of the error that keeps the server from listening; empty where it does. */
function tryPort(server: NodeServer, port: number): Promise<string> {
  return new Promise(resolve => {
    const failed = (error: Error): void => resolve(errorCode(error) || error.message);
    server.once('error', failed);
    server.listen(port, address, () => {
      server.removeListener('error', failed);
      resolve('');
    });
  });
}

function portOf(server: NodeServer): number {
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

function refused(port: number, code: string): ProblemError {
  if (code === 'EADDRINUSE') {
    return problem(
      'preview/port-taken',
      3,
      {
        ja: `ポート${port}は、ほかのプログラムが使っています。`,
        en: `Port ${port} is taken by another program.`,
      },
      anotherPort,
    );
  }
  return problem(
    'preview/port-refused',
    3,
    { ja: `ポート${port}を使えません（${code}）。`, en: `Port ${port} cannot be used (${code}).` },
    anotherPort,
  );
}

const anotherPort: Words = {
  ja: '`--port 8080` のように別の番号を指定するか、--port を省いてください。省くと、空いている番号を使います。',
  en: 'name another, as in `--port 8080`, or leave `--port` out: then one that is free is found',
};
