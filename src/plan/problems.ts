// What can be wrong with single settings that the schema cannot tell: names that plugins may add, and what only this
// machine knows.
import type { Config } from '../config/config.js';
import type { Diagnostic, Span, Words } from '../diagnostics/diagnostic.js';
import type { Configuration } from '../pipeline.js';
import { type Registry, suggestion, unknownName } from '../registry.js';
import { readOptions } from '../rules/options.js';
import type { Rule } from '../rules/rule.js';
import { fileName, noValues } from '../text/file-name.js';
import { similar } from '../text/similar.js';
import { runningProblems, unknownPlaceholder } from './running.js';

/** The pattern of file names where none is configured. */
export const defaultFileName = '{document}';

/** What the schema cannot tell of single settings: names that plugins may add, and what only this machine knows. */
export function settingProblems(configuration: Configuration, registry: Registry): Diagnostic[] {
  const { config, positions } = configuration;
  const at = (span: Span | undefined) => (span ? { span } : {});
  const placeholders = fileName(config.fileName ?? defaultFileName, noValues).unknown.map(name => ({
    ...unknownPlaceholder('fileName', name, Object.keys(noValues)),
    ...at(positions.value(['fileName'])),
  }));
  const zones = config.timeZone === undefined || isTimeZone(config.timeZone) ? [] : [config.timeZone];
  const formats = config.formats?.length === 0 ? [{ ...noFormats, ...at(positions.value(['formats'])) }] : [];
  return [
    ...ruleProblems(configuration, registry),
    ...placeholders,
    ...runningProblems(configuration),
    ...zones.map(zone => ({ ...unknownZone(zone), ...at(positions.value(['timeZone'])) })),
    ...formats,
  ];
}

function ruleProblems({ config, positions }: Configuration, registry: Registry): readonly Diagnostic[] {
  const at = (span: Span | undefined) => (span ? { span } : {});
  return Object.entries(config.rules).flatMap(([name, { options }]) => {
    const rule = registry.rules.get(name);
    if (!rule) {
      const unknown = { ...unknownName(registry, 'rules', name), code: 'config/unknown-rule' };
      return [{ ...unknown, ...at(positions.key(['rules', name])) }];
    }
    return readOptions(rule, options).problems.map(({ name: option, expected }) =>
      expected === undefined
        ? { ...unknownOption(rule, option), ...at(positions.key(['rules', name, option])) }
        : { ...wrongOption(option, expected), ...at(positions.value(['rules', name, option])) },
    );
  });
}

function unknownOption(rule: Rule, option: string): Diagnostic {
  const names = Object.keys(rule.options ?? {});
  return {
    code: 'config/unknown-option',
    severity: 'error',
    message: {
      ja: `ルール「${rule.name}」に「${option}」という設定はありません。`,
      en: `The rule \`${rule.name}\` has no option named \`${option}\`.`,
    },
    help: suggestion(similar(option, names)[0], ['level', ...names]),
  };
}

function wrongOption(option: string, expected: keyof typeof valueWords): Diagnostic {
  const { ja, en } = valueWords[expected];
  return {
    code: 'config/wrong-option',
    severity: 'error',
    message: { ja: `「${option}」には${ja}が必要です。`, en: `\`${option}\` takes ${en}.` },
    help: { ja: `${ja}で書き直してください。`, en: `write ${en}` },
  };
}

const valueWords = {
  number: { ja: '0以上の数', en: 'a number of 0 or more' },
  boolean: { ja: 'true または false', en: '`true` or `false`' },
  string: { ja: '文字列', en: 'a text' },
} as const satisfies Readonly<Record<string, Words>>;

function isTimeZone(name: Config['timeZone']): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const noFormats: Diagnostic = {
  code: 'config/no-formats',
  severity: 'error',
  message: { ja: '出力形式がひとつも指定されていません。', en: 'No format is named.' },
  help: {
    ja: '`formats: [md, pdf]` のように指定するか、この行を消してください。消すと4つの形式をすべて作ります。',
    en: 'name some, as in `formats: [md, pdf]`, or leave the line out to make all four',
  },
};

function unknownZone(zone: string): Diagnostic {
  return {
    code: 'config/unknown-time-zone',
    severity: 'error',
    message: { ja: `「${zone}」というタイムゾーンはありません。`, en: `There is no time zone named \`${zone}\`.` },
    help: {
      ja: '`Asia/Tokyo` のような、IANA のタイムゾーン名で指定してください。',
      en: 'write an IANA name, such as `Asia/Tokyo`',
    },
  };
}
