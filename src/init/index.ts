// `resume init`: from nothing, or from a JSON Resume, to a folder whose résumé builds. Read from top to bottom.
import { type Diagnostic, type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import type { Host, PackageManager } from '../host.js';
import { templateCareer } from './career.js';
import { type Converted, convert } from './convert.js';
import { type Decision, decide, filesExist } from './decide.js';
import { draftFiles, inFolder } from './drafts.js';
import { buildCommand, packageJson } from './files/package-json.js';
import { interview } from './interview.js';
import { answersOf, type Facts, type Given, templateOf } from './questions.js';
import { writeDrafts } from './write.js';

/** What the command line asks for. */
export interface Wish {
  readonly folder: string;
  readonly given: Given;
  readonly template: string | undefined;
  /** A JSON Resume, or any résumé of ours, to begin with. */
  readonly from: string | undefined;
  /** Every question that no flag answers gets its default. */
  readonly byDefault: boolean;
  readonly decision: Decision;
  readonly installs: boolean;
}

export interface Surroundings {
  readonly host: Host;
  readonly facts: Omit<Facts, 'converts'>;
  /** Narration. */
  say(text: string): void;
}

/** How it ended: whether the packages could be installed, and which résumé was written. */
export interface Begun {
  readonly installed: boolean;
  /** Where a résumé was converted: the files to look at again. */
  readonly converted?: { readonly resume: string; readonly private: string };
}

/** Asks, writes and installs. Throws `ProblemError` where it cannot; nothing is written before everything is decided. */
export async function begin(wish: Wish, { host, facts: known, say }: Surroundings): Promise<Begun> {
  const language = known.messages;
  const template = templateOf(wish.template);
  const converted = wish.from === undefined ? undefined : await convert(host, wish.from);
  const conversation = wish.byDefault ? undefined : await host.conversation();
  await checkUnasked(wish, conversation, host);
  const facts = { ...known, converts: converted !== undefined };
  const source = wish.byDefault ? 'defaults' : conversation;
  const answers = answersOf(await interview(wish.given, facts, source), facts, template);
  const manager = await host.packageManager(wish.folder);
  const { version } = (await host.machine()).runtime();
  const career = converted?.career(answers.language) ?? templateCareer(answers);
  const drafts = await draftFiles(host, wish.folder, { answers, career, version, manager });
  const decided = await decide(drafts, { decision: wish.decision, conversation, language });
  conversation?.end();
  await writeDrafts(host, decided, { language, say });
  if (answers.service !== 'none' && (await isInside(host, wish.folder))) say(`${words.inside[language]}\n`);
  if (converted) sayKept(converted, language, say);
  const installed = wish.installs && (await install(host, wish.folder, { manager, say, language }));
  const manifest = decided.find(({ file }) => file === packageJson)?.text ?? '';
  sayNext({ folder: wish.folder, manager, installed, build: buildCommand(manifest, manager), language, say });
  if (wish.installs && !installed) throw new ProblemError(notInstalled(manager), 3);
  const paths = { resume: inFolder(wish.folder, 'resume.yaml'), private: inFolder(wish.folder, 'private.yaml') };
  return { installed, ...(converted && { converted: paths }) };
}

/** Where nobody answers and nothing decides, a résumé that is there is the first thing to say, before any answer is missed. */
async function checkUnasked({ folder, decision, byDefault }: Wish, source: unknown, host: Host): Promise<void> {
  if (source || byDefault || decision) return;
  const path = inFolder(folder, 'resume.yaml');
  if (await host.exists(path)) throw filesExist([path]);
}

/** True for a folder of a repository that is not its root, where no service looks for workflows. */
async function isInside(host: Host, folder: string): Promise<boolean> {
  for (let above = folder, level = 0; level < mostLevels; above = inFolder(above, '..'), level++)
    if (await host.exists(inFolder(above, '.git'))) return level > 0;
  return false;
}

/** Folders above that are looked at; the root of a disk is its own parent. */
const mostLevels = 12;

interface Saying {
  readonly manager: PackageManager;
  readonly language: MessageLanguage;
  say(text: string): void;
}

async function install(host: Host, folder: string, { manager, say, language }: Saying): Promise<boolean> {
  say(`${words.installing[language](manager)}\n`);
  return host.install(folder, manager);
}

function sayKept({ notes }: Converted, language: MessageLanguage, say: Saying['say']): void {
  if (notes.length === 0) return;
  say(`${words.kept[language]}\n${notes.map(note => `  ${note[language]}\n`).join('')}`);
}

interface Ending extends Saying {
  readonly folder: string;
  readonly installed: boolean;
  readonly build: string;
}

function sayNext({ folder, manager, installed, build, language, say }: Ending): void {
  const commands = [
    ...(folder === '.' ? [] : [`cd ${quoted(folder)}`]),
    ...(installed ? [] : [`${manager} install`]),
    build,
  ];
  say(`${words.next[language]}\n${commands.map(line => `  ${line}\n`).join('')}`);
}

/** As a shell takes it: what it would read as its own in single quotes, a hyphen not as the beginning of an option. */
function quoted(folder: string): string {
  const path = folder.startsWith('-') ? `./${folder}` : folder;
  if (/["$`!\\]/.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  return /[^\w./-]/.test(path) ? `"${path}"` : path;
}

const words = {
  installing: {
    ja: manager => `${manager} install を実行しています…`,
    en: manager => `Running ${manager} install…`,
  } satisfies Words<(manager: string) => string>,
  next: { ja: '次に実行するコマンド:', en: 'Next:' } satisfies Words,
  inside: {
    ja: 'このフォルダーは git リポジトリーのルートではないため、CI の設定は読み込まれません。CI の設定ファイルをルートに移し、このフォルダーで実行するように書き換えてください（GitHub Actions では working-directory、GitLab では cd）。',
    en: 'This folder is not the root of its git repository, where alone workflows are read: move the one for CI there, and make its commands run in this folder (GitHub Actions: `working-directory`; GitLab: `cd`).',
  } satisfies Words,
  kept: {
    ja: '文書で使わない内容は、次の名前で残しました（basics のものは private.yaml、ほかは resume.yaml）。',
    en: 'What no document uses is kept under these names, that of `basics` in private.yaml, all else in resume.yaml:',
  } satisfies Words,
};

function notInstalled(manager: PackageManager): Diagnostic {
  return {
    code: 'init/not-installed',
    severity: 'error',
    message: {
      ja: `ファイルは書き込みましたが、${manager} install を完了できませんでした。`,
      en: `The files are written, but \`${manager} install\` did not succeed.`,
    },
    help: {
      ja: `ネットワークを確認し、\`${manager} install\` を実行し直してください。`,
      en: `check the network, then run \`${manager} install\` again`,
    },
  };
}
