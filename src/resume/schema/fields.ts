// The kinds of value that fields have: texts, dates, addresses, numbers. Scalars arrive as the strings they were written as.
import * as z from 'zod/mini';
import type { Words } from '../../diagnostics/diagnostic.js';
import { isOpenEnd, type PlainDate, parseDate } from '../dates.js';
import type { LocalizedText } from '../resume.js';

/** What a check of ours says, carried through zod's issues to the diagnostic. */
export interface FieldProblem {
  /** The diagnostic's code. */
  readonly code: string;
  readonly message: Words;
  /** A few words under the underline. */
  readonly label?: Words;
  readonly help: Words;
}

/** Wording in one language. */
export const plainText = z.string();

/** Wording as one string or a map of languages. */
export const localizedText: z.ZodMiniType<LocalizedText> = z.union([
  z.string(),
  z.strictObject({ ja: z.optional(z.string()), en: z.optional(z.string()) }),
]);

/** Wording that must not be empty: what an item is called. */
export function required<T>(text: z.ZodMiniType<T>): z.ZodMiniType<T> {
  return text.check(z.refine(value => !isBlank(value), { params: emptyValue }));
}

/** True for an issue with a text that must not be empty and is. */
export function isEmptyValue(issue: object): boolean {
  return 'params' in issue && issue.params === emptyValue;
}

const emptyValue = { isEmpty: true };

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}

/** A partial date; see `parseDate` for what may be written. */
export const date: z.ZodMiniType<PlainDate, string> = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const result = parseDate(text);
    if ('date' in result) return result.date;
    refuse(context, text, { ...result.problem, code: `date/${result.problem.reason}` });
    return z.NEVER;
  }),
);

/** The end of a period; 現在 and `present` say what an absent end says. */
export const endDate: z.ZodMiniType<PlainDate | undefined, string> = z.pipe(
  z.string(),
  z.transform((text, context) => {
    if (isOpenEnd(text)) return undefined;
    const result = parseDate(text);
    if ('date' in result) return result.date;
    refuse(context, text, { ...result.problem, code: `date/${result.problem.reason}` });
    return z.NEVER;
  }),
);

/** A web address with its scheme. */
export const url = checkedText(/^(https?:\/\/\S+|mailto:\S+)$/i, text => ({
  code: 'schema/wrong-url',
  message: { ja: `「${text}」は URL として読み取れません。`, en: `\`${text}\` is not a web address.` },
  help: {
    ja: '`https://example.com/` のように https:// から書いてください。',
    en: 'write it from the scheme on, as in `https://example.com/`',
  },
}));

/** A photo's path, from the résumé's folder. JSON Resume has a web address here, or the picture itself, which is let be. */
export const imagePath: z.ZodMiniType<string | undefined, string> = z.pipe(
  z.string(),
  z.transform(text => (/^data:/i.test(text.trim()) ? undefined : text)),
);

/** An e-mail address, as strict as HTML's input field. */
export const email = checkedText(
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i,
  text => ({
    code: 'schema/wrong-email',
    message: { ja: `「${text}」はメールアドレスとして読み取れません。`, en: `\`${text}\` is not an e-mail address.` },
    help: {
      ja: '`taro.yamada@example.com` のように半角で書いてください。',
      en: 'write it as `taro.yamada@example.com`',
    },
  }),
);

/** A count of years, such as `3` or `1.5`. */
export const years: z.ZodMiniType<number, string> = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const number = Number(text.trim());
    if (text.trim() !== '' && Number.isFinite(number) && number >= 0 && number <= 80) return number;
    refuse(context, text, {
      code: 'schema/wrong-number',
      message: { ja: `「${text}」は年数として読み取れません。`, en: `\`${text}\` is not a number of years.` },
      help: {
        ja: '`3` や `1.5` のように、年を付けずに数字で書いてください。',
        en: 'write the number alone, as in `3` or `1.5`',
      },
    });
    return z.NEVER;
  }),
);

/** Words by which items can be picked out. */
export const tags = z.optional(z.array(z.string()));

/** A list that may be left out. */
export function listOf<T>(item: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z._default(z.array(item), []);
}

/** The problem that a check of ours put into an issue, if it is one. */
export function fieldProblem(issue: object): FieldProblem | undefined {
  const params: unknown = 'params' in issue ? issue.params : undefined;
  return isFieldProblem(params) ? params : undefined;
}

function checkedText(pattern: RegExp, problem: (text: string) => FieldProblem): z.ZodMiniType<string, string> {
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      if (pattern.test(text.trim())) return text.trim();
      refuse(context, text, problem(text));
      return z.NEVER;
    }),
  );
}

function refuse(context: { readonly issues: object[] }, input: unknown, problem: FieldProblem): void {
  context.issues.push({ code: 'custom', input, params: problem });
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'help' in value;
}
