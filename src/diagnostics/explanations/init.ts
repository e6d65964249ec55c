// What can be wrong when `resume init` begins a project.
import { type Explanations, explains } from './explanation.js';
import { unknownSetting } from './usage.js';

export const initExplanations: Explanations = {
  'init/answers-missing': explains(
    [
      '質問できる端末がありません',
      'スクリプトや CI から実行すると、質問に答えられません。待ち続けることはせず、何も書き込まずに終わります。',
    ],
    [
      'There is no terminal to ask questions in',
      'A script or CI cannot answer. Nothing waits for an answer that never comes, and nothing is written.',
    ],
    'resume init < /dev/null',
    'resume init --yes',
  ),
  'init/file-exists': explains(
    [
      '同じ名前のファイルがあります',
      '端末では1件ずつ確認します。端末のないところでは、--keep か --force が指定されるまで何も書き込みません。',
    ],
    [
      'There are files of these names',
      'At a terminal each one is asked for. Without one nothing is written before `--keep` or `--force` says what to do.',
    ],
    'resume init --yes',
    'resume init --yes --keep',
  ),
  'init/not-json': explains(
    [
      'ファイルを JSON として読み取れません',
      'package.json には足りない行だけを加えます。そのために、正しい JSON である必要があります。',
    ],
    [
      'A file cannot be read as JSON',
      'A package.json is added to, never replaced, and for that it has to be proper JSON.',
    ],
  ),
  'init/no-resume': explains(
    [
      '変換できる経歴データがありません',
      '`--from` で読み込めるのは、`basics` か `work` のある YAML または JSON です。',
    ],
    ['There is no résumé to convert', '`--from` takes YAML or JSON that has `basics` or `work`.'],
    'resume init --from package.json',
    'resume init --from resume.json',
  ),
  'init/not-installed': explains(
    [
      'パッケージをインストールできませんでした',
      'ファイルはすべて書き込んであります。インストールだけをやり直せば、すぐに使えます。',
    ],
    [
      'The packages could not be installed',
      'All files are written. Once the install has succeeded, everything is there.',
    ],
  ),
  'usage/unknown-template': explains(
    ['そのようなひな形はありません', unknownSetting[0]],
    ['There is no such template', unknownSetting[1]],
    'resume init --template simple',
    'resume init --template sample',
  ),
  'usage/unknown-ci': explains(
    ['その CI サービス向けの設定はありません', unknownSetting[0]],
    ['There is no workflow for that service', unknownSetting[1]],
    'resume init --ci travis',
    'resume init --ci github',
  ),
  'usage/textlint-language': explains(
    [
      'textlint は日本語の文書でだけ使えます',
      '書き出す設定は日本語の技術文書のためのルール集で、ほかの言語の文章は検査しません。',
    ],
    [
      'Japanese alone has rules of textlint',
      'The rules that come with it are for technical writing in Japanese and read nothing else.',
    ],
    'resume init --lang en --textlint',
    'resume init --lang ja --textlint',
  ),
  'usage/wrong-answer': explains(
    ['質問への答えの形が違います', '氏名は空にできず、ふりがなは、ひらがなかカタカナで書きます。'],
    ['An answer of the wrong form', 'A name is not empty, and its reading is written in hiragana or katakana.'],
    'resume init --name "山田 太郎" --kana "Yamada Taro"',
    'resume init --name "山田 太郎" --kana "やまだ たろう"',
  ),
  'usage/not-with-from': explains(
    [
      '--from と一緒に指定できません',
      '経歴と氏名は --from のファイルから読み取るため、ほかでは指定できません。氏名は、変換した resume.yaml で書き換えられます。',
    ],
    [
      'Not to be given with --from',
      'The career and the name come from the file; change the name in the resume.yaml that is made of it.',
    ],
    'resume init --from resume.json --template blank',
    'resume init --from resume.json',
  ),
  'usage/keep-and-force': explains(
    ['--keep と --force は一緒に使えません', '残すか置き換えるかの、どちらか一方だけを指定します。'],
    ['`--keep` and `--force` exclude each other', 'Either the files that are there stay, or they are replaced.'],
    'resume init --keep --force',
    'resume init --keep',
  ),
};
