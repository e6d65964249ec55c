// qpdf's reading of a PDF: is the file sound, and what is in it with nothing packed or compressed.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The file with every stream and object as plain text, one character a byte. Fails where qpdf finds a fault. */
export async function plainPdf(pdf: Uint8Array): Promise<string> {
  return inFolder(pdf, async (file, folder) => {
    const out = path.join(folder, 'plain.pdf');
    await run('qpdf', ['--qdf', '--object-streams=disable', '--no-original-object-ids', file, out]);
    return (await readFile(out)).toString('latin1');
  });
}

/** What `qpdf --check` has to say against the file; empty for a sound one. */
export async function faultsOf(pdf: Uint8Array): Promise<string> {
  return inFolder(pdf, async file => {
    const { stdout, stderr } = await run('qpdf', ['--check', file]).catch(error => error);
    return /No syntax or stream encoding errors found/.test(stdout) ? String(stderr) : `${stdout}${stderr}`;
  });
}

async function inFolder<T>(pdf: Uint8Array, use: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keireki-qpdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, pdf);
    return await use(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
