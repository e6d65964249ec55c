// The options that several commands share, so that they mean and say the same everywhere.
import type { CommandOption } from './command.js';

export const commonOptions = {
  document: {
    flags: '-d, --document <names>',
    value: 'documents',
    many: true,
    words: { ja: '作成する文書（コンマ区切り）', en: 'documents to make, separated by commas' },
  },
  with: {
    flags: '--with <file>',
    value: 'resume-file',
    many: true,
    words: {
      ja: '検証の前に統合するファイル（住所や電話番号を別に置くとき。同じ項目はこちらを優先）',
      en: 'a file merged into the résumé before it is checked, for what stays private; what both say is taken from it',
    },
  },
  out: {
    flags: '-o, --out <dir>',
    value: 'folder',
    words: { ja: '出力先のフォルダー（既定は out）', en: 'folder to write to (default: out)' },
  },
  font: {
    flags: '--font <name>',
    value: 'fonts',
    words: {
      ja: '書体（noto-sans、noto-serif、biz-udgothic、biz-udmincho）',
      en: 'face: noto-sans, noto-serif, biz-udgothic or biz-udmincho',
    },
  },
  browser: {
    flags: '--browser <path>',
    value: 'any-file',
    words: { ja: 'PDF の作成に使う Chrome の場所', en: 'the Chrome to print PDF with' },
  },
  timeout: {
    flags: '--timeout <seconds>',
    value: 'free',
    words: {
      ja: 'ブラウザーの起動と印刷を、それぞれ待つ秒数（既定は60）',
      en: 'seconds that Chrome has to start, and for each print (default: 60)',
    },
  },
  lang: {
    flags: '--lang <lang>',
    value: 'languages',
    words: { ja: '文書の言語（ja または en）', en: 'language of the documents: ja or en' },
  },
  allowOutside: {
    flags: '--allow-outside',
    words: {
      ja: 'フォルダーの外にある写真や CSS も読み込む',
      en: 'read a photo or CSS from outside the folder, too',
    },
  },
  config: {
    flags: '--config <file>',
    value: 'resume-file',
    words: {
      ja: '設定ファイル（既定は同じフォルダーの resume.config.yaml）',
      en: 'configuration (default: resume.config.yaml beside the résumé)',
    },
  },
  noConfig: { flags: '--no-config', words: { ja: '設定ファイルを読まない', en: 'read no configuration' } },
  plugin: {
    flags: '--plugin <module>',
    value: 'module-file',
    many: true,
    words: { ja: '使うプラグイン（パッケージ名またはパス）', en: 'a plugin, by package name or path' },
  },
  noPlugins: {
    flags: '--no-plugins',
    words: {
      ja: 'プラグインも textlint も読み込まない（他人から届いたフォルダーを扱うとき）',
      en: "run no code of the project: no plugin, no textlint, for a folder that is a stranger's",
    },
  },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** Which configuration and which plugins count, in the order of `--help`. */
export const configurationOptions: readonly CommandOption[] = [
  commonOptions.config,
  commonOptions.noConfig,
  commonOptions.plugin,
  commonOptions.noPlugins,
];
