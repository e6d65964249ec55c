// What is to be written, held against what is there: nothing is written before all of it is known.
import type { Host } from '../host.js';
import { decodeText } from '../source/decode.js';
import { projectFiles } from './files/index.js';
import type { Addition, Project, ProjectFile } from './project.js';

/** What becomes of a file; one that `differs` is for its owner to decide. */
export type Fate = 'new' | 'same' | 'added' | 'differs' | 'kept' | 'replaced';

export interface Draft {
  readonly file: ProjectFile;
  /** With the project's folder, as it is shown and written. */
  readonly path: string;
  readonly text: string;
  /** What is there. */
  readonly before?: string;
  readonly fate: Fate;
  readonly note?: Addition['note'];
}

/** Every file that the answers ask for. Throws `ProblemError` where one that is there cannot be read or added to. */
export async function draftFiles(host: Host, folder: string, project: Project): Promise<readonly Draft[]> {
  const wanted = projectFiles.filter(file => file.wanted(project.answers));
  return Promise.all(wanted.map(file => draft(host, folder, file, project)));
}

/** A path in the project's folder. */
export function inFolder(folder: string, path: string): string {
  if (folder === '.') return path;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

async function draft(host: Host, folder: string, file: ProjectFile, project: Project): Promise<Draft> {
  const path = inFolder(folder, file.path);
  const other = await otherName(host, folder, file);
  if (other !== undefined) return { file, path: other, text: '', fate: 'kept' };
  if (!(await host.exists(path))) return { file, path, text: file.text(project), fate: 'new' };
  const before = decodeText(path, await host.readFile(path));
  const added = file.add?.(before, project);
  const { text, note } = added ?? { text: file.text(project) };
  const fate = text === before ? 'same' : added ? 'added' : 'differs';
  return { file, path, text, before, fate, ...(note && { note }) };
}

async function otherName(host: Host, folder: string, { otherNames = [] }: ProjectFile): Promise<string | undefined> {
  const paths = otherNames.map(name => inFolder(folder, name));
  const there = await Promise.all(paths.map(path => host.exists(path)));
  return paths.find((_, index) => there[index]);
}
