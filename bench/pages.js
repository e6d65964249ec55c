// Résumés of a given number of pages, for measuring how the cost of a PDF grows, and how much of it is Chrome's own.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Writes a résumé for each number of pages, tried out with `program`; gives the paths. */
export async function writeResumes(program, folder, pageCounts) {
  const files = [];
  for (const pages of pageCounts) {
    const file = path.join(folder, `pages-${pages}.yaml`);
    await fillPages(program, file, pages);
    files.push({ pages, file });
  }
  return files;
}

/** As many projects as fill the pages: too few and too many close in on them. */
async function fillPages(program, file, pages) {
  let [few, many] = [0, pages * 12];
  while (many - few > 1) {
    const projects = Math.floor((few + many) / 2);
    await writeFile(file, resume(projects));
    const made = await pagesMade(program, file);
    if (made === pages) return;
    if (made < pages) few = projects;
    else many = projects;
  }
  throw new Error(`No résumé of ${pages} pages came out.`);
}

async function pagesMade(program, file) {
  const pdf = execFileSync(process.execPath, [program, 'build', file, '--format', 'pdf', '--stdout'], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { numPages } = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  return numPages;
}

function resume(projects) {
  const employers = Array.from({ length: Math.ceil(projects / 5) }, (_, index) =>
    employer(index, Math.min(5, projects - index * 5)),
  );
  return `date: 2026-11-24\nbasics:\n  name: 見本 太郎\n  summary: 業務システムの開発に従事してきました。\nwork:\n${employers.reverse().join('')}`;
}

function employer(index, projects) {
  const year = 1940 + ((index * 4) % 80);
  const items = Array.from({ length: projects }, (_, number) => project(year, index * 5 + number)).join('');
  return `  - name: 株式会社見本${index + 1}\n    startDate: ${year}-04\n    endDate: ${year + 4}-03\n    projects:\n${items}`;
}

function project(year, number) {
  return `      - name: 基盤の刷新（第${number + 1}期）
        startDate: ${year}-04
        endDate: ${year + 1}-03
        stack: [Go, TypeScript, PostgreSQL]
        roles: [開発]
        description: |
          受注から出荷までの**${number + 1}本**の処理を、止めずに新しい基盤へ移しました。

          - 旧い仕組みと並べて動かし、毎朝の差を確かめてから切り替えました
        highlights: [処理時間を${number + 2}時間から10分に短縮]
`;
}
