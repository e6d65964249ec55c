// Looks for the browser as a build does, and prints one page with it.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { type Diagnostic, isProblemError, type Report } from '../../diagnostics/diagnostic.js';
import type { HostOptions } from '../../host.js';
import type { BrowserPlace, BrowserTrial } from '../../machine.js';
import { createBrowser } from '../browser/index.js';
import { browserPlaces } from '../browser/locate.js';
import { findPackage } from '../browser/packaged.js';

/** Prints `html`; a failure of the browser is part of what is told, not thrown. */
export async function tryBrowser(
  html: string,
  { browser: flag, timeout }: HostOptions,
  report: Report,
): Promise<BrowserTrial> {
  const { named, others } = browserPlaces(flag, process.env);
  const packaged = packagePlace();
  const places = [...named, packaged, ...others];
  const started: string[] = [];
  const passed: { place: BrowserPlace | undefined; problem: Diagnostic }[] = [];
  // Only what is not in any other place has been unpacked.
  const placeOf = (executable: string | undefined) => places.find(({ path }) => path === executable) ?? packaged;
  const browser = createBrowser({
    ...(flag !== undefined && { browser: flag }),
    ...(timeout !== undefined && { timeout }),
    report,
    started: executable => void started.push(executable),
    passed: (executable, problem) => void passed.push({ place: placeOf(executable), problem }),
  });
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  const last = () => (started.length > 0 ? { taken: placeOf(started.at(-1)) } : {});
  try {
    const { bytes, pages, browser: version } = await browser.print(html);
    return { places, passed, ...last(), bytes, pages, browser: version, milliseconds: elapsed() };
  } catch (error) {
    if (!isProblemError(error)) throw error;
    return { places, passed, ...last(), problem: error.diagnostic, milliseconds: elapsed() };
  } finally {
    await browser.close();
  }
}

function packagePlace(): BrowserPlace {
  const folder = findPackage();
  return folder === undefined ? { source: 'package', there: false } : { source: 'package', path: folder, there: true };
}
