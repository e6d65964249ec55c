// Turns the table of commands into commander's program, with its own words in both languages.
import { CommanderError, Option, Command as Program } from 'commander';
import type { Grammar, GrammarOption } from '../completion/grammar.js';
import { type Diagnostic, type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import { similar } from '../text/similar.js';
import { displayWidth } from '../text/width.js';
import type { Command, CommandContext, CommandInput, Outcome } from './command.js';

/** The program over `commands`; running it calls `done` with the outcome of the one that was chosen. */
export function createProgram(
  commands: readonly Command[],
  outside: Omit<CommandContext, 'grammar'>,
  about: { readonly version: string; readonly done: (outcome: Outcome) => void },
): Program {
  const { language, terminal } = outside;
  const program = new Program('resume');
  const context: CommandContext = { ...outside, grammar: () => grammarOf(program, commands) };
  dress(program, language)
    .description(words.description[language])
    .version(about.version, '-V, --version', words.version[language])
    .helpOption('-h, --help', words.help[language])
    .helpCommand(false)
    .configureOutput({ writeOut: text => void terminal.out(text), writeErr: () => undefined })
    .exitOverride()
    .addOption(new Option('--messages <lang>', words.messages[language]))
    .addHelpText('after', `\n${words.examples[language]}\n${exampleLines(firstExamples(commands), language)}`);
  for (const command of commands) {
    program.addCommand(subcommand(command, context, about.done), { hidden: command.hidden === true });
  }
  dress(program.command('help [command]'), language)
    .description(words.helpCommand[language])
    .helpOption('-h, --help', words.help[language])
    .action((name: string | undefined) => {
      const chosen = name === undefined ? program : program.commands.find(command => command.name() === name);
      if (!chosen) throw unknownCommand(name ?? '', commands);
      chosen.outputHelp();
    });
  program.action((_options, self: Program) => {
    const [name] = self.args;
    if (name !== undefined) throw unknownCommand(name, commands);
    self.outputHelp();
    about.done('fine');
  });
  program.allowExcessArguments();
  return program;
}

/** What there is to type: what commander knows of commands and options, with what the table says of their values. */
function grammarOf(program: Program, commands: readonly Command[]): Grammar {
  const help = program.createHelp();
  const optionsOf = (self: Program): readonly GrammarOption[] =>
    help.visibleOptions(self).map(({ short, long, required, description }) => {
      const known = commands
        .find(({ name }) => name === self.name())
        ?.options.find(({ flags }) => flags.includes(`${long} `));
      const value = known?.value ?? (long === '--messages' ? 'languages' : 'free');
      const flags = [short, long].filter(flag => flag !== undefined);
      return { flags, summary: description, many: known?.many === true, ...(required && { value }) };
    });
  return {
    options: optionsOf(program),
    commands: help.visibleCommands(program).map(command => {
      const argument = commands.find(({ name }) => name === command.name())?.argument?.value;
      const value = argument ?? (command.registeredArguments.length > 0 ? 'commands' : undefined);
      const summary = command.summary() || command.description();
      return { name: command.name(), summary, options: optionsOf(command), ...(value && { argument: value }) };
    }),
  };
}

/** What commander refuses, as a problem in the words of this program; undefined for `--help` and `--version`. */
export function usageProblem(error: unknown): ProblemError | undefined {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return undefined;
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const say = refusals[error.code] ?? refusals.other;
  return new ProblemError({ severity: 'error', ...say(what, error.message) }, 2);
}

function subcommand(command: Command, context: CommandContext, done: (outcome: Outcome) => void): Program {
  const { language, terminal } = context;
  const program = dress(new Program(command.name), language)
    .summary(command.summary[language])
    .description(command.description[language])
    .helpOption('-h, --help', words.help[language])
    .configureOutput({ writeOut: text => void terminal.out(text), writeErr: () => undefined })
    .exitOverride();
  if (command.argument) program.argument(`[${command.argument.name}]`, command.argument.words[language]);
  for (const { flags, words: text, many } of command.options) {
    const option = new Option(flags, text[language]);
    if (many) option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
    program.addOption(option);
  }
  program.addOption(new Option('--messages <lang>', words.messages[language]));
  program.addHelpText('after', `\n${words.examples[language]}\n${exampleLines(command.examples, language)}`);
  program.action(async () => {
    refuseEmptyValues(program);
    done(await command.run(inputOf(program), context));
  });
  return program;
}

function inputOf(program: Program): CommandInput {
  const options: Readonly<Record<string, unknown>> = program.opts();
  const [argument] = program.args;
  const texts = (name: string): readonly string[] => {
    const value = options[name];
    return typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  };
  return {
    ...(argument !== undefined && { argument }),
    text: name => texts(name).at(-1),
    texts,
    flag: name => options[name] === true,
    refused: name => options[name] === false,
  };
}

/** The first command line of each command, for the help of the whole program. */
function firstExamples(commands: readonly Command[]): Command['examples'] {
  return commands.flatMap(({ examples }) => examples.slice(0, 1));
}

function exampleLines(examples: Command['examples'], language: MessageLanguage): string {
  return examples.map(({ line, words: text }) => `  ${line}\n      ${text[language]}`).join('\n');
}

/** Gives commander's own headings the language of messages. */
function dress(program: Program, language: MessageLanguage): Program {
  if (language === 'en') return program;
  return program.configureHelp({
    displayWidth,
    styleTitle: title => titles[title] ?? title,
    styleUsage: translated,
    optionTerm: option => translated(option.flags),
    argumentTerm: argument => translated(`[${argument.name()}]`).slice(1, -1),
    subcommandTerm: command =>
      [
        command.name(),
        ...(command.options.length > 0 ? ['[オプション]'] : []),
        ...command.registeredArguments.map(argument => translated(`[${argument.name()}]`)),
      ].join(' '),
  });
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
  'Global Options:': '共通オプション:',
};

/** The placeholders of a usage line or of an option's flags in Japanese. */
export function translated(text: string): string {
  return text.replace(/\[\w+\]|<\w+>/g, placeholder => placeholders[placeholder] ?? placeholder);
}

const placeholders: Readonly<Record<string, string>> = {
  '[options]': '[オプション]',
  '[command]': '[コマンド]',
  '[file]': '[ファイル]',
  '[name]': '[名前]',
  '[kind]': '[種類]',
  '<names>': '<名前>',
  '<name>': '<名前>',
  '<lang>': '<言語>',
  '<dir>': '<フォルダー>',
  '<file>': '<ファイル>',
  '<module>': '<モジュール>',
  '<path>': '<パス>',
  '<n>': '<件数>',
  '<color>': '<色>',
  '<size>': '<用紙>',
  '<seconds>': '<秒数>',
  '<pages>': '<ページ数>',
  '<number>': '<番号>',
  '[code]': '[コード]',
  '[shell]': '[シェル]',
  '[folder]': '[フォルダー]',
  '<service>': '<サービス>',
};

const words = {
  description: {
    ja: 'ひとつの YAML から職務経歴書を Markdown、HTML、PDF、Word で作ります。',
    en: 'Makes the documents of a Japanese job search from one YAML file: Markdown, HTML, PDF and Word.',
  },
  version: { ja: 'バージョンを表示する', en: 'print the version' },
  help: { ja: 'この説明を表示する', en: 'print this help' },
  helpCommand: { ja: 'コマンドの説明を表示する', en: 'print the help of a command' },
  messages: { ja: 'メッセージの言語（ja または en）', en: 'language of messages: ja or en' },
  examples: { ja: '例:', en: 'Examples:' },
} as const satisfies Readonly<Record<string, Words>>;

type Refusal = (what: string, original: string) => Pick<Diagnostic, 'code' | 'message' | 'help'>;

const seeHelp: Words = { ja: '使い方は --help で確認できます。', en: 'see --help' };

const refusals: Readonly<Record<string, Refusal>> & { readonly other: Refusal } = {
  'commander.unknownOption': (what, original) => {
    const near = /Did you mean ([^?]+)\?/.exec(original)?.[1];
    return {
      code: 'usage/unknown-option',
      message: { ja: `「${what}」というオプションはありません。`, en: `There is no option \`${what}\`.` },
      help: near ? { ja: `「${near}」ではありませんか。`, en: `did you mean \`${near}\`?` } : seeHelp,
    };
  },
  'commander.optionMissingArgument': what => missingValue(/--[\w-]+/.exec(what)?.[0] ?? what),
  'commander.excessArguments': () => ({
    code: 'usage/too-many-arguments',
    message: { ja: '引数が多すぎます。', en: 'There are too many arguments.' },
    help: {
      ja: '指定できるのはひとつだけです。別のファイルを統合するには --with を使います。',
      en: 'name one only; `--with` merges another file into the résumé',
    },
  }),
  other: (_what, original) => ({
    code: 'usage/command-line',
    message: { ja: 'コマンドラインを解釈できません。', en: original.replace(/^error: /, '') },
    help: seeHelp,
  }),
};

function missingValue(option: string): ReturnType<Refusal> {
  return {
    code: 'usage/missing-value',
    message: { ja: `${option} に値がありません。`, en: `${option} needs a value.` },
    help: option === '--accent' ? quoteColor : seeHelp,
  };
}

/** A shell takes `#` at the start of a word for a comment. */
const quoteColor: Words = {
  ja: "`--accent '#1f4e79'` のように、「#」から始まる値は引用符で囲んでください。",
  en: "put a value that begins with `#` in quotes, as in `--accent '#1f4e79'`",
};

/** An empty value, as of a shell variable that is not set, would be taken for this folder or for a missing file. */
function refuseEmptyValues(program: Program): void {
  for (const option of program.options) {
    const value: unknown = program.opts()[option.attributeName()];
    if (value === '' || (Array.isArray(value) && value.includes('')))
      throw new ProblemError({ severity: 'error', ...missingValue(option.long ?? option.flags) }, 2);
  }
  if (program.args.includes('')) throw new ProblemError(emptyFileName, 2);
}

const emptyFileName: Diagnostic = {
  code: 'usage/missing-value',
  severity: 'error',
  message: { ja: 'ファイル名が空です。', en: 'The name of the file is empty.' },
  help: {
    ja: '経歴データのファイル名を指定するか、省いてください。省くと resume.yaml を読みます。',
    en: 'name the résumé file, or leave it out to read resume.yaml',
  },
};

function unknownCommand(name: string, commands: readonly Command[]): ProblemError {
  const names = commands.filter(({ hidden }) => !hidden).map(command => command.name);
  const [near] = similar(name, names);
  return new ProblemError(
    {
      code: 'usage/unknown-command',
      severity: 'error',
      message: { ja: `「${name}」というコマンドはありません。`, en: `There is no command \`${name}\`.` },
      help: {
        ja: near ? `「resume ${near}」ではありませんか。` : `使えるのは ${names.join('、')} です。`,
        en: near ? `did you mean \`resume ${near}\`?` : `there are: ${names.join(', ')}`,
      },
    },
    2,
  );
}
