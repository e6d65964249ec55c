// What page breaks are measured on: every fixture, and résumés that are hard to break.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Subject, subjects } from '../support/fixtures.js';
import { resumes } from './resumes.js';

const folder = 'node_modules/.cache/keireki-resumes';

/** Every subject, in both layouts. */
export const pageSubjects: readonly Subject[] = [
  ...subjects,
  ...Object.entries(resumes).flatMap(([name, resume]) => inBothLayouts(name, resume())),
];

/** A résumé as a subject in both layouts; its file is JSON, which is YAML too. */
export function inBothLayouts(name: string, resume: object): readonly Subject[] {
  const file = path.join(folder, `${name}.yaml`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ date: '2026-11-24', ...resume }, undefined, 1));
  return [
    { fixture: name, layout: 'standard', lang: 'ja', file },
    { fixture: name, layout: 'narrative', lang: 'ja', file },
  ];
}
