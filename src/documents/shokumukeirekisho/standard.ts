// The layout that agents expect: an employer's facts, then a table of its projects.
import type { Label } from '../../locales/locale.js';
import type { ProjectOf, WorkOf } from '../../resume/resume.js';
import {
  fixed,
  fraction,
  headRow,
  inlines,
  lineBreak,
  link,
  paragraph,
  row,
  section,
  strong,
  table,
  text,
} from '../../tree/build.js';
import type { Block, Inline, Row } from '../../tree/nodes.js';
import { ordered, type Scene, type TextPath } from '../scene.js';
import {
  achievements,
  employerFacts,
  employerName,
  highlightList,
  leaveReason,
  projectFacts,
  stackLines,
} from './facts.js';
import { projectSections } from './project-sections.js';

/** One section an employer. */
export function work(scene: Scene): readonly Block[] {
  return ordered(scene.resume.work, scene.settings.order).map(({ item, index }) =>
    section(2, employerName(item), employer(item, ['work', index], scene), {
      role: 'employer',
      detail: scene.periodWithDuration(item),
    }),
  );
}

/** Projects of one's own, as an employer's are. */
export function ownProjects(scene: Scene): readonly Block[] {
  return projectBlocks(scene.resume.projects, ['projects'], { of: scene.label('projects'), level: 2, scene });
}

function employer(item: WorkOf<string>, path: TextPath, scene: Scene): readonly Block[] {
  return [
    ...employerFacts(item, scene),
    ...scene.prose(item.summary, [...path, 'summary'], 3),
    ...highlightList(item.highlights, [...path, 'highlights'], scene),
    ...projectBlocks(item.projects, [...path, 'projects'], { of: employerName(item), level: 3, scene }),
    ...leaveReason(item, scene),
  ];
}

/** Whose projects they are, the level that headings in their prose begin at, and what they are composed from. */
interface Surroundings {
  readonly of: string;
  readonly level: 2 | 3;
  readonly scene: Scene;
}

/** In a table or under headings, as the theme has it. */
function projectBlocks(projects: readonly ProjectOf<string>[], path: TextPath, around: Surroundings): readonly Block[] {
  const { level, scene } = around;
  if (scene.settings.look.projects === 'headings') return projectSections(projects, path, { scene, level });
  return projects.length === 0 ? [] : [projectTable(projects, path, around)];
}

function projectTable(projects: readonly ProjectOf<string>[], path: TextPath, around: Surroundings): Block {
  const { of, scene } = around;
  const { label } = scene;
  return table(`${of} ${label('projectWork')}`, {
    role: 'projects',
    columns: [fixed(28), fraction(1), fixed(50)],
    head: [headRow(label('period'), label('projectWork'), label('environmentAndRole'))],
    rows: ordered(projects, scene.settings.order).map(({ item, index }) => projectRow(item, [...path, index], around)),
  });
}

function projectRow(project: ProjectOf<string>, path: TextPath, { level, scene }: Surroundings): Row {
  const { name, url } = project;
  return row(
    [paragraph(stackedPeriod(scene.period(project)))],
    [
      paragraph(strong(url === undefined ? name : link(url, name))),
      ...scene.prose(project.description, [...path, 'description'], level),
      ...achievements(project.highlights, [...path, 'highlights'], scene),
    ],
    environmentAndRole(project, scene),
  );
}

/** The stack under its term, a line a group, then the other facts, a line each. */
function environmentAndRole(project: ProjectOf<string>, scene: Scene): readonly Block[] {
  const { label, locale } = scene;
  const term = (key: Label) => strong(locale.mark(label(key)));
  const stack = stackLines(project.stack, scene);
  const lines: readonly (readonly Inline[])[] = [
    ...(stack.length === 0 ? [] : [[term('environment')], ...stack.map(line => [text(line)])]),
    ...projectFacts(project, scene).map(([key, value]) => [term(key), text(`${locale.markGap}${value}`)]),
  ];
  if (lines.length === 0) return [];
  return [paragraph(lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line])))];
}

/** In a narrow column a period stands on two lines, broken after its dash. */
function stackedPeriod(period: string): readonly Inline[] {
  const [start, end] = period.split(/(?<=〜|–|-(?= ))\s*/);
  return end === undefined ? inlines(period) : [text(start ?? ''), lineBreak, text(end)];
}
