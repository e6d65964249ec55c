// What stands under the title and at the very end: the day, the name, how to be reached, 以上.
import { link, paragraph, text } from '../../tree/build.js';
import type { Block, Inline } from '../../tree/nodes.js';
import type { Scene } from '../scene.js';

export function date({ locale, today, settings }: Scene): readonly Block[] {
  return [paragraph(locale.asOf(today, { style: 'long', era: settings.era }), { align: 'end', role: 'date' })];
}

export function byline({ resume: { basics }, label, name, locale }: Scene): readonly Block[] {
  if (!basics.name) return [];
  const names = `${label('name')}${locale.colon}${name(basics.name)}`;
  const jobTitle = basics.label === undefined ? [] : [paragraph(basics.label, { align: 'end', role: 'label' })];
  return [paragraph(names, { align: 'end', role: 'byline' }), ...jobTitle];
}

/** `short`: mail, phone and web in one line; `full`: the address before them. */
export function contact(scene: Scene): readonly Block[] {
  const { settings, resume, label, locale } = scene;
  if (settings.contact === 'none') return [];
  const { email, phone, url } = resume.basics;
  const ways: readonly (readonly Inline[])[] = [
    ...(phone === undefined ? [] : [[text(`${label('phone')}${locale.colon}${phone}`)]]),
    ...(email === undefined ? [] : [[text(`${label('email')}${locale.colon}`), ...link(`mailto:${email}`, email)]]),
    ...(url === undefined ? [] : [link(url)]),
  ];
  const line = ways.flatMap((way, index) => (index === 0 ? way : [text(locale.gap), ...way]));
  const address = settings.contact === 'full' ? addressLine(scene) : '';
  return [address === '' ? [] : [text(address)], line]
    .filter(inlines => inlines.length > 0)
    .map(inlines => paragraph(inlines, { align: 'end', role: 'contact' }));
}

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
  if (locale.language === 'en')
    return [...parts.toReversed(), postal, location.countryCode].filter(part => part !== undefined).join(', ');
  if (parts.length === 0) return '';
  return `${label('address')}${locale.colon}${postal === undefined ? '' : `〒${postal.replace(/^〒\s*/, '')} `}${parts.join('')}`;
}
