// The checks, in the order in which they are run and printed.
import { browser } from './browser.js';
import { cache } from './cache.js';
import type { Check } from './check.js';
import { configuration } from './configuration.js';
import { fonts } from './fonts.js';
import { glyphs } from './glyphs.js';
import { node } from './node.js';
import { output } from './output.js';
import { plugins } from './plugins.js';
import { print } from './print.js';
import { program } from './program.js';
import { resume } from './resume.js';
import { system } from './system.js';
import { temporary } from './temporary.js';
import { textlint } from './textlint.js';
import { wordFonts } from './word-fonts.js';

export const checks: readonly Check[] = [
  program,
  node,
  system,
  resume,
  configuration,
  plugins,
  browser,
  print,
  fonts,
  glyphs,
  wordFonts,
  output,
  temporary,
  cache,
  textlint,
];
