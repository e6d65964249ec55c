// What both layouts say of an employer and of a project besides prose: lines of a term and its value.
import type { Label } from '../../locales/locale.js';
import type { ProjectOf, StackGroupOf, WorkOf } from '../../resume/resume.js';
import { lineBreak, link, list, paragraph, strong, text } from '../../tree/build.js';
import type { Block, Inline } from '../../tree/nodes.js';
import type { Scene, TextPath } from '../scene.js';

/** A term and its value. */
export type Fact = readonly [term: string, value: string | readonly Inline[]];

/** The name to print: the alias where the employer stays private. */
export function employerName(work: WorkOf<string>): string {
  return work.alias ?? work.name;
}

/**
 * What the employer is, in the order of the usual templates, its figures, and how one was employed: a compact block of
 * three lines. An alias keeps the address back.
 */
export function employerFacts(work: WorkOf<string>, scene: Scene, without: readonly Label[] = []): readonly Block[] {
  const { company = {} } = work;
  const posts = work.positions.map(post => {
    const period = scene.period(post);
    return period === '' ? post.title : `${post.title}${scene.locale.brackets(period)}`;
  });
  const lines: readonly (readonly (readonly [Label, string | readonly Inline[] | undefined])[])[] = [
    [
      ['business', company.business ?? work.description],
      ['url', work.url !== undefined && work.alias === undefined ? link(work.url) : undefined],
    ],
    [
      ['capital', company.capital],
      ['revenue', company.revenue],
      ['employees', company.employees],
      ['listing', company.listing],
      ['founded', company.founded],
    ],
    [
      ['employmentType', work.employmentType],
      ['department', work.department],
      ['position', posts.length > 0 ? scene.locale.join(posts) : work.position],
      ['location', work.location],
    ],
  ];
  return factBlock(
    lines.map(facts =>
      facts.flatMap(([key, value]) =>
        value === undefined || without.includes(key) ? [] : [[scene.label(key), value] as const],
      ),
    ),
    scene,
  );
}

/** Facts in a small paragraph, several to a line. */
export function factBlock(lines: readonly (readonly Fact[])[], { locale }: Scene): readonly Block[] {
  const filled = lines.filter(facts => facts.length > 0);
  const inlines = filled.flatMap((facts, index) => [
    ...(index === 0 ? [] : [lineBreak]),
    ...facts.flatMap(([term, value], place) => [
      ...(place === 0 ? [] : [text(locale.gap)]),
      text(`${term}${locale.colon}`),
      ...(typeof value === 'string' ? [text(value)] : value),
    ]),
  ]);
  return inlines.length === 0 ? [] : [paragraph(inlines, { role: 'facts' })];
}

/** Why one left, where the résumé says so. */
export function leaveReason({ leaveReason: reason }: WorkOf<string>, scene: Scene): readonly Block[] {
  return reason === undefined ? [] : factBlock([[[scene.label('leaveReason'), reason]]], scene);
}

/** What came of a project, under a small heading of its own. */
export function achievements(highlights: readonly string[], path: TextPath, scene: Scene): readonly Block[] {
  if (highlights.length === 0) return [];
  return [paragraph(strong(scene.locale.mark(scene.label('results')))), ...highlightList(highlights, path, scene)];
}

/** What a project was done with and as, each fact with its key. */
export function projectFacts(
  project: ProjectOf<string>,
  { locale }: Scene,
): readonly (readonly [key: Label, value: string])[] {
  const { team } = project;
  const facts: readonly (readonly [Label, string | undefined])[] = [
    ['client', project.client ?? project.entity],
    ['category', project.type],
    ['role', joined([...project.roles, team?.role], locale)],
    ['team', team?.size],
    ['scale', project.scale],
    ['phases', joined(project.phases, locale)],
    ['keywords', joined(project.keywords, locale)],
  ];
  return facts.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value] as const]));
}

/** Achievements as a list. */
export function highlightList(highlights: readonly string[], path: TextPath, { line }: Scene): readonly Block[] {
  return highlights.length === 0 ? [] : [list(highlights.map((highlight, index) => line(highlight, [...path, index])))];
}

/** The stack, a line a group: `言語：Go、TypeScript`, or the items alone where the group has no name. */
export function stackLines(stack: readonly StackGroupOf<string>[], { locale }: Scene): readonly string[] {
  return stack
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) =>
      name === undefined ? locale.join(items) : `${locale.stackGroup(name)}${locale.colon}${locale.join(items)}`,
    );
}

function joined(items: readonly (string | undefined)[], locale: Scene['locale']): string {
  return locale.join([...new Set(items.filter(item => item !== undefined))]);
}
