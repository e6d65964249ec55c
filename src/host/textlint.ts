// textlint, where the project has it: its findings on texts, by the project's own settings. Nothing of it is ours.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, isProblemError, type Report } from '../diagnostics/diagnostic.js';
import type { HostOptions, LintFinding } from '../host.js';
import type { TextlintFacts } from '../machine.js';
import { enclosingPackage, packageVersion } from './installed.js';
import { importModule, packageFile } from './modules.js';

/**
 * What textlint finds in each text, read as Markdown; nothing where neither `folder` nor a folder above it, up to the
 * project's own, has settings for textlint. Settings without textlint are reported, and so is what textlint throws.
 * Settings and rules are code of the project: where that may not run, it is said that they were left out.
 */
export async function lint(
  folder: string,
  texts: readonly string[],
  { report, plugins = true }: Pick<HostOptions, 'plugins'> & { readonly report: Report },
): Promise<readonly (readonly LintFinding[])[]> {
  const settings = findSettings(path.resolve(folder));
  if (settings === undefined || texts.length === 0) return [];
  if (!plugins) {
    report(leftOut);
    return [];
  }
  try {
    const { createLinter, loadTextlintrc } = textlintOf(await importModule('textlint', path.dirname(settings)));
    const modules = path.join(path.dirname(settings), 'node_modules');
    const descriptor = await loadTextlintrc({ configFilePath: settings, node_modulesDir: modules });
    // Settings that cannot be read, or rules that are not installed, are silently nothing to it.
    if (ruleCount(descriptor) === 0) throw new Error('no rule could be loaded');
    const linter = createLinter({ descriptor, cwd: path.dirname(settings) });
    const results = await Promise.all(texts.map(text => linter.lintText(text, 'resume.md')));
    return results.map(findingsOf);
  } catch (error) {
    report(isProblemError(error) ? notInstalled : failed(error instanceof Error ? error.message : String(error)));
    return [];
  }
}

/** The settings and the version that `lint` would use, and why it does not work; it is tried on a sentence. */
export async function examineTextlint(folder: string): Promise<TextlintFacts> {
  const settings = findSettings(path.resolve(folder));
  const heard: Diagnostic[] = [];
  await lint(folder, ['動作を確認します。'], { report: diagnostic => void heard.push(diagnostic) });
  const file = await packageFile('textlint', path.resolve(settings === undefined ? folder : path.dirname(settings)));
  const root = file === undefined ? undefined : enclosingPackage(file);
  const version = root === undefined ? undefined : packageVersion(root);
  const [problem] = heard;
  return {
    ...(settings !== undefined && { settings }),
    ...(version !== undefined && { version }),
    ...(problem && { problem }),
  };
}

const settingNames = ['', '.json', '.yml', '.yaml', '.js', '.cjs'].map(end => `.textlintrc${end}`);

/** The nearest settings, no further up than the project's own folder. */
function findSettings(folder: string): string | undefined {
  const found = settingNames.map(name => path.join(folder, name)).find(file => existsSync(file));
  const parent = path.dirname(folder);
  const isProject = ['package.json', '.git'].some(name => existsSync(path.join(folder, name)));
  return found ?? (isProject || parent === folder ? undefined : findSettings(parent));
}

/** The two functions that are needed of textlint 13 and later. */
interface Textlint {
  createLinter(options: object): { lintText(text: string, file: string): Promise<unknown> };
  loadTextlintrc(options: object): Promise<unknown>;
}

function textlintOf(module: unknown): Textlint {
  const found = [module, defaultOf(module)].find(isTextlint);
  if (!found) throw new Error('textlint 13 or later is needed');
  return found;
}

/** How many rules a TextlintKernelDescriptor has; undefined where it does not tell. */
function ruleCount(descriptor: unknown): number | undefined {
  const rule = typeof descriptor === 'object' && descriptor !== null && 'rule' in descriptor ? descriptor.rule : {};
  const rules = typeof rule === 'object' && rule !== null && 'allDescriptors' in rule ? rule.allDescriptors : undefined;
  return Array.isArray(rules) ? rules.length : undefined;
}

function defaultOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
}

function isTextlint(value: unknown): value is Textlint {
  return typeof value === 'object' && value !== null && 'createLinter' in value && 'loadTextlintrc' in value;
}

/** `messages` of a TextlintResult, as far as they have what we need. */
function findingsOf(result: unknown): readonly LintFinding[] {
  const messages = typeof result === 'object' && result !== null && 'messages' in result ? result.messages : [];
  return Array.isArray(messages)
    ? messages.flatMap((message: unknown) => (isMessage(message) ? [finding(message)] : []))
    : [];
}

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly range: readonly [number, number];
  readonly severity: number;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'ruleId' in value && 'message' in value && 'range' in value;
}

/** textlint's own severities: 2 is an error, 1 a warning, 3 an info. */
function finding({ ruleId, message, range: [start, end], severity }: Message): LintFinding {
  return { rule: ruleId, message, start, end, severity: severity === 2 ? 'warning' : 'info' };
}

const notInstalled = {
  code: 'textlint/not-installed',
  severity: 'info',
  message: {
    ja: '.textlintrc がありますが、textlint がインストールされていないため、文章の検査を省きました。',
    en: 'There is a .textlintrc, but no textlint, so the texts have not been looked at by it.',
  },
  help: {
    ja: '`npm install --save-dev textlint` でインストールするか、.textlintrc を削除してください。',
    en: 'install it with `npm install --save-dev textlint`, or remove the .textlintrc',
  },
} as const;

const leftOut = {
  code: 'textlint/left-out',
  severity: 'info',
  message: {
    ja: '--no-plugins が指定されているため、textlint による文章の検査を省きました。',
    en: 'The texts have not been looked at by textlint, as `--no-plugins` asks.',
  },
  help: {
    ja: '信頼できる設定とルールであれば、--no-plugins を外してください。',
    en: 'leave out `--no-plugins` where you trust its settings and rules',
  },
} as const;

function failed(reason: string) {
  return {
    code: 'textlint/failed',
    severity: 'warning',
    message: {
      ja: `textlint を実行できなかったため、文章の検査を省きました（理由: ${reason}）。`,
      en: `textlint could not run, so the texts have not been looked at by it: ${reason}.`,
    },
    help: {
      ja: '`npx textlint --print-config` で設定を確認してください。',
      en: 'look at its settings with `npx textlint --print-config`',
    },
  } as const;
}
