// Opens an address in the browser that people use, by the program that each system has for it.
import { spawn } from 'node:child_process';

/** Asks the system to open `url`; false where it has no program for that, or that fails at once. */
export function openUrl(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, ...args] = commands[platform] ?? ['xdg-open'];
  return new Promise(resolve => {
    const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true, windowsHide: true });
    child.on('error', () => resolve(false));
    child.on('exit', status => resolve(status === 0));
    child.unref();
  });
}

const commands: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  // Not `start`, which is the shell's own and would read `&` in an address.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
