// Takes out of texts what names a person: home folders, users, and what the résumé says of its owner.
import type { Sources } from '../diagnostics/diagnostic.js';
import type { Owner } from '../machine.js';
import { parseYaml } from '../source/parse.js';

/**
 * A function that gives a text without these. The working folder becomes `.`, home folders `~`, names of users `<user>`, the
 * rest `<private>`.
 */
export function createVeil(owner: Owner, personal: readonly string[]): (text: string) => string {
  const homes = owner.homes.filter(isNoRoot).sort((a, b) => b.length - a.length);
  const users = owner.users.filter(user => user.length > 1 && !everybody.has(user.toLowerCase()));
  const own = personal.filter(isTelling).sort((a, b) => b.length - a.length);
  const replacements = [
    ...[owner.folder].filter(isNoRoot).flatMap(folder => spellings(folder).map(text => [ending(text), '.'] as const)),
    ...homes.flatMap(home => spellings(home).map(text => [ending(text), '~'] as const)),
    ...own.map(text => [isAscii.test(text) ? word(text) : anywhere(text), '<private>'] as const),
    ...users.map(user => [word(user), '<user>'] as const),
  ];
  return text => replacements.reduce((veiled, [pattern, name]) => veiled.replace(pattern, name), text);
}

/** What the files say of their owner: names, addresses, numbers; each also in the parts that a file's name may be made of. */
export function personalTexts(sources: Sources): readonly string[] {
  const texts = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const part of [value, ...value.split(/[\s　]+/)]) texts.add(part.trim());
      texts.add(value.replace(/[\s　]+/g, ''));
    } else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) if (!publicKeys.test(key)) take(one);
  };
  for (const [file, text] of sources) {
    const { value } = parseYaml(file, text);
    const basics = typeof value === 'object' && value !== null && 'basics' in value ? value.basics : undefined;
    if (typeof basics !== 'object' || basics === null) continue;
    for (const [key, one] of Object.entries(basics)) if (personalKeys.test(key)) take(one);
  }
  return [...texts];
}

/** A file's name without its folder, where it is one that many have; else its ending alone. */
export function veiledFile(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  if (/^(resume(\.config)?(\.(ja|en))?\.(ya?ml|json)|<stdin>|-)$/.test(file)) return file;
  return `*${/\.\w{1,4}$/.exec(file)?.[0] ?? ''}`;
}

const personalKeys = /^(name|nameKana|image|email|phone|url|birthDate|location|contact|profiles)$/;

/** Within these: what many have alike, and the program's own words with them. */
const publicKeys = /^(countryCode|network)$/;

/** A short word would be taken out of what the program says itself. */
function isTelling(text: string): boolean {
  return text.length >= (isAscii.test(text) ? 3 : 2);
}

const isAscii = /^[\x20-\x7e]*$/;

function isNoRoot(folder: string): boolean {
  return /[^\\/:]/.test(folder.replace(/^[a-z]:/i, ''));
}

/** Accounts that say nothing of who uses them. */
const everybody: ReadonlySet<string> = new Set(
  'root,user,admin,administrator,runner,node,ubuntu,debian,vscode,build,ci,nobody,home,app,docker,jenkins'.split(','),
);

/** A path as it stands, with the other slash, and as in a URL. */
function spellings(path: string): readonly string[] {
  return [...new Set([path, path.replaceAll('\\', '/'), encodeURI(path.replaceAll('\\', '/'))])];
}

/** The path, and not one that merely begins with it. */
function ending(path: string): RegExp {
  return new RegExp(`${escaped(path.replace(/[\\/]+$/, ''))}(?![\\p{L}\\p{N}_-])`, 'giu');
}

function anywhere(text: string): RegExp {
  return new RegExp(escaped(text), 'giu');
}

function word(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'giu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
