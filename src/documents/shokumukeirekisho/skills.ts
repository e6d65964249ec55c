// Skills: a table where years, levels or notes are given, else lines.
import type { SkillOf } from '../../resume/resume.js';
import { cell, definitions, fixed, fraction, paragraph, row, table } from '../../tree/build.js';
import type { Block, Column } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

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
  const measured = resume.skills.some(({ level, years }) => level !== undefined || years !== undefined);
  const columns: readonly Column[] = [fixed(34), fraction(1), ...(measured ? [fixed(32)] : [])];
  return table(label('skills'), {
    role: 'skills',
    columns,
    rows: resume.skills.map(({ name, keywords, years, level, note }, index) => {
      const words = keywords.length === 0 ? [] : [paragraph(locale.join(keywords))];
      const measure = [years === undefined ? undefined : locale.years(years), level].filter(part => part !== undefined);
      return row(
        cell(name, { header: true }),
        [...words, ...prose(note, ['skills', index, 'note'], 3)],
        ...(measured ? [cell(locale.join(measure))] : []),
      );
    }),
  });
}

function lines({ resume, locale }: Scene): readonly Block[] {
  const grouped = resume.skills.filter(({ keywords }) => keywords.length > 0);
  const alone = resume.skills.filter(({ keywords }) => keywords.length === 0);
  return [
    ...(grouped.length === 0 ? [] : [definitions(grouped.map(({ name, keywords }) => [name, locale.join(keywords)]))]),
    ...(alone.length === 0 ? [] : [paragraph(locale.join(alone.map(({ name }) => name)))]),
  ];
}
