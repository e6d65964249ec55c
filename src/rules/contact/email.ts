// Mail addresses whose domain is a usual slip of the finger: gmial.com, yahoo.co.jo.
import { endingSlips, mailDomainSlips } from '../data/mail-domains.js';
import type { Rule } from '../rule.js';
import { contactFields } from './japan.js';
import { hasNoBlankEnds } from './scalars.js';

export const email: Rule = {
  name: 'contact/email',
  severity: 'warning',
  words: {
    ja: {
      title: 'メールアドレスのドメインが打ち間違いのようです',
      why: 'メールアドレスが1文字でも違うと、選考の連絡が届きません。',
    },
    en: {
      title: 'The domain of a mail address looks mistyped',
      why: 'With one wrong letter in the address no invitation will arrive.',
    },
  },
  bad: `basics:
  name: 桐生 湊
  email: minato.kiryu@gmial.com`,
  good: `basics:
  name: 桐生 湊
  email: minato.kiryu@gmail.com`,
  check(resume, context) {
    for (const { path, value } of contactFields(resume, context, 'email')) {
      const start = value.lastIndexOf('@') + 1;
      const domain = value.slice(start);
      const meant = meantDomain(domain.toLowerCase());
      if (meant === undefined) continue;
      const finding = {
        message: {
          ja: `メールアドレスのドメイン「${domain}」は、「${meant}」の打ち間違いのようです。`,
          en: `The domain \`${domain}\` looks like a slip for \`${meant}\`.`,
        },
        help: {
          ja: `\`${meant}\` に直してください。このままでは連絡が届きません。`,
          en: `write \`${meant}\`, or mail will not reach you`,
        },
      };
      if (hasNoBlankEnds(context, path)) context.within(path, start, value.length, { ...finding, replacement: meant });
      else context.at(path, finding);
    }
  },
};

/** The domain that was meant, if this one is a slip. */
function meantDomain(domain: string): string | undefined {
  const known = slips.get(domain);
  if (known !== undefined) return known;
  const [ending, right] = endingSlips.find(([pattern]) => pattern.test(domain)) ?? [];
  if (!ending || right === undefined) return undefined;
  const mended = domain.replace(ending, right);
  return slips.get(mended) ?? mended;
}

const slips: ReadonlyMap<string, string> = new Map(
  Object.entries(mailDomainSlips).flatMap(([right, wrong]) => wrong.map(slip => [slip, right] as const)),
);
