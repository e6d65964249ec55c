// Parts that are the writer's own prose, and the links.
import { link, list, section, text } from '../../tree/build.js';
import type { Block } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

/** 職務要約, from `basics.summary`. */
export function summary({ resume, prose }: Scene): readonly Block[] {
  return prose(resume.basics.summary, ['basics', 'summary'], 2);
}

/** 自己PR. */
export function selfPromotion({ resume, prose }: Scene): readonly Block[] {
  return prose(resume.selfPromotion, ['selfPromotion'], 2);
}

/** 志望動機; it belongs to the 履歴書 and is printed here on demand alone. */
export function motivation({ resume, prose }: Scene): readonly Block[] {
  return prose(resume.motivation, ['motivation'], 2);
}

/** 本人希望; it belongs to the 履歴書 and is printed here on demand alone. */
export function requests({ resume, prose }: Scene): readonly Block[] {
  return prose(resume.requests, ['requests'], 2);
}

/** Each free section under its own title. */
export function sections({ resume, prose, line }: Scene): readonly Block[] {
  return resume.sections.map((item, index) =>
    section(1, line(item.title, ['sections', index, 'title']), prose(item.body, ['sections', index, 'body'], 2), {
      role: 'free',
    }),
  );
}

/** The profiles; a link's words are the service's name, with the user's name where there is one. */
export function links({ resume, locale }: Scene): readonly Block[] {
  const items = resume.basics.profiles.map(({ network, username, url }) => {
    const words = username === undefined ? network : `${network}${locale.brackets(username)}`;
    return url === undefined ? [text(words)] : link(url, words);
  });
  return items.length === 0 ? [] : [list(items)];
}
