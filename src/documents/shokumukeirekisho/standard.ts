// The layout that agents expect: an employer's facts, then a table of its projects.
import type { ProjectOf, WorkOf } from '../../resume/resume.js';
import {
  definitions,
  fixed,
  fraction,
  headRow,
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
import { employerFacts, employerName, type Fact, highlightList, projectFacts } from './facts.js';

/** One section an employer. */
export function work(scene: Scene): readonly Block[] {
  return ordered(scene.resume.work, scene.settings.order).map(({ item, index }) =>
    section(2, employerName(item), employer(item, ['work', index], scene), {
      role: 'employer',
      detail: scene.periodWithDuration(item),
    }),
  );
}

/** Projects of one's own, in a table as an employer's are. */
export function ownProjects(scene: Scene): readonly Block[] {
  return scene.resume.projects.length === 0
    ? []
    : [projectTable(scene.resume.projects, ['projects'], scene.label('projects'), scene)];
}

function employer(item: WorkOf<string>, path: TextPath, scene: Scene): readonly Block[] {
  const facts = employerFacts(item, scene);
  return [
    ...(facts.length === 0 ? [] : [definitions(facts, { role: 'facts' })]),
    ...scene.prose(item.summary, [...path, 'summary'], 3),
    ...highlightList(item.highlights, [...path, 'highlights'], scene),
    ...(item.projects.length === 0
      ? []
      : [projectTable(item.projects, [...path, 'projects'], employerName(item), scene)]),
    ...(item.leaveReason === undefined
      ? []
      : [definitions([[scene.label('leaveReason'), item.leaveReason]], { role: 'facts' })]),
  ];
}

function projectTable(projects: readonly ProjectOf<string>[], path: TextPath, of: string, scene: Scene): Block {
  const { label } = scene;
  return table(`${of} ${label('projectWork')}`, {
    role: 'projects',
    columns: [fixed(25), fraction(1), fixed(48)],
    head: [headRow(label('period'), label('projectWork'), label('environmentAndRole'))],
    rows: ordered(projects, scene.settings.order).map(({ item, index }) => projectRow(item, [...path, index], scene)),
  });
}

function projectRow(project: ProjectOf<string>, path: TextPath, scene: Scene): Row {
  const facts = projectFacts(project, scene);
  const { name, url } = project;
  return row(
    [paragraph(stackedPeriod(scene.period(project)))],
    [
      paragraph(strong(url === undefined ? name : link(url, name))),
      ...scene.prose(project.description, [...path, 'description'], 3),
      ...achievements(project, path, scene),
    ],
    facts.flatMap(fact => factLines(fact, scene)),
  );
}

function achievements(project: ProjectOf<string>, path: TextPath, scene: Scene): readonly Block[] {
  if (project.highlights.length === 0) return [];
  return [
    paragraph(strong(scene.locale.mark(scene.label('results')))),
    ...highlightList(project.highlights, [...path, 'highlights'], scene),
  ];
}

/** A fact in a narrow column: its term above its value. */
function factLines([term, value]: Fact, { locale }: Scene): readonly Block[] {
  return [paragraph([strong(locale.mark(term)), lineBreak, value])];
}

/** In a narrow column a period stands on two lines, broken after its dash. */
function stackedPeriod(period: string): readonly Inline[] {
  const [start, end] = period.split(/(?<=〜|–|-(?= ))\s*/);
  return end === undefined ? [text(period)] : [text(start ?? ''), lineBreak, text(end)];
}
