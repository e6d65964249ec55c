// Names under which other résumés keep what has another name here.
import { similar } from '../text/similar.js';

/** What each old key of JSON Resume is called today. */
export const oldNames: Readonly<Record<string, string>> = { company: 'name', picture: 'image', website: 'url' };

/** Keys that people try, and what they may mean by them, the likeliest first. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  birthday: ['birthDate'],
  company: ['name'],
  employer: ['name'],
  employment: ['employmentType'],
  end: ['endDate'],
  from: ['startDate'],
  furigana: ['nameKana'],
  hobbies: ['interests'],
  kana: ['nameKana'],
  link: ['url'],
  mail: ['email'],
  mobile: ['phone'],
  photo: ['image'],
  picture: ['image'],
  school: ['institution'],
  selfPR: ['selfPromotion'],
  start: ['startDate'],
  tel: ['phone'],
  title: ['position', 'name'],
  to: ['endDate'],
  website: ['url'],
  zip: ['postalCode'],
};

/** Which of the `known` keys someone probably meant by `key`, best first. */
export function keysMeant(key: string, known: readonly string[]): readonly string[] {
  return [...new Set([...otherNamesOf(key, known), ...similar(key, known)])].slice(0, 2);
}

/** Which of the `known` keys `key` is another name of. */
export function otherNamesOf(key: string, known: readonly string[]): readonly string[] {
  const others = Object.hasOwn(otherNames, key) ? (otherNames[key] ?? []) : [];
  return others.filter(name => known.includes(name));
}
