// Runs the rules over a résumé and gives what they find, each finding at its place in the file.
import type { Diagnostic, Fix, Severity, Sources } from '../diagnostics/diagnostic.js';
import type { PlainDate } from '../resume/dates.js';
import type { SourceResume } from '../resume/resume.js';
import type { Path, Positions } from '../source/source.js';
import { readOptions } from './options.js';
import type { Finding, PhotoFacts, Rule, RuleContext } from './rule.js';
import { textsOf } from './texts.js';

/** How a rule is to be taken, and what is configured of its options, as written. */
export interface RuleSetting {
  readonly level?: RuleLevel | undefined;
  readonly options?: Readonly<Record<string, string | boolean>>;
}

export type RuleLevel = 'off' | 'info' | 'warn' | 'error';

export interface RuleRun {
  readonly rules: Iterable<Rule>;
  /** By the rule's name; its own severity and options where there is none. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  readonly today: PlainDate;
  readonly positions: Positions;
  readonly sources: Sources;
  readonly photo?: PhotoFacts | undefined;
}

/** What the rules find, rule by rule. */
export function runRules(resume: SourceResume, run: RuleRun): readonly Diagnostic[] {
  const texts = textsOf(resume);
  const found: Diagnostic[] = [];
  for (const rule of run.rules) {
    const { level, options } = run.settings[rule.name] ?? {};
    if (level === 'off') continue;
    const place = placement(rule, level, run, found);
    rule.check(resume, {
      ...place,
      today: run.today,
      texts,
      options: readOptions(rule, options).options,
      ...(run.photo && { photo: run.photo }),
    });
  }
  return found;
}

/** What a rule weighs as it is configured. */
export function severityOf({ name, severity }: Rule, settings: RuleRun['settings']): Severity {
  const level = settings[name]?.level;
  return level === undefined ? severity : severities[level];
}

type Placement = Pick<RuleContext, 'written' | 'at' | 'key' | 'within'>;

function placement(rule: Rule, level: RuleLevel | undefined, run: RuleRun, found: Diagnostic[]): Placement {
  const { positions, sources } = run;
  const add = (span: Diagnostic['span'], finding: Finding, goal?: Omit<Fix, 'span' | 'text'>): void => {
    const { message, label, help, replacement, related = [] } = finding;
    const severity = level === undefined ? (finding.severity ?? rule.severity) : severities[level];
    const others = related.flatMap(({ path, message: words }) => {
      const other = positions.value(path);
      return other ? [{ span: other, message: words }] : [];
    });
    found.push({
      code: rule.name,
      severity,
      message,
      help,
      ...(label && { label }),
      ...(span && { span }),
      ...(others.length > 0 && { related: others }),
      ...(span && goal && replacement !== undefined && { fix: { span, text: replacement, ...goal } }),
    });
  };
  return {
    written: path => {
      const span = positions.value(path);
      return span && sources.get(span.file)?.slice(span.start, span.end);
    },
    at: (path, finding) => {
      const { replacement } = finding;
      // What stands for a whole scalar may have quotes of its own.
      const goal = replacement === undefined ? undefined : { path, value: unquoted(replacement) };
      add(positions.value(path) ?? nearestKey(positions, path), finding, goal);
    },
    key: (path, finding) => add(nearestKey(positions, path), finding),
    within: (path, start, end, finding) => {
      const { replacement } = finding;
      const goal = replacement === undefined ? undefined : { path, value: replacement, within: { start, end } };
      add(positions.text(path, start, end) ?? positions.value(path), finding, goal);
    },
  };
}

/** The key at `path`, or of the nearest parent that the file has. */
export function nearestKey(positions: Positions, path: Path) {
  for (let length = path.length; length > 0; length--) {
    const span = positions.key(path.slice(0, length));
    if (span) return span;
  }
  return positions.value([]);
}

/** The text of a scalar in single quotes or in none. */
function unquoted(scalar: string): string {
  return /^'.*'$/s.test(scalar) ? scalar.slice(1, -1).replaceAll("''", "'") : scalar;
}

const severities = { off: 'info', info: 'info', warn: 'warning', error: 'error' } as const satisfies Record<
  RuleLevel,
  Severity
>;
