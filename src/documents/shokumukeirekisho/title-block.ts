// What stands under the title and at the very end: the day, the name, how to be reached, 以上.

import { photoPath } from '../../resume/photo.js';
import type { LocationOf } from '../../resume/resume.js';
import { image, link, paragraph, text } from '../../tree/build.js';
import type { Block, Inline } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

/** The photo, where the settings ask for one: as large as the 履歴書 has it, 30 × 40 mm. */
export function photo({ resume: { basics }, settings, label, locale, name }: Scene): readonly Block[] {
  const source = settings.photo ? photoPath(basics.image) : undefined;
  if (source === undefined) return [];
  const alt = `${label('photo')}${basics.name ? locale.brackets(name(basics.name)) : ''}`;
  return [image(source, alt, { widthMm: 30, heightMm: 40 }, { role: 'photo' })];
}

/** The day for which the document speaks, always in the long form: 2026年11月24日現在. */
export function date({ locale, today, settings }: Scene): readonly Block[] {
  return [paragraph(locale.asOf(today, { style: 'long', era: settings.era }), { align: 'end', role: 'date' })];
}

/** The name, and what its bearer is. */
export function byline({ resume: { basics }, label, name, locale }: Scene): readonly Block[] {
  if (!basics.name) return [];
  const names = `${label('name')}${locale.colon}${name(basics.name)}`;
  const jobTitle = basics.label === undefined ? [] : [paragraph(basics.label, { align: 'end', role: 'label' })];
  return [paragraph(names, { align: 'end', role: 'byline' }), ...jobTitle];
}

/** `short`: phone, mail and web in one line; `full`: the address before them. */
export function contact(scene: Scene): readonly Block[] {
  const address = addressOf(scene);
  const line = waysOf(scene).flatMap((way, index) => (index === 0 ? way : [text(scene.locale.gap), ...way]));
  return [...address, line]
    .filter(inlines => inlines.length > 0)
    .map(inlines => paragraph(inlines, { align: 'end', role: 'contact' }));
}

/** The same in a narrow column: a line each. */
export function sideContact(scene: Scene): readonly Block[] {
  return [...addressOf(scene), ...waysOf(scene)].map(inlines => paragraph(inlines, { role: 'contact' }));
}

function addressOf(scene: Scene): readonly (readonly Inline[])[] {
  const address = scene.settings.contact === 'full' ? addressLine(scene) : '';
  return address === '' ? [] : [[text(address)]];
}

function waysOf({ settings, resume, label, locale }: Scene): readonly (readonly Inline[])[] {
  if (settings.contact === 'none') return [];
  const { email, phone, url } = resume.basics;
  return [
    ...(phone === undefined ? [] : [[text(`${label('phone')}${locale.colon}${phone}`)]]),
    ...(email === undefined ? [] : [[text(`${label('email')}${locale.colon}`), ...link(`mailto:${email}`, email)]]),
    ...(url === undefined ? [] : [link(url)]),
  ];
}

/** What the résumé ends with, else 以上; English ends without a word. */
export function closing(scene: Scene): readonly Block[] {
  const { resume, label } = scene;
  if (resume.closing !== undefined) return scene.prose(resume.closing, ['closing'], 1);
  return label('closing') === '' ? [] : [paragraph(label('closing'), { align: 'end', role: 'closing' })];
}

function addressLine({ resume: { basics }, label, locale }: Scene): string {
  const { location } = basics;
  if (!location) return '';
  const parts = [location.region, location.city, location.address].filter(part => part !== undefined);
  const postal = location.postalCode;
  if (locale.language === 'en') return englishAddress(location);
  if (parts.length === 0) return '';
  return `${label('address')}${locale.colon}${postal === undefined ? '' : `〒${postal.replace(/^〒\s*/, '')} `}${parts.join('')}`;
}

/** From the house to the country, the postal code behind the region: 1-2-3 Minato, Yokohama, Kanagawa 000-0000, Japan. */
function englishAddress({ region, city, address, postalCode, countryCode }: LocationOf<string>): string {
  const area = [region, postalCode].filter(part => part !== undefined).join(' ');
  const country = countryCode === undefined ? undefined : countryName(countryCode);
  return [address, city, area, country].filter(Boolean).join(', ');
}

function countryName(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? (new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code) : code;
}
