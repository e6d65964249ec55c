// A name that was asked for, by whom, and what is said when nothing has it.
import type { DocumentConfig } from '../config/config.js';
import { type Diagnostic, ProblemError, type Span } from '../diagnostics/diagnostic.js';
import type { Configuration } from '../pipeline.js';
import { suggestion } from '../registry.js';
import { similar } from '../text/similar.js';

/** A name that was asked for, and where the configuration says it; a flag's has no place. */
export interface Choice {
  readonly name: string;
  readonly at?: Span | undefined;
}

/** Where names are looked up. */
export interface Lookup<T> {
  get(name: string): T | undefined;
}

/** The member of that name as a list of one; of none when the name was wrong and has been reported. */
export type Pick = <T>(members: Lookup<T>, choice: Choice, unknown: (name: string) => Diagnostic) => readonly T[];

/**
 * Reports a wrong name of the configuration into `diagnostics` where it stands. Throws `ProblemError` (exit 2) for one
 * that the command line or a caller gave.
 */
export function createPick(diagnostics: Diagnostic[]): Pick {
  return (members, choice, unknown) => {
    const found = members.get(choice.name);
    if (found !== undefined) return [found];
    const problem = unknown(choice.name);
    if (!choice.at) throw new ProblemError({ ...problem, code: `usage/${problem.code}` }, 2);
    diagnostics.push({ ...problem, code: `config/${problem.code}`, span: choice.at });
    return [];
  };
}

/** The settings of a document that flags have, too, by one name. */
export type Setting = 'layout' | 'theme' | 'accent' | 'font' | 'page' | 'fit';

/** What is asked for a setting of one document, if anything is: by a wish, else by the configuration. */
export function choiceOf(
  setting: Setting,
  document: string,
  wishes: Partial<Readonly<Record<Setting, string | undefined>>>,
  { config, positions }: Configuration,
): Choice | undefined {
  const wish = wishes[setting];
  if (wish !== undefined) return { name: wish };
  const own: DocumentConfig = config.documents[document] ?? {};
  const name = own[setting];
  return name === undefined ? undefined : { name, at: positions.value(['documents', document, setting]) };
}

/** Values as a place to look them up. */
export function valuesOf<T extends string>(values: readonly T[]): Lookup<T> {
  return new Map(values.map(value => [value, value]));
}

/** What is wrong with a value that a setting does not have; its code is `unknown-layout` and so on. */
export function unknownValue(
  setting: Setting | 'lang',
  { name, at }: Choice,
  values: readonly string[],
  help = suggestion(similar(name, values)[0], values),
): Diagnostic {
  const where = at ? setting : `--${setting}`;
  return {
    code: `unknown-${setting}`,
    severity: 'error',
    message: { ja: `${where} に「${name}」は指定できません。`, en: `\`${name}\` is not a value of ${where}.` },
    help,
  };
}
