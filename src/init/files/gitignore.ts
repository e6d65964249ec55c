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
    const there = before.split(/\r?\n/).map(line => line.trim());
    const missing = lines.filter(line => !isLeftOut(line, there));
    if (missing.length === 0) return { text: before };
    const start = before === '' || before.endsWith('\n') ? before : `${before}${newline}`;
    return { text: start + missing.map(line => `${line}${newline}`).join('') };
  },
};

/** Whether a line says it already, and none below takes it back. */
function isLeftOut(wanted: string, there: readonly string[]): boolean {
  const isSame = (line: string): boolean => spellings(wanted).includes(line);
  const last = there.findLast(line => isSame(line) || (line.startsWith('!') && isSame(line.slice(1))));
  return last !== undefined && !last.startsWith('!');
}

/** `/out/`, `out/` and `out` leave out the same folder of the project; `private.yaml/` no file. */
function spellings(line: string): readonly string[] {
  const name = line.replace(/\/$/, '');
  const forms = name === line ? [name] : [name, line];
  return forms.flatMap(form => [form, `/${form}`]);
}
