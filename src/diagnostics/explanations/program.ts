// What can be wrong around the résumé: configuration, plugins, browser and fonts.
import { type Explanations, explains } from './explanation.js';
import { paleAccent, unknownSetting, wrongAccent } from './usage.js';

export const programExplanations: Explanations = {
  'config/no-formats': explains(
    ['出力形式がひとつもありません', '空のリストでは何も作成できません。'],
    ['No format is named', 'Nothing can be made of an empty list.'],
    'formats: []',
    'formats: [pdf, docx]',
  ),
  'config/unknown-format': explains(
    ['そのような出力形式はありません', unknownSetting[0]],
    ['There is no such format', unknownSetting[1]],
    'formats: [word]',
    'formats: [docx]',
  ),
  'config/unknown-document': explains(
    ['そのような文書はありません', unknownSetting[0]],
    ['There is no such document', unknownSetting[1]],
    'documents: { shokumu: {} }',
    'documents: { shokumukeirekisho: {} }',
  ),
  'config/unknown-theme': explains(
    ['そのようなテーマはありません', unknownSetting[0]],
    ['There is no such theme', unknownSetting[1]],
    'documents: { shokumukeirekisho: { theme: standrd } }',
    'documents: { shokumukeirekisho: { theme: standard } }',
  ),
  'config/unknown-font': explains(
    ['そのような書体はありません', unknownSetting[0]],
    ['There is no such face', unknownSetting[1]],
    'documents: { shokumukeirekisho: { font: meiryo } }',
    'documents: { shokumukeirekisho: { font: noto-sans } }',
  ),
  'config/wrong-accent': explains(
    ['アクセント色として読み取れません', wrongAccent[0]],
    ['Not a colour', wrongAccent[1]],
    'documents: { shokumukeirekisho: { accent: navy } }',
    'documents: { shokumukeirekisho: { accent: "#1f4e79" } }',
  ),
  'config/pale-accent': explains(
    ['アクセント色が薄すぎます', paleAccent[0]],
    ['The accent is too pale', paleAccent[1]],
    'documents: { shokumukeirekisho: { accent: "#7fb2e5" } }',
    'documents: { shokumukeirekisho: { accent: "#2f6496" } }',
  ),
  'config/wrong-fit': explains(
    ['ページ数として読み取れません', 'fit には、収めたいページ数を数字だけで書きます。'],
    ['Not a number of pages', 'The most pages that a document may fill are written in digits alone.'],
    'documents: { shokumukeirekisho: { fit: 2ページ } }',
    'documents: { shokumukeirekisho: { fit: 2 } }',
  ),
  'fit/fitted': explains(
    [
      '指定したページ数に収めました',
      '間隔、行送り、用紙の余白、文字の大きさの順に少しずつ詰め、収まったところで止めます。文章は変わりません。',
    ],
    [
      'It was made to fit',
      'Spaces, lines, margins and letters, in this order, are closed up little by little until it does. The text stays.',
    ],
  ),
  'fit/too-long': explains(
    [
      '指定したページ数に収まりません',
      '間隔、行送り、用紙の余白（13mmまで）、文字（9ptまで）を詰めても収まりませんでした。文章は削らず、何も書き出しません。',
    ],
    [
      'It does not fit on that many pages',
      'Spaces, lines, margins (to 13 mm) and letters (to 9 pt) were closed up in vain. No text is ever cut, and nothing was written.',
    ],
    'resume build --fit 1',
    'resume build --fit 2 --theme compact',
  ),
  'fit/not-measured': explains(
    [
      'ページ数を計測できませんでした',
      'ページ数はブラウザーで印刷して数えます。ブラウザーを使えないときは、詰めずに作成します。',
    ],
    [
      'The pages could not be counted',
      'They are counted by printing in the browser. Without one the documents are made as if no limit had been set.',
    ],
  ),
  'config/unknown-layout': explains(
    ['そのようなレイアウトはありません', unknownSetting[0]],
    ['There is no such layout', unknownSetting[1]],
    'documents: { shokumukeirekisho: { layout: story } }',
    'documents: { shokumukeirekisho: { layout: narrative } }',
  ),
  'config/unknown-lang': explains(
    ['使えない言語です', '文書の言語は ja か en です。'],
    ['Not a language of documents', 'They come in `ja` and `en`.'],
    'lang: jp',
    'lang: ja',
  ),
  'config/unknown-rule': explains(
    ['そのようなルールはありません', '綴りが違うと、ルールの設定は働きません。'],
    ['There is no such rule', 'A misspelt name configures nothing.'],
    'rules: { gap: off }',
    'rules: { dates/gap: off }',
  ),
  'config/unknown-option': explains(
    ['そのルールにはない設定です', unknownSetting[0]],
    ['The rule has no such option', unknownSetting[1]],
    'rules: { dates/gap: { month: 6 } }',
    'rules: { dates/gap: { months: 6 } }',
  ),
  'config/wrong-option': explains(
    ['ルールの設定の値が違います', '数・文字列・true と false のどれを書くかは、設定ごとに決まっています。'],
    ['An option of the wrong kind', 'Each option takes a number, a text, or `true` and `false`.'],
    'rules: { dates/gap: { months: 半年 } }',
    'rules: { dates/gap: { months: 6 } }',
  ),
  'config/unknown-placeholder': explains(
    ['fileName、header、footer で使えない項目です', unknownSetting[0]],
    ['A placeholder that there is not', unknownSetting[1]],
    'fileName: "{nmae}"',
    'fileName: "{name}"',
  ),
  'config/unknown-time-zone': explains(
    ['そのようなタイムゾーンはありません', '「今日」を決めるために使います。'],
    ['There is no such time zone', 'It decides which day is today.'],
    'timeZone: Tokyo',
    'timeZone: Asia/Tokyo',
  ),
  'plugin/not-found': explains(
    ['プラグインが見つかりません', 'パッケージ名またはパスは、設定ファイルのフォルダーから探します。'],
    ['The plugin is not there', 'Names and paths are looked up from the folder of the configuration.'],
    'plugins: [org.js]',
    'plugins: [./org.js]',
  ),
  'plugin/left-out': explains(
    [
      'プラグインを読み込みませんでした',
      '--no-plugins は、設定に書かれたプラグインのコードも、textlint も実行しません。',
    ],
    ['The plugin was left out', '`--no-plugins` runs no code that the configuration names, nor textlint.'],
  ),
  'plugin/failed': explains(
    ['プラグインを読み込めません', 'プラグインのコードが、読み込みの途中で失敗しました。'],
    ['The plugin could not be loaded', 'Its own code failed while it was loaded.'],
  ),
  'plugin/typescript': explains(
    ['TypeScript のまま読み込むことはできません', 'JavaScript に変換してから指定します。'],
    ['TypeScript is not loaded as it is', 'Compile it to JavaScript first.'],
    'plugins: [./org.ts]',
    'plugins: [./org.js]',
  ),
  'plugin/is-folder': explains(
    ['プラグインの位置にフォルダーがあります', 'フォルダーではなく、その中のファイルを指定します。'],
    ['A folder in the place of the plugin', 'Name the file in it.'],
    'plugins: [./org]',
    'plugins: [./org/index.js]',
  ),
  'plugin/not-javascript': explains(
    ['プラグインが JavaScript ではありません', '読み込めるのは JavaScript のモジュールだけです。'],
    ['The plugin is no JavaScript', 'Only modules in JavaScript are loaded.'],
    'plugins: [./org.json]',
    'plugins: [./org.js]',
  ),
  'plugin/web-address': explains(
    ['プラグインに URL は指定できません', '内容が知らないうちに変わるコードは実行しません。'],
    ['Plugins are not loaded from the web', 'Code that may change overnight is never run.'],
    'plugins: [https://example.com/org.js]',
    'plugins: [./org.js]',
  ),
  'plugin/wrong-shape': explains(
    ['プラグインの形が違います', '必要な項目が足りないか、種類が違います。'],
    ['The plugin has the wrong shape', 'Something that it must have is missing or of another kind.'],
  ),
  'plugin/name-clash': explains(
    ['プラグインの名前が重複しています', '同じ名前では、どちらを使うのかを決められません。'],
    ['Two members with one name', 'Nobody could tell which of them is meant.'],
  ),
  'plugin/wrong-output': explains(
    ['プラグインの出力の形が違います', 'files に、ファイルの内容と名前の末尾を並べて返す必要があります。'],
    ['The plugin gives something else than files', 'It must give `files`, each with its content and suffix.'],
  ),
  'plugin/render-failed': explains(
    ['プラグインが出力に失敗しました', 'ほかの形式は書き出されています。'],
    ['The plugin failed to render', 'The other formats have been written.'],
  ),
  'plugin/too-slow': explains(
    ['プラグインの出力が終わりません', '一定の時間が過ぎたため、打ち切りました。'],
    ['The plugin does not come to an end', 'It was given up after some time.'],
  ),
  'theme/unsafe-css': explains(
    [
      'テーマの CSS の一部を使いません',
      '開いたときや印刷するときに外部と通信する文書は作りません。@import と、画像・フォントの data: 以外の URL を除きます。',
    ],
    [
      'Part of the CSS of a theme is left out',
      'No document loads anything when it is opened or printed: `@import` goes, and every URL but `data:` ones with a picture or a font.',
    ],
    "@import 'https://fonts.example.com/noto.css';",
    "@font-face { font-family: Noto; src: url('data:font/woff2;base64,…') }",
  ),
  'docx/one-column': explains(
    [
      'Word 文書は1段組みになります',
      'Word の段組みでは読む順が崩れやすく、採用側での編集も難しくなるため、横の段は使いません。',
    ],
    [
      'The Word document has one column',
      'In Word a column at the side upsets the order of reading and is hard to edit, so that it is left out there.',
    ],
    'resume build --theme two-column --format docx',
    'resume build --theme standard --format docx',
  ),
  'browser/not-found': explains(
    ['PDF を作成するブラウザーが見つかりません', '同梱の Chromium も、インストール済みの Chrome、Edge もありません。'],
    ['No browser to print with', 'There is neither the packaged Chromium nor a Chrome or Edge.'],
    undefined,
    'resume build --browser /usr/bin/chromium',
  ),
  'browser/failed': explains(
    ['ブラウザーを起動できません', 'ブラウザー自身が示した理由を、メッセージに含めています。'],
    ['The browser does not start', 'The message has the reason that it gave itself.'],
  ),
  'browser/crashed': explains(
    [
      'ブラウザーが印刷の途中で終了しました',
      'メモリーの制限などによって外から止められたか、ブラウザー自身が異常終了しました。ほかの形式は書き出しています。',
    ],
    [
      'The browser ended before it had printed',
      'Something stopped it, such as a limit on memory, or it crashed. The other formats are written.',
    ],
  ),
  'browser/timeout': explains(
    ['ブラウザーが応答しません', '起動と印刷のそれぞれに、待つ時間の上限（既定は60秒）があります。'],
    ['The browser does not answer', 'The start and each print have a time limit, of 60 seconds unless said otherwise.'],
    undefined,
    'resume build --timeout 180',
  ),
  'browser/blank-page': explains(
    ['PDF が白紙になるため、書き出しませんでした', '文字のないページや別のページは書き出しません。'],
    ['The PDF would have been blank', 'A page without text, or another page in its place, is never written.'],
  ),
  'browser/unpack-failed': explains(
    ['同梱の Chromium を展開できません', '展開先に空き容量がないか、書き込めません。'],
    ['The packaged Chromium cannot be unpacked', 'The cache folder has no space or cannot be written to.'],
  ),
  'browser/no-temporary-folder': explains(
    ['一時フォルダーを作成できません', '印刷の間だけ使うフォルダーが必要です。'],
    ['No temporary folder', 'Printing needs one for as long as it lasts.'],
    undefined,
    'TMPDIR=~/tmp resume build',
  ),
  'browser/no-sandbox': explains(
    ['サンドボックスなしで印刷しています', '印刷するのは、スクリプトも通信もない文書だけです。'],
    ['Printed without a sandbox', 'The page has neither script nor network.'],
  ),
  'png/no-pdfium': explains(
    [
      'PNG の作成に使う PDFium がありません',
      'PNG は、PDF のページを PDFium で画像にしたものです。ほかの形式には必要ありません。',
    ],
    [
      'PDFium, which draws PNG, is not there',
      'A PNG is the PDF, drawn by PDFium page by page; no other format needs it.',
    ],
    undefined,
    'npm install @hyzyla/pdfium',
  ),
  'pdf/unfinished': explains(
    [
      'PDF の仕上げができませんでした',
      'ブラウザーが想定と異なる形の PDF を出力しました。読み上げ用のタグや文書情報は補正されませんが、見た目は変わりません。',
    ],
    [
      'The PDF could not be finished',
      'The browser built it in an unexpected way. It looks the same, but its tags and metadata were not put right.',
    ],
  ),
  'pdf/not-accessible': explains(
    [
      'PDF/UA-1 への適合を表示していません',
      'PDF は読み上げに対応していますが、規格に合わない点が残っているため、適合の表示を付けません。',
    ],
    [
      'The PDF does not claim to keep PDF/UA-1',
      'It is tagged all the same; only what keeps every condition of the standard that is checked may claim so.',
    ],
  ),
  'fonts/missing': explains(
    ['必要なフォントがありません', '日本語の文字を印刷できないため、PDF を作成しません。'],
    ['A font that must be there is missing', 'Japanese could not be printed, so no PDF is made.'],
    undefined,
    'npm install',
  ),
  'fonts/fallback': explains(
    ['フォントを別のもので代用しています', '任意のフォントのパッケージがインストールされていません。'],
    ['Another font takes the place of one', 'An optional package with fonts is not installed.'],
  ),
};
