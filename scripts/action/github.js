// What GitHub gives the steps of an action, and takes from them: the event, outputs, commands of the log, the summary.
import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** The event that started the workflow; empty where there is none. */
export function readEvent(env = process.env) {
  return env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
}

/**
 * True where what was checked out may be a stranger's: a pull request from another repository, a workflow run that one
 * started, or a comment on a pull request, whose event does not say where that comes from. A fork that has been deleted has
 * no repository any more, and stays foreign.
 */
export function isForeign(event, repository) {
  const heads = [
    event.pull_request?.head,
    event.workflow_run && { repo: event.workflow_run.head_repository },
    event.issue?.pull_request && { repo: undefined },
  ];
  return heads.some(head => head && head.repo?.full_name !== repository);
}

/** Whether code of what was checked out may run: as the input says, else wherever it is no stranger's. */
export function trusts(env = process.env) {
  const said = env.KEIREKI_ALLOW_PLUGINS;
  return said ? said === 'true' : !isForeign(readEvent(env), env.GITHUB_REPOSITORY);
}

/** Gives a value to the steps that follow. One that has several lines could pass for more outputs, and is refused. */
export function setOutput(name, value, env = process.env) {
  const line = `${name}=${value}`;
  if (/[\r\n]/.test(line)) throw new Error(`the output ${name} has more than one line`);
  appendFileSync(env.GITHUB_OUTPUT, `${line}\n`);
}

/** A line for the log, whatever it quotes: the runner obeys `::…` at its beginning and `##[…]` anywhere. */
export function logLine(text) {
  return `${inOneLine(text)
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :')}\n`;
}

/** What the program said on standard error: its own annotations as they are, and nothing else that the runner obeys. */
export function logOf(text) {
  const lines = text.split('\n').filter(line => line !== '');
  return lines.map(line => (ownAnnotation.test(line) ? `${inOneLine(line)}\n` : logLine(line))).join('');
}

const ownAnnotation = /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,)*title=[a-z-]+\/[a-z-]+::/;

/** A workflow command, which becomes an annotation. `properties` without a value are left out. */
export function annotation(level, properties, text) {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/g)}`);
  return `::${level} ${list.join(',')}::${escaped(text, /[%\r\n]/g)}\n`;
}

/** Without what could drive a terminal or the runner, break a line or turn the direction of writing. */
export function inOneLine(text) {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, '')
    .replaceAll('##[', '## [');
}

function escaped(text, special) {
  return text
    .split('\n')
    .map(inOneLine)
    .join('\n')
    .replace(special, character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
