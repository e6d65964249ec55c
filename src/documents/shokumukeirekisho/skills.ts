// Skills: a table where years, levels or notes are given, else lines.
import type { SkillOf } from '../../resume/resume.js';
import {
  cell,
  definitions,
  fixed,
  fraction,
  headRow,
  lineBreak,
  paragraph,
  row,
  strong,
  table,
  text,
} from '../../tree/build.js';
import type { Block } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

/** A table where any skill has years, a level or a note; else lines. */
export function skills(scene: Scene): readonly Block[] {
  const items = scene.resume.skills;
  if (items.length === 0) return [];
  return items.some(hasDetails) ? [skillTable(scene)] : lines(scene);
}

/** One line when the skills are names alone, as engineers write their stack; else what `skills` gives. */
export function narrativeSkills(scene: Scene): readonly Block[] {
  const items = scene.resume.skills;
  if (items.length === 0) return [];
  if (items.every(item => !hasDetails(item) && item.keywords.length === 0))
    return [paragraph(items.map(({ name }) => name).join(' / '))];
  return skills(scene);
}

/** In a narrow column: each name, its years and level below it, then what belongs to it. */
export function sideSkills({ resume, locale, prose }: Scene): readonly Block[] {
  return resume.skills.flatMap((skill, index) => {
    const { name, keywords, note } = skill;
    const details = measures.flatMap(({ of }) => of(skill, locale) ?? []);
    const lines = [details, keywords].filter(words => words.length > 0);
    const words = [strong(name), ...lines.flatMap(line => [lineBreak, text(locale.join(line))])];
    return [paragraph(words, { role: 'skill' }), ...prose(note, ['skills', index, 'note'], 2)];
  });
}

function hasDetails({ level, years, note }: SkillOf<string>): boolean {
  return level !== undefined || years !== undefined || note !== undefined;
}

function skillTable(scene: Scene): Block {
  const { resume, label, locale, prose } = scene;
  const columns = measures.filter(({ of }) => resume.skills.some(skill => of(skill, locale) !== undefined));
  return table(label('skills'), {
    role: 'skills',
    columns: [fixed(32), fraction(1), ...columns.map(({ mm }) => fixed(mm))],
    head: [headRow(label('field'), label('abilities'), ...columns.map(({ key }) => label(key)))],
    rows: resume.skills.map((skill, index) => {
      const { name, keywords, note } = skill;
      const words = keywords.length === 0 ? [] : [paragraph(locale.join(keywords))];
      return row(
        cell(name, { header: true }),
        [...words, ...prose(note, ['skills', index, 'note'], 2)],
        ...columns.map(({ of }) => cell(of(skill, locale) ?? '')),
      );
    }),
  });
}

/** The columns that stand only where some skill fills them. */
const measures: readonly {
  readonly key: 'years' | 'level';
  readonly mm: number;
  of(skill: SkillOf<string>, locale: Scene['locale']): string | undefined;
}[] = [
  { key: 'years', mm: 20, of: ({ years }, locale) => (years === undefined ? undefined : locale.years(years)) },
  { key: 'level', mm: 42, of: ({ level }) => level },
];

/** In the résumé's order: neighbours without keywords share a line. */
function lines({ resume: { skills: items }, locale }: Scene): readonly Block[] {
  return runsOf(items, ({ keywords }) => keywords.length > 0).map(run =>
    run.every(({ keywords }) => keywords.length > 0)
      ? definitions(run.map(({ name, keywords }) => [name, locale.join(keywords)]))
      : paragraph(locale.join(run.map(({ name }) => name))),
  );
}

/** Neighbours that are alike. */
function runsOf<T>(items: readonly T[], trait: (item: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && trait(last[0]) === trait(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
