// What the editor says of each setting.
import { type Descriptions, says } from '../resume/schema/descriptions/description.js';

export const configDescriptions: Descriptions = {
  documents: says('作成する文書と、その設定です。', 'The documents to make, each with its settings.'),
  'documents.*.layout': says('レイアウトです。', 'Its layout.', ['standard', 'narrative']),
  'documents.*.theme': says('テーマです。', 'Its theme.', 'standard'),
  'documents.*.order': says(
    '職歴の並び順です。newest は新しい順、oldest は古い順です。',
    'Employments newest or oldest first.',
    ['newest', 'oldest'],
  ),
  'documents.*.dates': says(
    '日付の書き方です。long は「2019年4月」、numeric は「2019/04」です。',
    'How dates are written: 2019年4月 or 2019/04.',
    ['long', 'numeric'],
  ),
  'documents.*.era': says('true にすると和暦で印刷します。', 'True prints years by era.', 'true'),
  'documents.*.contact': says(
    '氏名の下に連絡先をどこまで印刷するかです。',
    'How much of the contact stands under the name.',
    ['none', 'short', 'full'],
  ),
  'documents.*.photo': says(
    'true にすると basics.image の写真を印刷します（30×40mm）。職務経歴書にはふつう付けません。',
    'True prints the photo of `basics.image` at 30 × 40 mm; a 職務経歴書 usually has none.',
    'true',
  ),
  'documents.*.headings': says('見出しの言い換えです。', 'Headings in words of your own.'),
  'documents.*.sections': says('印刷する部分と、その順番です。', 'The parts to print, in order.', ['summary', 'work']),
  'documents.*.breakBefore': says('前で改ページする部分です。', 'Parts that begin on a new page.', ['selfPromotion']),
  'documents.*.page': says('用紙です。JIS-B5 は日本の B5（182×257mm）です。', 'The paper; JIS-B5 is 182 × 257 mm.', [
    'A4',
    'JIS-B5',
    'letter',
  ]),
  'documents.*.accent': says(
    '見出しなどのアクセント色です。白い紙で読める濃さの色を、引用符で囲んで書きます。',
    'The colour of headings, in quotes; dark enough to read on white paper.',
    '"#1f4e79"',
  ),
  'documents.*.font': says('本文と見出しの書体です。', 'The face of body and headings.', [
    'noto-sans',
    'noto-serif',
    'biz-udgothic',
    'biz-udmincho',
  ]),
  'documents.*.css': says(
    'テーマに加える CSS ファイルです。このファイルからの相対パスを書きます。HTML・PDF・PNG に適用されます。',
    "A CSS file that is added to the theme's, by path from this file; it dresses HTML, PDF and PNG.",
    './own.css',
  ),
  'documents.*.fit': says(
    'このページ数に収まるように、間隔、行送り、用紙の余白、文字の大きさ（9ptまで）の順に詰めます。',
    'The most pages it may fill: spaces, lines, margins and then letters (to 9 pt) are set closer until it does.',
    '2',
  ),
  'documents.*.header': says(
    '各ページの上に印刷する文字です。left、center、right に分けて書けます。{name}、{title}、{date}、{page}、{pages} を使えます。none にすると印刷しません。',
    'What stands above each page, by `left`, `center` and `right`; there are {name}, {title}, {date}, {page}, {pages}. `none` is no header.',
    '{title}　{name}',
  ),
  'documents.*.header.left': says('左に印刷する文字です。', 'What stands at the left.', '{date}'),
  'documents.*.header.center': says('中央に印刷する文字です。', 'What stands in the middle.', '{title}'),
  'documents.*.header.right': says('右に印刷する文字です。', 'What stands at the right.', '{name}'),
  'documents.*.footer': says(
    '各ページの下に印刷する文字です。書き方は header と同じです。',
    'What stands below each page, written as `header` is.',
    '{page} / {pages}',
  ),
  'documents.*.footer.left': says('左に印刷する文字です。', 'What stands at the left.', '{name}'),
  'documents.*.footer.center': says('中央に印刷する文字です。', 'What stands in the middle.', '{page}'),
  'documents.*.footer.right': says('右に印刷する文字です。', 'What stands at the right.', '{page} / {pages}'),
  formats: says('出力形式です。', 'The formats to write.', ['md', 'html', 'pdf', 'docx']),
  fileName: says(
    '出力ファイル名の型です。{document}、{title}、{name}、{lang}、{profile}、{date} を使えます。',
    'Pattern of file names; there are {document}, {title}, {name}, {lang}, {profile}, {date}.',
    '{title}_{name}_{date}',
  ),
  lang: says('文書の言語です。', 'Language of the documents.', ['ja', 'en']),
  out: says('出力先のフォルダーです。', 'Folder to write to.', 'out'),
  timeZone: says(
    '「今日」を決める時間帯です（IANA の名前）。',
    'Time zone in which today is looked up, by its IANA name.',
    'Asia/Tokyo',
  ),
  plugins: says(
    '使うプラグインです。パッケージ名か、このファイルからの相対パスを書きます。',
    'Plugins, by package name or by path from this file.',
    ['./plugins/org.js'],
  ),
  rules: says(
    'ルールごとの扱いです。off、info、warn、error のいずれかか、level と各ルールの設定を書きます。',
    'How each rule is taken: off, info, warn or error, or a map of `level` and the options of the rule.',
  ),
  'rules.*.level': says('ルールの重大度です。', 'How the rule is to be taken.', 'warn'),
};
