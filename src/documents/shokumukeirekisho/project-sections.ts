// Projects told one after another under headings of their own, as prose layouts and modern themes have them.
import type { ProjectOf } from '../../resume/resume.js';
import { link, section, text } from '../../tree/build.js';
import type { Block } from '../../tree/nodes.js';
import { ordered, type Scene, type TextPath } from '../scene.js';
import { achievements, type Fact, factBlock, projectFacts } from './facts.js';

/** Each project under a heading of `level`: what was done, what came of it, with what and as what. */
export function projectSections(
  items: readonly ProjectOf<string>[],
  path: TextPath,
  { scene, level }: { readonly scene: Scene; readonly level: 2 | 3 },
): readonly Block[] {
  return ordered(items, scene.settings.order).map(({ item, index }) => {
    const at = [...path, index];
    return section(
      level,
      item.url === undefined ? [text(item.name)] : link(item.url, item.name),
      [
        ...scene.prose(item.description, [...at, 'description'], level + 1),
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
