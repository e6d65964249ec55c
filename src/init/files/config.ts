// `resume.config.yaml`: what to build, and how.
import { type Answers, type ProjectFile, schemaLine } from '../project.js';

/** The configuration. */
export const config: ProjectFile = {
  path: 'resume.config.yaml',
  about: { ja: '設定', en: 'the configuration' },
  wanted: () => true,
  text: ({ answers }) => `${schemaLine('config')}${words[answers.language].head}
lang: ${answers.language}

documents:
${answers.documents.map(document => documentText(document, answers)).join('')}
${words[answers.language].formats}
formats: [md, html, pdf, docx]
`,
};

function documentText({ name, layout }: Answers['documents'][number], { language, theme }: Answers): string {
  const { layouts, themes, contact } = words[language];
  return `  ${name}:
${layout === undefined ? '' : `    layout: ${layout} # ${layouts}\n`}    theme: ${theme} # ${themes}
    contact: full # ${contact}
`;
}

const words = {
  ja: {
    head: '# 何を、どのように作るかの設定です。使えるキーは、エディターで Ctrl+Space を押すと一覧できます。',
    layouts: 'standard（表が中心）または narrative（文章が中心）',
    themes: '「npx resume list themes」で一覧できます。',
    contact: '連絡先を載せます。書いてあるのは private.yaml だけなので、build:private の文書にだけ載ります。',
    formats: '# 作成する出力形式です。画像は png です。',
  },
  en: {
    head: '# What to build, and how. Ctrl+Space in your editor lists the keys that there are.',
    layouts: 'standard (tables) or narrative (prose)',
    themes: '"npx resume list themes" lists them',
    contact: 'printed where it is known: private.yaml alone has it, so that only build:private prints it',
    formats: '# The formats to make. Pictures are png.',
  },
} as const;
