// What a document says about its person to machines: schema.org's Person, from the same selected résumé.
import type { Resume } from '../resume/resume.js';
import { checkedHref } from '../tree/build.js';

/** https://schema.org/Person; the address of mail stands in it only where the document shows how to be reached. */
export function about({ basics }: Resume, name: string, showsContact: boolean): { readonly [key: string]: unknown } {
  const sameAs = basics.profiles.flatMap(({ url }) => (url === undefined ? [] : (checkedHref(url) ?? [])));
  const url = basics.url === undefined ? undefined : checkedHref(basics.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    ...(name !== '' && { name }),
    ...(basics.label !== undefined && { jobTitle: basics.label }),
    ...(url !== undefined && { url }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(showsContact && basics.email !== undefined && { email: basics.email }),
  };
}
