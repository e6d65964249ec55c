// GitHub's expressions, as far as our workflows use them: what is not known here throws, so that a test cannot pass by
// understanding less than GitHub does.
// https://docs.github.com/en/actions/reference/workflows-and-actions/expressions

export type Value = string | number | boolean | null;
/** A context such as `inputs`, or one below it such as `steps.build.outputs`. */
export interface Context {
  readonly [name: string]: Value | Context;
}

/** How far a job has come. */
export interface Status {
  readonly failed: boolean;
  readonly cancelled: boolean;
}

/** The text with each `${{ … }}` replaced by its value. */
export function interpolate(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) => asText(evaluate(expression, context)));
}

/** Whether a step is to run: a condition that asks for no status is met only where nothing has failed. */
export function isMet(condition: string | undefined, context: Context, status: Status): boolean {
  const expression = (condition ?? 'success()').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const met = truth(evaluate(expression, context, status));
  return /\b(success|failure|cancelled|always)\(\)/.test(expression) ? met : met && !status.failed && !status.cancelled;
}

/** The value of an expression. Throws where it uses a name, a function or an operator that is not known here. */
export function evaluate(expression: string, context: Context, status?: Status): Value {
  const tokens = tokensOf(expression);
  const read = { tokens, next: 0 };
  const value = disjunction(read, { context, status });
  if (read.next < tokens.length) throw new Error(`not understood: ${expression}`);
  return value;
}

interface Reading {
  readonly tokens: readonly string[];
  next: number;
}

interface Surroundings {
  readonly context: Context;
  readonly status: Status | undefined;
}

const token = /\s*('(?:[^']|'')*'|\d+(?:\.\d+)?|[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*(?:\(\))?|==|!=|&&|\|\||!|\(|\))/y;

function tokensOf(expression: string): readonly string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  const text = expression.trimEnd();
  while (token.lastIndex < text.length) {
    const [, part] = token.exec(text) ?? [];
    if (part === undefined) throw new Error(`not understood: ${expression}`);
    found.push(part);
  }
  return found;
}

function disjunction(read: Reading, around: Surroundings): Value {
  let value = conjunction(read, around);
  while (take(read, '||')) {
    const right = conjunction(read, around);
    value = truth(value) ? value : right;
  }
  return value;
}

function conjunction(read: Reading, around: Surroundings): Value {
  let value = comparison(read, around);
  while (take(read, '&&')) {
    const right = comparison(read, around);
    value = truth(value) ? right : value;
  }
  return value;
}

function comparison(read: Reading, around: Surroundings): Value {
  const left = operand(read, around);
  if (take(read, '==')) return same(left, operand(read, around));
  if (take(read, '!=')) return !same(left, operand(read, around));
  return left;
}

function operand(read: Reading, around: Surroundings): Value {
  if (take(read, '!')) return !truth(operand(read, around));
  if (take(read, '(')) {
    const value = disjunction(read, around);
    if (!take(read, ')')) throw new Error('a bracket is not closed');
    return value;
  }
  const part = read.tokens[read.next] ?? '';
  read.next += 1;
  if (part.startsWith("'")) return part.slice(1, -1).replaceAll("''", "'");
  if (/^\d/.test(part)) return Number(part);
  if (part === 'true' || part === 'false') return part === 'true';
  if (part.endsWith('()')) return statusOf(part, around.status);
  return lookUp(part, around.context);
}

function take(read: Reading, part: string): boolean {
  const found = read.tokens[read.next] === part;
  if (found) read.next += 1;
  return found;
}

function statusOf(call: string, status: Status | undefined): boolean {
  if (status && call === 'success()') return !status.failed && !status.cancelled;
  if (status && call === 'cancelled()') return status.cancelled;
  throw new Error(`not known here: ${call}`);
}

/** GitHub takes a name that nothing has for an empty text; here it is a mistake, but for the outputs of a step. */
function lookUp(name: string, context: Context): Value {
  const parts = name.split('.');
  const value = parts.reduce<Value | Context | undefined>(
    (found, part) => (typeof found === 'object' && found !== null ? found[part] : undefined),
    context,
  );
  if (value === undefined && /^steps\.[\w-]+\.outputs\.[\w-]+$/.test(name) && lookUpStep(parts[1] ?? '', context))
    return '';
  if (value === undefined || (typeof value === 'object' && value !== null)) throw new Error(`not known here: ${name}`);
  return value;
}

function lookUpStep(id: string, { steps }: Context): boolean {
  return typeof steps === 'object' && steps !== null && id in steps;
}

function truth(value: Value): boolean {
  return value !== null && value !== '' && value !== 0 && value !== false;
}

/** Texts are compared without regard to case, and values of two kinds as numbers. */
function same(left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase();
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}

function asText(value: Value): string {
  return value === null ? '' : String(value);
}
