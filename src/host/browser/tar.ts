// Reads the plain tar archives that `@sparticuz/chromium` carries: regular files with short names, nothing else.

export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The regular files of a tar archive, by the base name of each (USTAR, POSIX.1-1988: headers of 512 bytes). */
export function tarFiles(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  let offset = 0;
  while (offset + blockSize <= archive.length && archive[offset] !== 0) {
    const header = Buffer.from(archive.subarray(offset, offset + blockSize)).toString('latin1');
    const name = header.slice(0, 100).replace(/\0.*$/s, '').split('/').pop() ?? '';
    const size = Number.parseInt(header.slice(124, 136), 8) || 0;
    const isFile = header[156] === '0' || header[156] === '\0';
    const start = offset + blockSize;
    if (isFile && name !== '') files.push({ name, bytes: archive.subarray(start, start + size) });
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}

const blockSize = 512;
