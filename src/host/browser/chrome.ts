// One Chrome process and the pipe to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { chromeArguments } from './flags.js';

export interface Chrome {
  readonly executable: string;
  readonly pid: number | undefined;
  readonly transport: Transport;
  /** Settles when the process has ended, with what it wrote last. */
  readonly ended: Promise<string>;
  /** True as soon as it has ended, which may be before everything that it wrote has arrived. */
  readonly isOver: () => boolean;
  /** True once it has ended by a fault of its own, such as SIGSEGV. */
  readonly faulted: () => boolean;
  /** Kills Chrome with all its children. */
  kill(): void;
}

/** The two ends of a connection, in the form that puppeteer-core asks for. */
export interface Transport {
  send(message: string): void;
  close(): void;
  onmessage?: (message: string) => void;
  onclose?: () => void;
}

export interface ChromeOptions {
  readonly executable: string;
  readonly profile: string;
  readonly sandbox: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts Chrome in a process group of its own. That it cannot start shows in `ended`. */
export function startChrome({ executable, profile, sandbox, env }: ChromeOptions): Chrome {
  const posix = process.platform !== 'win32';
  const child = spawn(executable, chromeArguments(profile, sandbox), {
    env,
    detached: posix,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  return {
    executable,
    pid: child.pid,
    transport: pipeTransport(child),
    ended: lastWords(child),
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    faulted: () => faults.has(child.signalCode ?? ''),
    kill: () => killGroup(child, posix),
  };
}

/** Not those by which Chrome ends itself, having said why. */
const faults: ReadonlySet<string> = new Set(['SIGBUS', 'SIGSEGV']);

/** Messages are JSON, each ended by a NUL byte: Chrome reads them on descriptor 3 and writes them on 4. */
function pipeTransport(child: ChildProcess): Transport {
  const [, , , writer, reader] = child.stdio;
  const pending: Buffer[] = [];
  const transport: Transport = {
    send: message => void (writer instanceof Socket && writer.write(`${message}\0`)),
    close: () => undefined,
  };
  const receive = (chunk: Buffer): void => {
    const end = chunk.indexOf(0);
    if (end === -1) {
      pending.push(chunk);
      return;
    }
    const message = Buffer.concat([...pending.splice(0), chunk.subarray(0, end)]).toString('utf8');
    // One message a turn, as over a socket: an answer may be awaited before the next is read.
    setImmediate(() => transport.onmessage?.(message));
    receive(chunk.subarray(end + 1));
  };
  if (writer instanceof Socket) writer.on('error', () => undefined);
  if (reader instanceof Socket) {
    reader.on('data', receive);
    reader.on('error', () => undefined);
    reader.on('close', () => transport.onclose?.());
  }
  return transport;
}

function lastWords(child: ChildProcess): Promise<string> {
  const words: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words.push(text);
    while (words.length > 50) words.shift();
  });
  return new Promise(resolve => {
    child.on('error', error => resolve(error.message));
    child.on('close', (code, signal) => {
      // Whoever is killed from outside has said nothing on it.
      const said = signal === 'SIGKILL' || signal === 'SIGTERM' ? '' : summary(words.join(''));
      resolve(said || `${signal ?? `exit status ${code}`}`);
    });
  });
}

/** The last line that says something, without Chrome's prefix of time, file and line. */
function summary(stderr: string): string {
  const lines = stderr.split('\n').map(line => line.replace(/^\[[^\]]*\]\s*/, '').trim());
  const telling = lines.filter(line => line !== '' && !/dbus|^#\d|Received signal|^\s*r\d+:/i.test(line));
  return (telling.find(line => /sandbox|error while loading/i.test(line)) ?? telling.at(-1) ?? '').slice(0, 300);
}

function killGroup(child: ChildProcess, posix: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (posix) process.kill(-child.pid, 'SIGKILL');
    else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
  } catch {
    child.kill('SIGKILL');
  }
}
