// `resume.yaml` and `private.yaml`: the career, and what of it stays private.
import type { ProjectFile } from '../project.js';

/** The résumé. */
export const resume: ProjectFile = {
  path: 'resume.yaml',
  about: { ja: '経歴データ', en: 'the résumé' },
  wanted: () => true,
  text: ({ career }) => career.resume,
};

/** What git must not have. */
export const privateDetails: ProjectFile = {
  path: 'private.yaml',
  about: { ja: '公開しない連絡先（git に入りません）', en: 'contact details that stay private, ignored by git' },
  wanted: () => true,
  text: ({ career }) => career.private,
};
