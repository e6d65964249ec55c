// `.gitignore`: what is made anew, and what must never be published.
import type { ProjectFile } from '../project.js';

/** The second half of the last name is what a replaced file is kept as. */
const lines = ['node_modules/', 'out/', 'private.yaml', 'private.yaml*.bak'];

/** Lines that are missing are added to a file that is there. */
export const gitignore: ProjectFile = {
  path: '.gitignore',
  about: { ja: 'git に入れないもの', en: 'what git leaves out' },
  wanted: () => true,
  text: () => lines.map(line => `${line}\n`).join(''),
  add: before => {
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    const there = new Set(before.split(/\r?\n/).map(plain));
    const missing = lines.filter(line => !there.has(plain(line)));
    if (missing.length === 0) return { text: before };
    const start = before === '' || before.endsWith('\n') ? before : `${before}${newline}`;
    return { text: start + missing.map(line => `${line}${newline}`).join('') };
  },
};

/** `/out/`, `out/` and `out` leave out the same folder of the project. */
function plain(line: string): string {
  return line.trim().replace(/^\/|\/$/g, '');
}
