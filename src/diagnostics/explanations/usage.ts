// What can be wrong with the command line, or with what it asks for.
import { type Explanations, explains } from './explanation.js';

/** Why a name is refused, wherever it was written. */
export const unknownSetting = [
  '使える名前は、誤りの箇所に示されます。',
  'The message names all that there are.',
] as const;

/** How a colour is written. */
export const wrongAccent = [
  '色は、`#` に続く16進数の6桁か3桁で指定します。色の名前は使えません。',
  'Colours are written as `#` and six or three hexadecimal digits; names are not read.',
] as const;

/** Why a pale accent is refused. */
export const paleAccent = [
  '見出しの文字に使う色です。白とのコントラスト比が 4.5:1 に満たないと、印刷したときや、視力の弱い人には読みにくくなります（WCAG 2.2 の 1.4.3）。',
  'Headings are set in it. Below a contrast of 4.5:1 to white, print and weak eyes lose them (WCAG 2.2, 1.4.3).',
] as const;

export const usageExplanations: Explanations = {
  'usage/command-line': explains(
    ['コマンドの書き方が違います', '`--help` で使い方を確認できます。'],
    ['The command line is wrong', '`--help` shows how it is meant.'],
  ),
  'usage/unknown-command': explains(
    ['そのようなコマンドはありません', unknownSetting[0]],
    ['There is no such command', unknownSetting[1]],
    'resume biuld',
    'resume build',
  ),
  'usage/unknown-option': explains(
    ['そのようなオプションはありません', '使えるオプションは、各コマンドの `--help` で確認できます。'],
    ['There is no such option', 'The `--help` of each command lists them.'],
    'resume build --formt pdf',
    'resume build --format pdf',
  ),
  'usage/unknown-format': explains(
    ['そのような出力形式はありません', unknownSetting[0]],
    ['There is no such format', unknownSetting[1]],
    'resume build --format word',
    'resume build --format docx',
  ),
  'usage/unknown-document': explains(
    ['そのような文書はありません', unknownSetting[0]],
    ['There is no such document', unknownSetting[1]],
    'resume build --document shokumu',
    'resume build --document shokumukeirekisho',
  ),
  'usage/unknown-theme': explains(
    ['そのようなテーマはありません', unknownSetting[0]],
    ['There is no such theme', unknownSetting[1]],
    'resume build --theme standrd',
    'resume build --theme standard',
  ),
  'usage/unknown-font': explains(
    ['そのような書体はありません', unknownSetting[0]],
    ['There is no such face', unknownSetting[1]],
    'resume build --font meiryo',
    'resume build --font noto-sans',
  ),
  'usage/unknown-page': explains(
    ['使えない用紙です', '「B5」には日本（JIS）と ISO の2種類があるため、JIS-B5 と指定します。'],
    ['Not a paper of documents', 'There are two papers called B5; the Japanese one is `JIS-B5`.'],
    'resume build --page B5',
    'resume build --page JIS-B5',
  ),
  'usage/wrong-accent': explains(
    ['アクセント色として読み取れません', wrongAccent[0]],
    ['Not a colour', wrongAccent[1]],
    'resume build --accent navy',
    "resume build --accent '#1f4e79'",
  ),
  'usage/pale-accent': explains(
    ['アクセント色が薄すぎます', paleAccent[0]],
    ['The accent is too pale', paleAccent[1]],
    "resume build --accent '#7fb2e5'",
    "resume build --accent '#2f6496'",
  ),
  'usage/wrong-fit': explains(
    ['ページ数として読み取れません', '--fit には、収めたいページ数を数字だけで指定します。'],
    ['Not a number of pages', 'The most pages that a document may fill are written in digits alone.'],
    'resume build --fit 2ページ',
    'resume build --fit 2',
  ),
  'usage/unknown-layout': explains(
    ['そのようなレイアウトはありません', unknownSetting[0]],
    ['There is no such layout', unknownSetting[1]],
    'resume build --layout story',
    'resume build --layout narrative',
  ),
  'usage/unknown-lang': explains(
    ['使えない言語です', '文書の言語は ja か en です。'],
    ['Not a language of documents', 'They come in `ja` and `en`.'],
    'resume build --lang jp',
    'resume build --lang ja',
  ),
  'usage/unknown-language': explains(
    ['メッセージに使えない言語です', 'メッセージの言語は ja か en です。'],
    ['Messages do not come in that language', 'They come in `ja` and `en`.'],
    'resume validate --messages jp',
    'resume validate --messages ja',
  ),
  'usage/unknown-reporter': explains(
    ['そのような報告の形式はありません', unknownSetting[0]],
    ['There is no such reporter', unknownSetting[1]],
    'resume validate --reporter text',
    'resume validate --reporter short',
  ),
  'usage/unknown-shell': explains(
    ['そのシェルの補完スクリプトはありません', '補完スクリプトは bash、zsh、fish のものがあります。'],
    ['There is no completion for that shell', 'There are scripts for bash, zsh and fish.'],
    'resume completion powershell',
    'resume completion bash',
  ),
  'usage/unknown-schema': explains(
    ['そのようなスキーマはありません', unknownSetting[0]],
    ['There is no such schema', unknownSetting[1]],
    'resume schema cv',
    'resume schema resume',
  ),
  'usage/unknown-kind': explains(
    ['一覧できない種類です', '一覧できるのは themes、documents、formats、rules です。'],
    ['Not a kind that is listed', 'There are lists of `themes`, `documents`, `formats` and `rules`.'],
    'resume list theme',
    'resume list themes',
  ),
  'usage/unknown-code': explains(
    ['そのようなコードはありません', 'コードは、メッセージの [ ] に示されます。'],
    ['There is no such code', 'Messages show it in square brackets.'],
    'resume explain gap',
    'resume explain dates/gap',
  ),
  'usage/missing-value': explains(
    ['オプションの値がありません', '値が必要なオプションです。'],
    ['An option without its value', 'It needs one.'],
    'resume build --format',
    'resume build --format pdf',
  ),
  'usage/empty-list': explains(
    ['オプションの値が空です', 'コンマの間に名前が必要です。'],
    ['An empty list', 'Names must stand between the commas.'],
    "resume build --format ','",
    'resume build --format md,pdf',
  ),
  'usage/wrong-number': explains(
    ['オプションの値を数として読み取れません', '件数や秒数は、単位を付けずに数字だけで指定します。'],
    ['The value of an option is no number', 'A count, and a number of seconds, is written in digits alone.'],
    'resume validate --max-warnings few',
    'resume validate --max-warnings 0',
  ),
  'rules/too-many-warnings': explains(
    ['警告が --max-warnings の件数を超えています', '警告が残っているうちは失敗にする、という指定です。'],
    ['More warnings than --max-warnings allows', 'The command line asks for a failure as long as they are there.'],
  ),
  'usage/too-many-arguments': explains(
    ['ファイルは一度にひとつです', '別のファイルを統合するには --with を使います。'],
    ['One file at a time', 'Another can be merged in with `--with`.'],
    'resume build resume.yaml private.yaml',
    'resume build resume.yaml --with private.yaml',
  ),
  'usage/stdout-one-format': explains(
    ['標準出力に出せるのはひとつです', '複数のファイルを続けて出すと、区切りがわからなくなります。'],
    ['One file to standard output', 'Nobody could tell where one ends and the next begins.'],
    'resume build --stdout',
    'resume build --format md --stdout',
  ),
  'usage/watch-stdout': explains(
    ['変更の監視と標準出力は同時に使えません', '作成し直すたびに続けて出すと、区切りがわからなくなります。'],
    ['Watching does not go with standard output', 'Nobody could tell where one build ends and the next begins.'],
    'resume build --watch --format md --stdout',
    'resume build --watch --format md',
  ),
  'usage/not-watchable': explains(
    ['変更を監視できません', '標準入力やパイプは一度しか読めません。監視できるのはファイルだけです。'],
    ['It cannot be watched for changes', 'Standard input and pipes can be read once. Only files can be watched.'],
    'resume preview -',
    'resume preview resume.yaml',
  ),
  'usage/stdout-one-file': explains(
    [
      '標準出力に出せるのは1ファイルです',
      'PNG はページごとに1ファイルになるため、2ページ以上の文書は標準出力に出せません。',
    ],
    ['One file to standard output', 'A PNG is one file a page, so a document of more pages needs a folder.'],
    'resume build --format png --stdout',
    'resume build --format png --out pages',
  ),
  'usage/fix-stdin': explains(
    ['標準入力は書き直せません', '書き込む先のファイルがありません。'],
    ['Standard input cannot be rewritten', 'There is no file to write to.'],
    'resume validate - --fix < resume.yaml',
    'resume validate resume.yaml --fix',
  ),
  'usage/dry-run-alone': explains(
    ['--dry-run は単独では使えません', 'ファイルに書き込むのは --fix だけのため、--fix と一緒に指定します。'],
    ['--dry-run needs --fix', 'Only what writes can be asked not to.'],
    'resume validate --dry-run',
    'resume validate --fix --dry-run',
  ),
  'usage/json-and-stdout': explains(
    ['--json と --stdout は同時に使えません', '標準出力に出せるのは、報告か文書のどちらか一方です。'],
    ['--json and --stdout exclude each other', 'Standard output takes the report or a document, not both.'],
    'resume build --json --stdout --format md',
    'resume build --json --format md',
  ),
  'usage/source-date-epoch': explains(
    ['SOURCE_DATE_EPOCH の値が違います', '1970年からの秒数を、数字だけで指定します。'],
    ['A wrong SOURCE_DATE_EPOCH', 'It takes a number of seconds since 1970.'],
    'SOURCE_DATE_EPOCH=today resume build',
    'SOURCE_DATE_EPOCH=1795478400 resume build',
  ),
};
