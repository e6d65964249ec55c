// What both layouts say of an employer and of a project besides prose: lines of a term and its value.
import type { Label } from '../../locales/locale.js';
import type { ProjectOf, StackGroupOf, WorkOf } from '../../resume/resume.js';
import { link, list } from '../../tree/build.js';
import type { Block, Inline } from '../../tree/nodes.js';
import type { Scene, TextPath } from '../scene.js';

/** A term and its value, for `definitions`. */
export type Fact = readonly [term: string, value: string | readonly Inline[]];

/** The name to print: the alias where the employer stays private. */
export function employerName(work: WorkOf<string>): string {
  return work.alias ?? work.name;
}

/** Company facts in the order of the usual templates, then how one was employed. An alias keeps the address back. */
export function employerFacts(work: WorkOf<string>, scene: Scene, without: readonly Label[] = []): readonly Fact[] {
  const { company = {} } = work;
  const posts = work.positions.map(post => {
    const period = scene.period(post);
    return period === '' ? post.title : `${post.title}${scene.locale.brackets(period)}`;
  });
  const facts: readonly (readonly [Label, string | readonly Inline[] | undefined])[] = [
    ['business', company.business ?? work.description],
    ['capital', company.capital],
    ['revenue', company.revenue],
    ['employees', company.employees],
    ['listing', company.listing],
    ['founded', company.founded],
    ['employmentType', work.employmentType],
    ['department', work.department],
    ['position', posts.length > 0 ? scene.locale.join(posts) : work.position],
    ['location', work.location],
    ['url', work.url !== undefined && work.alias === undefined ? link(work.url) : undefined],
  ];
  return facts.flatMap(([key, value]) =>
    value === undefined || without.includes(key) ? [] : [[scene.label(key), value] as const],
  );
}

/** What a project was done with and as, one fact a line. */
export function projectFacts(project: ProjectOf<string>, { label, locale }: Scene): readonly Fact[] {
  const { team } = project;
  const facts: readonly (readonly [Label, string | undefined])[] = [
    ['client', project.client ?? project.entity],
    ['category', project.type],
    ['environment', stackText(project.stack, locale)],
    ['role', joined([...project.roles, team?.role], locale)],
    ['team', team?.size],
    ['scale', project.scale],
    ['phases', joined(project.phases, locale)],
    ['keywords', joined(project.keywords, locale)],
  ];
  return facts.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[label(key), value] as const]));
}

/** Achievements as a list. */
export function highlightList(highlights: readonly string[], path: TextPath, { line }: Scene): readonly Block[] {
  return highlights.length === 0 ? [] : [list(highlights.map((highlight, index) => line(highlight, [...path, index])))];
}

/** `言語：Go、TypeScript／DB：PostgreSQL`, or the items alone where they have no groups. */
function stackText(stack: readonly StackGroupOf<string>[], locale: Scene['locale']): string {
  return stack
    .map(({ name, items }) => (name === undefined ? locale.join(items) : `${name}${locale.colon}${locale.join(items)}`))
    .join(locale.language === 'ja' ? '／' : '; ');
}

function joined(items: readonly (string | undefined)[], locale: Scene['locale']): string {
  return locale.join([...new Set(items.filter(item => item !== undefined))]);
}
