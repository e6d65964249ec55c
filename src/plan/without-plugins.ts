// The configuration as it counts where no code of the project may run: without its plugins, and without the names that
// nothing else brings.
import type { Config, DocumentConfig } from '../config/config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Configuration } from '../pipeline.js';
import type { Registry } from '../registry.js';

/**
 * The configuration with each plugin it names said to be left out (`plugin/left-out`, an info); one that names none stays
 * as it is. Where a plugin is left out, a name that the registry does not have may be the plugin's and is left out too.
 */
export function withoutPlugins(configuration: Configuration, registry: Registry): Configuration {
  const { config, positions, diagnostics } = configuration;
  if (config.plugins.length === 0) return configuration;
  const notes = config.plugins.map((name, index) => {
    const span = positions.value(['plugins', index]);
    return { ...leftOut(name), ...(span && { span }) };
  });
  return { ...configuration, config: known(config, registry), diagnostics: [...diagnostics, ...notes] };
}

function known(config: Config, registry: Registry): Config {
  const formats = config.formats?.filter(name => registry.renderers.has(name));
  return {
    ...config,
    plugins: [],
    // With none left the list stays, so that its names are told instead of the default formats being made.
    ...(formats && formats.length > 0 && { formats }),
    rules: only(config.rules, name => registry.rules.has(name)),
    documents: Object.fromEntries(
      Object.entries(only(config.documents, name => registry.documents.has(name))).map(([name, document]) => [
        name,
        withKnownTheme(document, registry),
      ]),
    ),
  };
}

function withKnownTheme({ theme, ...rest }: DocumentConfig, { themes }: Registry): DocumentConfig {
  return theme !== undefined && themes.has(theme) ? { ...rest, theme } : rest;
}

function only<T>(record: Readonly<Record<string, T>>, keep: (name: string) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => keep(name)));
}

function leftOut(name: string): Diagnostic {
  return {
    code: 'plugin/left-out',
    severity: 'info',
    message: {
      ja: `--no-plugins が指定されているため、プラグイン「${name}」を読み込みません。`,
      en: `The plugin \`${name}\` is left out, as \`--no-plugins\` asks.`,
    },
    help: {
      ja: '信頼できるプラグインであれば、--no-plugins を外してください。',
      en: 'leave out `--no-plugins` where you trust it',
    },
  };
}
