// LibreOffice as a reader of our Word files: its call, and the fonts that stand for those of Word, which no package has.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const standIns = [
  ['游明朝', 'Noto Serif JP'],
  ['Yu Mincho', 'Noto Serif JP'],
  ['游ゴシック', 'Noto Sans JP'],
  ['Yu Gothic', 'Noto Sans JP'],
]
  .map(
    ([face, standIn]) =>
      `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`,
  )
  .join('');

/**
 * What LibreOffice makes of Word files, in one run, into `out`: tagged PDFs with bookmarks, or plain texts. `fontconfig`
 * knows the fonts that stand in, and `folder` takes what LibreOffice keeps.
 */
export async function convertWord(files, { to, out, folder, fontconfig }) {
  const { filter, extension } = kinds[to];
  const fonts = path.join(folder, 'office-fonts.conf');
  await mkdir(out, { recursive: true });
  await writeFile(fonts, fontconfig.replace('</fontconfig>', `${standIns}</fontconfig>`));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office'))}`;
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fonts, HOME: folder },
    timeout: 120_000 + files.length * 5_000,
  });
  return files.map(file => path.join(out, path.basename(file).replace(/docx$/, extension)));
}

const yes = { type: 'boolean', value: 'true' };
const kinds = {
  pdf: {
    extension: 'pdf',
    filter: `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: yes, ExportBookmarks: yes })}`,
  },
  text: { extension: 'txt', filter: 'txt:Text (encoded):UTF8' },
};
