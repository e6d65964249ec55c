// The leaner layout that engineers publish: a table of employers, then prose by employer and project.
import type { Label } from '../../locales/locale.js';
import type { WorkOf } from '../../resume/resume.js';
import { fixed, fraction, headRow, row, section, table } from '../../tree/build.js';
import type { Block } from '../../tree/nodes.js';
import { ordered, type Scene } from '../scene.js';
import { employerFacts, employerName, highlightList, leaveReason } from './facts.js';
import { projectSections } from './project-sections.js';

/** The employers in a table: period, name, job. */
export function history(scene: Scene): readonly Block[] {
  const { resume, label, settings, period } = scene;
  if (resume.work.length === 0) return [];
  return [
    table(label('history'), {
      role: 'history',
      columns: [fixed(48), fraction(1), fraction(1)],
      head: [headRow(label('stay'), label('employerName'), label('job'))],
      rows: ordered(resume.work, settings.order).map(({ item }) => row(period(item), employerName(item), job(item))),
    }),
  ];
}

/** The post named, else the latest of those held. */
function job({ position, positions }: WorkOf<string>): string {
  return position ?? ordered(positions, 'newest')[0]?.item.title ?? '';
}

/** Each employer a part of its own. */
export function narrativeWork(scene: Scene): readonly Block[] {
  return ordered(scene.resume.work, scene.settings.order).map(({ item, index }) => {
    const path = ['work', index];
    return section(
      1,
      employerName(item),
      [
        ...employerFacts(item, scene, saidByHistory(item, scene)),
        ...scene.prose(item.summary, [...path, 'summary'], 2),
        ...highlightList(item.highlights, [...path, 'highlights'], scene),
        ...projectSections(item.projects, [...path, 'projects'], { scene, level: 2 }),
        ...leaveReason(item, scene),
      ],
      { role: 'employer', detail: scene.period(item) },
    );
  });
}

/** A single post is said by the table of employers, where that is printed. */
function saidByHistory({ positions }: WorkOf<string>, { settings }: Scene): readonly Label[] {
  return positions.length === 0 && (settings.sections?.includes('history') ?? true) ? ['position'] : [];
}

/** Projects of one's own. */
export function narrativeProjects(scene: Scene): readonly Block[] {
  return projectSections(scene.resume.projects, ['projects'], { scene, level: 2 });
}
