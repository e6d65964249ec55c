// The outside world as this machine has it. Pictures and browser are loaded only when they are asked for.
import type { Host, HostOptions } from '../host.js';
import { today } from './clock.js';
import { exists, readFile } from './files.js';
import { locate } from './inside.js';
import { importModule } from './modules.js';
import { createFileWriter } from './output.js';

/** A host for one run of a command; `close` it, so that no browser stays behind. */
export function createHost(options: HostOptions): Host {
  const write = createFileWriter();
  const open: (() => void)[] = [];
  const browser = lazily(async () => (await import('./browser/index.js')).createBrowser(options));
  return {
    today: timeZone => today(timeZone),
    readFile,
    readImage: async (folder, path, size) =>
      (await import('./images.js')).readImage(folder, path, { ...options, size }),
    lookAtImage: async (folder, path) => (await import('./images.js')).lookAtImage(folder, path, options),
    locate: async (folder, path) => locate(folder, path, options),
    exists: async path => exists(path),
    writeFile: async (path, content) => write(path, content),
    warmUp() {
      // What goes wrong here goes wrong again in `print`, which says so.
      browser.get().then(
        ({ warmUp }) => warmUp(),
        () => undefined,
      );
    },
    importModule,
    lint: async (folder, texts) =>
      (await import('./textlint.js')).lint(folder, texts, { report: () => undefined, ...options }),
    print: async (html, underway) => (await browser.get()).print(html, underway),
    machine: async () => (await import('./machine/index.js')).createMachine(options),
    countPages: async html => (await browser.get()).countPages(html),
    watch: async () => {
      const watcher = (await import('./watch.js')).createWatcher();
      open.push(watcher.close);
      return watcher;
    },
    serve: async (port, answer) => {
      const server = await (await import('./serve.js')).serve(port, answer);
      open.push(server.close);
      return server;
    },
    ...beginnings(open),
    openUrl: async url => (await import('./open-url.js')).openUrl(url),
    close: async () => {
      for (const close of open.splice(0)) close();
      await (await browser.ifMade())?.close();
    },
  };
}

/** What beginning a project needs; `open` is told what is to be ended with the host. */
function beginnings(open: (() => void)[]): Pick<Host, 'conversation' | 'packageManager' | 'install'> {
  return {
    conversation: async () => {
      const conversation = (await import('./conversation.js')).openConversation();
      if (conversation) open.push(conversation.end);
      return conversation;
    },
    packageManager: async folder => (await import('./packages.js')).packageManager(folder),
    install: async (folder, manager) => {
      const { done, close } = (await import('./packages.js')).install(folder, manager);
      open.push(close);
      return done;
    },
  };
}

/** A value made when it is first asked for. */
function lazily<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined;
  return {
    get(): Promise<T> {
      made ??= make();
      return made;
    },
    ifMade: async (): Promise<T | undefined> => made,
  };
}
