// `package.json`: the program as a devDependency, and scripts to type less.
import type { Words } from '../../diagnostics/diagnostic.js';
import type { PackageManager } from '../../host.js';
import { type JsonMap, mapUnder, notAsExpected, readJsonMap, writeJson } from '../json.js';
import type { Project, ProjectFile } from '../project.js';

const file = 'package.json';

/** Scripts and packages that are missing are added to a file that is there. */
export const packageJson: ProjectFile = {
  path: file,
  about: { ja: 'npm の設定（keireki とスクリプト）', en: 'keireki as a devDependency, and scripts' },
  wanted: () => true,
  text: project => writeJson({ private: true, scripts, devDependencies: sorted(packagesOf(project)) }),
  add: (before, project) => {
    const manifest = readJsonMap(before);
    if (!manifest) throw notAsExpected(file, unreadable);
    const [own, dev] = [mapUnder(manifest, 'scripts', file), mapUnder(manifest, 'devDependencies', file)];
    const there = { ...mapUnder(manifest, 'dependencies', file), ...dev };
    const missing = Object.fromEntries(Object.entries(packagesOf(project)).filter(([name]) => !(name in there)));
    const newScripts = Object.entries(scripts).filter(([name]) => !(name in own));
    const taken = Object.entries(scripts).filter(([name, line]) => name in own && own[name] !== line);
    const note = taken.length > 0 && { note: takenNote(taken) };
    if (newScripts.length === 0 && Object.keys(missing).length === 0) return { text: before, ...note };
    const value = {
      ...manifest,
      scripts: { ...own, ...Object.fromEntries(newScripts) },
      ...(Object.keys(missing).length > 0 && { devDependencies: sorted({ ...dev, ...missing }) }),
    };
    return { text: writeJson(value, before), ...note };
  },
};

const scripts = {
  validate: 'resume validate',
  build: 'resume build',
  'build:private': 'resume build --with private.yaml --out out/private',
  preview: 'resume preview',
} as const;

/** What builds in a project with this `package.json`, in which the script of that name may be somebody else's. */
export function buildCommand(text: string, manager: PackageManager): string {
  const own = mapUnder(readJsonMap(text) ?? {}, 'scripts', file);
  return own.build === scripts.build ? `${manager} run build` : `npx ${scripts.build}`;
}

function packagesOf({ answers, version }: Project): Readonly<Record<string, string>> {
  return { keireki: `^${version}`, ...(answers.textlint && textlintPackages) };
}

/** The versions that the tests run with. */
const textlintPackages = {
  textlint: '^15.8.0',
  'textlint-rule-preset-ja-technical-writing': '^12.0.2',
} as const;

/** As npm sorts them. */
function sorted(packages: JsonMap): JsonMap {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

const unreadable: Words = {
  ja: `「${file}」を JSON として読み取れません。`,
  en: `\`${file}\` cannot be read as JSON.`,
};

function takenNote(taken: readonly (readonly [string, string])[]): Words {
  const [names, lines] = [taken.map(([name]) => name), taken.map(([, line]) => `npx ${line}`)];
  return {
    ja: `${file} のスクリプト「${names.join('」「')}」はすでにあるため、そのままにしました。代わりに \`${lines.join('`、`')}\` を実行してください。`,
    en: `${file} has a script of its own named ${names.join(', ')}, which stays; run \`${lines.join('`, `')}\` instead.`,
  };
}
