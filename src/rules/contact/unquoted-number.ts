// Texts written without quotes that other YAML readers take for a number, a date or a truth value: 0312345678, 3.10, yes.
import type { Path } from '../../source/source.js';
import type { Rule } from '../rule.js';
import { contactFields } from './japan.js';
import { isJson, otherReading } from './scalars.js';

export const unquotedNumber: Rule = {
  name: 'contact/unquoted-number',
  severity: 'info',
  words: {
    ja: {
      title: '引用符がないため、ほかのツールでは別の値になります',
      why: '0312345678 や 3.10 は、多くの YAML ツールで数値とみなされ、先頭の 0 や末尾の 0 が消えます。keireki は書いたとおりに読みます。',
    },
    en: {
      title: 'Without quotes other tools read another value',
      why: 'Many YAML tools take 0312345678 or 3.10 for a number and drop its zeros; keireki reads it as it is written.',
    },
  },
  bad: `basics:
  phone: 0312345678`,
  good: `basics:
  phone: '0312345678'`,
  check(resume, context) {
    if (isJson(context)) return;
    for (const { path, value } of texts()) {
      const written = context.written(path);
      // A block's text ends in a line end, which it is not written with.
      const reading = written === value ? otherReading(written) : undefined;
      if (!reading) continue;
      context.at(path, {
        message: {
          ja: `\`${written}\` は引用符で囲まれていないため、ほかの YAML ツールでは${reading.ja}として読み取られ、書いたとおりに残りません。`,
          en: `Without quotes \`${written}\` is ${reading.en} to other YAML tools, and changes.`,
        },
        help: { ja: `\`'${written}'\` のように引用符で囲んでください。`, en: `put it in quotes: \`'${written}'\`` },
        replacement: `'${written}'`,
      });
    }

    function texts(): readonly { readonly path: Path; readonly value: string }[] {
      const others = (['phone', 'postalCode'] as const).flatMap(name => contactFields(resume, context, name));
      return [...context.texts, ...others];
    }
  },
};
