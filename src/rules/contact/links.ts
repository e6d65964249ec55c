// Links without encryption, and links that carry what a sharing button has added to follow their readers.
import type { SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import { trackingBySite, trackingParameters } from '../data/tracking.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import { hasNoBlankEnds } from './scalars.js';

export const links: Rule = {
  name: 'contact/links',
  severity: 'info',
  words: {
    ja: {
      title: 'リンクが http:// のまま、または計測用の文字列が付いています',
      why: 'http:// のリンクはブラウザーに警告されることがあり、utm_source などの文字列は紙面で URL を読みにくくします。',
    },
    en: {
      title: 'A link without encryption, or with tracking parameters',
      why: 'Browsers warn of http://, and utm_source and its like make a printed address long and follow its readers.',
    },
  },
  bad: `basics:
  url: http://minato.example.com/?utm_source=twitter`,
  good: `basics:
  url: https://minato.example.com/?page=2`,
  check(resume, context) {
    for (const link of linksOf(resume, context)) {
      if (isOpen(link.url)) report(link, context, unencrypted(link.url));
      const clean = withoutTracking(link.url);
      if (clean !== link.url) report(link, context, tracking(clean));
    }
  },
};

interface Link {
  readonly path: Path;
  readonly url: string;
  /** Its offset in a text. */
  readonly start: number;
}

function linksOf(resume: SourceResume, { texts }: RuleContext): readonly Link[] {
  return [...urlFields(resume, []), ...texts.flatMap(({ path, value }) => linksIn(path, value))];
}

/** Every field named `url`. */
function urlFields(value: unknown, path: Path): readonly Link[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, item]: readonly [string | number, unknown]) =>
    key === 'url' && typeof item === 'string'
      ? [{ path: [...path, key], url: item.trim(), start: 0 }]
      : urlFields(item, [...path, key]),
  );
}

function linksIn(path: Path, text: string): readonly Link[] {
  if (!text.includes('://')) return [];
  const found = [...text.replace(code, blank).matchAll(address)];
  // One that goes on in brackets is not known to its end.
  const whole = found.filter(({ index, 0: url }) => !/[([]/.test(text.charAt(index + url.length)));
  return whole.map(({ index, 0: url }) => ({ path, url: url.replace(/[.,;:!?'*_~]+$/, ''), start: index }));
}

const code = /^[ \t]*(```+|~~~+)[^\n]*\n[\s\S]*?(?:^[ \t]*\1[ \t]*$|(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm;
const address = /https?:\/\/\w[\w!#$%&'*+,\-./:;=?@~]*/gi;

function blank(found: string): string {
  return ' '.repeat(found.length);
}

function report({ path, start, url }: Link, context: RuleContext, finding: Finding): void {
  if (hasNoBlankEnds(context, path)) context.within(path, start, start + url.length, finding);
  else context.at(path, { message: finding.message, help: finding.help });
}

/** True for http:// to a host that others can reach. */
function isOpen(url: string): boolean {
  return (
    /^http:\/\//i.test(url) &&
    !/^(?:localhost|127\.|192\.168\.|10\.|\[::1|[^.]+$|.*\.(?:local|onion|test)$)/i.test(hostOf(url))
  );
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}

/** The address without tracking parameters, every other character as it was. */
function withoutTracking(url: string): string {
  const [, page = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  if (query === undefined) return url;
  const host = hostOf(url);
  const parts = query.split('&');
  const kept = parts.filter(part => !isTracking(part.split('=')[0] ?? '', host));
  if (kept.length === parts.length) return url;
  return `${page}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
}

function isTracking(name: string, host: string): boolean {
  return trackingParameters.test(name) || trackingBySite.some(([site, names]) => site.test(host) && names.test(name));
}

function unencrypted(url: string): Finding {
  return {
    message: {
      ja: 'http:// のリンクです。開くとブラウザーに「保護されていない通信」と表示されることがあります。',
      en: 'This link is not encrypted, and browsers may warn of the page.',
    },
    help: {
      ja: `\`https://${hostOf(url)}/\` でも開けるなら、https:// に書き換えてください。`,
      en: `write https:// if \`https://${hostOf(url)}/\` opens as well`,
    },
  };
}

function tracking(clean: string): Finding {
  return {
    message: {
      ja: 'リンクに、アクセス元を計測するための文字列が付いています。',
      en: 'The link carries parameters that only serve to follow its readers.',
    },
    help: { ja: `\`${clean}\` だけで同じページが開きます。`, en: `\`${clean}\` opens the same page` },
    replacement: clean,
  };
}
