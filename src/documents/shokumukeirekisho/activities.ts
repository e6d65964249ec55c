// What one did outside employments: writing and talks, awards, volunteering; and who speaks for it.
import { link, list, paragraph, section, text } from '../../tree/build.js';
import type { Block, Inline } from '../../tree/nodes.js';
import { ordered, type Scene } from '../scene.js';

/** Writing and talks: the title, by whom and when, what it is about. */
export function publications({ resume, locale, date, prose }: Scene): readonly Block[] {
  const items = resume.publications.map(({ name, url, publisher, releaseDate, summary }, index) => {
    const notes = [publisher, releaseDate && date(releaseDate)].filter(note => note !== undefined);
    return entry(
      url === undefined ? [text(name)] : link(url, name),
      notes,
      locale,
      prose(summary, ['publications', index, 'summary'], 2),
    );
  });
  return items.length === 0 ? [] : [list(items)];
}

/** Awards: the title, by whom and when, what for. */
export function awards({ resume, locale, date, prose }: Scene): readonly Block[] {
  const items = resume.awards.map(({ title, awarder, date: day, summary }, index) => {
    const notes = [awarder, day && date(day)].filter(note => note !== undefined);
    return entry([text(title)], notes, locale, prose(summary, ['awards', index, 'summary'], 2));
  });
  return items.length === 0 ? [] : [list(items)];
}

/** Each organisation under its name, with period, post, and what was done. */
export function volunteer({ resume, settings, period, prose, line }: Scene): readonly Block[] {
  return ordered(resume.volunteer, settings.order).map(({ item, index }) => {
    const name = item.url === undefined ? [text(item.organization)] : link(item.url, item.organization);
    return section(
      2,
      name,
      [
        ...(item.position === undefined ? [] : [paragraph(item.position)]),
        ...prose(item.summary, ['volunteer', index, 'summary'], 3),
        ...(item.highlights.length === 0
          ? []
          : [list(item.highlights.map((highlight, at) => line(highlight, ['volunteer', index, 'highlights', at])))]),
      ],
      { role: 'volunteer', detail: period(item) },
    );
  });
}

/** Each referee under the name, with the words of the reference. */
export function references({ resume, prose }: Scene): readonly Block[] {
  return resume.references.map(({ name, reference }, index) =>
    section(2, name, prose(reference, ['references', index, 'reference'], 3)),
  );
}

function entry(
  words: readonly Inline[],
  notes: readonly string[],
  locale: Scene['locale'],
  body: readonly Block[],
): readonly Block[] {
  const line = notes.length === 0 ? words : [...words, text(locale.brackets(locale.join(notes)))];
  return [paragraph(line), ...body];
}
