// `.textlintrc`: the preset for technical writing, fitted to résumés; `validate` and the preview show what it finds.
import { writeJson } from '../json.js';
import type { ProjectFile } from '../project.js';

/** Only where it was asked for. */
export const textlintrc: ProjectFile = {
  path: '.textlintrc',
  otherNames: ['json', 'yml', 'yaml', 'js', 'cjs'].map(extension => `.textlintrc.${extension}`),
  about: { ja: 'textlint の設定', en: 'settings of textlint' },
  wanted: ({ textlint }) => textlint,
  text: () => writeJson({ rules: { 'preset-ja-technical-writing': preset } }),
};

/** Off where a résumé differs from a manual: endings differ from part to part, and achievements end in nouns. */
const preset = {
  'ja-no-mixed-period': false,
  'no-mix-dearu-desumasu': false,
  'sentence-length': { max: 120 },
  'max-kanji-continuous-len': false,
  'no-exclamation-question-mark': false,
} as const;
