// The text of `resume.yaml` and `private.yaml`: from a template, with the name of whoever asked.
import { yamlText } from '../source/write-yaml.js';
import { blank } from './data/blank.js';
import { sampleEn } from './data/sample-en.js';
import { sampleJa } from './data/sample-ja.js';
import { type Answers, type Career, schemaLine } from './project.js';

/** A career that begins with a template. */
export function templateCareer(answers: Answers): Career {
  const { language, name, kana, template } = answers;
  const below = template === 'blank' ? blank[language] : { ja: sampleJa, en: sampleEn }[language];
  const reading = kana === undefined ? '' : `  nameKana: ${yamlText(kana)}\n`;
  return {
    resume: `${schemaLine('resume')}${heads[language]}\nbasics:\n  name: ${yamlText(name)}\n${reading}${below}`,
    private: `${schemaLine('resume')}${privateHeads[language]}\n${privateBodies[language]}`,
  };
}

/** What `private.yaml` says before its keys. */
export const privateHeads = {
  ja: `# 公開しない連絡先です。.gitignore に載せてあり、git には入りません。
# 「npm run build:private」は、この内容を resume.yaml に統合した文書を out/private に作ります。
# 「npm run build」と CI は、このファイルを読みません。
`,
  en: `# Contact details that stay private: .gitignore keeps this file out of git.
# "npm run build:private" merges it into resume.yaml and writes to out/private.
# "npm run build" and CI do not read it.
`,
} as const;

const heads = {
  ja: '# 経歴データです。値を書き換えて「npm run build」を実行すると、文書を作り直せます。\n# 人物・会社・学校は架空の見本です。\n',
  en: '# Your career. Change the values, then "npm run build" makes the documents anew.\n# The person, the companies and the school do not exist.\n',
} as const;

const privateBodies = {
  ja: `basics:
  email: yamada@example.com
  phone: 090-0000-0000
  location:
    postalCode: 000-0000
    region: 東京都
    city: 架空市
    address: 見本町1-2-3
`,
  en: `basics:
  email: yamada@example.com
  phone: 090-0000-0000
  location:
    postalCode: 000-0000
    region: Tokyo
    city: Nowhere-shi
    address: 1-2-3 Mihoncho
`,
} as const;
