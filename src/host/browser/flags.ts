// The command line that Chrome gets: flags of our own, each with its reason. `@sparticuz/chromium`'s are not used, since
// they switch off the sandbox and web security.

/** Flags for every start, each with why it is there. */
export const flags: readonly (readonly [flag: string, reason: string])[] = [
  ['--headless', 'no window'],
  ['--remote-debugging-pipe', 'commands come through a pipe: no open port, and Chrome ends when the pipe does'],
  ['--proxy-server=127.0.0.1:9', 'a proxy that does not exist: no request of any frame or process leaves the machine'],
  ['--proxy-bypass-list=<-loopback>', 'requests to localhost go to the dead proxy, too'],
  ['--host-resolver-rules=MAP * ~NOTFOUND', 'no name is looked up'],
  ['--disable-background-networking', 'no update checks, no variations, no safe browsing lists'],
  ['--disable-component-update', 'no download of components'],
  ['--disable-domain-reliability', 'no reports to Google'],
  ['--disable-sync', 'no account'],
  ['--no-pings', 'no hyperlink auditing'],
  ['--disable-extensions', "the machine's extensions must not change the page"],
  ['--disable-default-apps', 'a new profile installs nothing'],
  ['--no-first-run', 'a new profile asks nothing'],
  ['--no-default-browser-check', 'a new profile asks nothing'],
  ['--disable-breakpad', 'no crash handler that outlives Chrome'],
  ['--disable-crash-reporter', 'no crash handler that outlives Chrome'],
  ['--disable-dev-shm-usage', 'containers have 64 MB of /dev/shm, too little for large pages'],
  ['--disable-gpu', 'printing draws in software; a GPU process would only start and stop'],
  ['--font-render-hinting=none', 'glyph advances as the font says, not as a screen would have them'],
  ['--force-color-profile=srgb', "colours do not depend on the machine's display"],
  ['--hide-scrollbars', 'a screen width is a text width'],
  ['--mute-audio', 'no sound device is opened'],
  ['--password-store=basic', 'no keyring is asked on Linux'],
  ['--use-mock-keychain', 'no keychain is asked on macOS'],
  ['--disable-features=Translate,MediaRouter,OptimizationHints,PaintHolding', 'services that a print never needs'],
];

/** Only without a sandbox to be had: as root, where Chrome refuses to start with one, or without user namespaces. */
export const noSandboxFlag = '--no-sandbox';

/** The arguments of one start. */
export function chromeArguments(profile: string, sandbox: boolean): readonly string[] {
  const own = flags.map(([flag]) => flag);
  return [...own, ...(sandbox ? [] : [noSandboxFlag]), `--user-data-dir=${profile}`, 'about:blank'];
}
