// `.vscode/`: the schemas for completion and explanations, and the extension that reads them. Others read the line at the
// top of each YAML file.
import type { Words } from '../../diagnostics/diagnostic.js';
import { isMap, readJsonMap, writeJson } from '../json.js';
import { type ProjectFile, schemaPath } from '../project.js';

const schemas = {
  [schemaPath('resume')]: ['resume.yaml', 'private.yaml'],
  [schemaPath('config')]: ['resume.config.yaml'],
};
const extension = 'redhat.vscode-yaml';

/** Added to a file that is plain JSON and has no `yaml.schemas` yet. */
export const vscodeSettings: ProjectFile = {
  path: '.vscode/settings.json',
  about: { ja: 'VS Code での補完と説明', en: 'completion and explanations in VS Code' },
  wanted: () => true,
  text: () => writeJson({ 'yaml.schemas': schemas }),
  add: before => {
    const settings = readJsonMap(before);
    if (!settings) return { text: before, note: byHand('.vscode/settings.json', { 'yaml.schemas': schemas }) };
    const own = settings['yaml.schemas'] ?? {};
    if (isMap(own) && Object.keys(schemas).every(schema => schema in own)) return { text: before };
    if (Object.keys(own).length > 0) return { text: before, note: byHand('.vscode/settings.json', schemas) };
    return { text: writeJson({ ...settings, 'yaml.schemas': schemas }, before) };
  },
};

/** Added to a file that is plain JSON. */
export const vscodeExtensions: ProjectFile = {
  path: '.vscode/extensions.json',
  about: { ja: 'VS Code で使う拡張機能（YAML）', en: 'the YAML extension for VS Code' },
  wanted: () => true,
  text: () => writeJson({ recommendations: [extension] }),
  add: before => {
    const settings = readJsonMap(before);
    const own = settings?.recommendations ?? [];
    if (!settings || !Array.isArray(own))
      return { text: before, note: byHand('.vscode/extensions.json', { recommendations: [extension] }) };
    if (own.includes(extension)) return { text: before };
    return { text: writeJson({ ...settings, recommendations: [...own, extension] }, before) };
  },
};

/** A file with comments would lose them; what VS Code lets stand in it is not for us to rewrite. */
function byHand(file: string, lines: object): Words {
  const text = JSON.stringify(lines);
  return {
    ja: `${file} はそのままにしました。エディターでの補完には、次の内容を加えてください: ${text}`,
    en: `${file} stays as it is. For completion in the editor, add to it: ${text}`,
  };
}
