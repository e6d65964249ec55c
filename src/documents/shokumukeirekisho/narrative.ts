// The leaner layout that engineers publish: a table of employers, then prose by employer and project.
import type { Label } from '../../locales/locale.js';
import type { ProjectOf, WorkOf } from '../../resume/resume.js';
import { fixed, fraction, headRow, link, row, section, table, text } from '../../tree/build.js';
import type { Block } from '../../tree/nodes.js';
import { ordered, type Scene, type TextPath } from '../scene.js';
import {
  achievements,
  employerFacts,
  employerName,
  type Fact,
  factBlock,
  highlightList,
  leaveReason,
  projectFacts,
} from './facts.js';

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
        ...projects(item.projects, [...path, 'projects'], scene),
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
  return projects(scene.resume.projects, ['projects'], scene);
}

function projects(items: readonly ProjectOf<string>[], path: TextPath, scene: Scene): readonly Block[] {
  return ordered(items, scene.settings.order).map(({ item, index }) => {
    const at = [...path, index];
    return section(
      2,
      item.url === undefined ? [text(item.name)] : link(item.url, item.name),
      [
        ...scene.prose(item.description, [...at, 'description'], 3),
        ...achievements(item.highlights, [...at, 'highlights'], scene),
        ...facts(item, scene),
      ],
      { role: 'project', detail: scene.period(item) },
    );
  });
}

/** The stack on the first line, the rest on the second. */
function facts(item: ProjectOf<string>, scene: Scene): readonly Block[] {
  const stack = item.stack
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }): Fact => {
      const term = name === undefined ? scene.label('environment') : scene.locale.stackGroup(name);
      return [term, scene.locale.join(items)];
    });
  const others = projectFacts(item, scene).map(([key, value]) => [scene.label(key), value] as const);
  return factBlock([stack, others], scene);
}
