// Skills: a table where years, levels or notes are given, else lines.
import type { SkillOf } from '../../resume/resume.js';
import { cell, definitions, fixed, fraction, headRow, paragraph, row, table } from '../../tree/build.js';
import type { Block } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

/** A table where any skill has years, a level or a note; else a line a group, and one of the names without. */
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
        [...words, ...prose(note, ['skills', index, 'note'], 3)],
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

function lines({ resume, locale }: Scene): readonly Block[] {
  const grouped = resume.skills.filter(({ keywords }) => keywords.length > 0);
  const alone = resume.skills.filter(({ keywords }) => keywords.length === 0);
  return [
    ...(grouped.length === 0 ? [] : [definitions(grouped.map(({ name, keywords }) => [name, locale.join(keywords)]))]),
    ...(alone.length === 0 ? [] : [paragraph(locale.join(alone.map(({ name }) => name)))]),
  ];
}
