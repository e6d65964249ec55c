// What can be wrong with a file as YAML, and with its bytes.
import { type Explanations, explains } from './explanation.js';

export const yamlExplanations: Explanations = {
  'yaml/syntax': explains(
    ['YAML として読み取れません', 'ほかの問題は、構造が読み取れてから調べます。まずこの箇所を直してください。'],
    [
      'The file does not read as YAML',
      'Everything else can only be checked once the structure is clear, so this comes first.',
    ],
    'basics: [name: 山田 太郎',
    'basics:\n  name: 山田 太郎',
  ),
  'yaml/full-width-colon': explains(
    [
      'コロンが全角です',
      '全角の「：」は YAML の区切りではないため、行全体がひとつの文字列として読み取られ、キーが失われます。',
    ],
    ['A full-width colon', 'YAML knows only `:`; the whole line would be read as one text and the key be lost.'],
    'basics:\n  name：山田 太郎',
    'basics:\n  name: 山田 太郎',
  ),
  'yaml/full-width-space': explains(
    [
      '字下げに全角の空白が使われています',
      '全角の空白は文字として扱われるため、見た目は揃っていても別の階層として読み取られます。',
    ],
    [
      'A full-width space in the indentation',
      'To YAML it is a character like any other, so lines that look aligned are not.',
    ],
    'basics:\n　name: 山田 太郎',
    'basics:\n  name: 山田 太郎',
  ),
  'yaml/full-width-dash': explains(
    ['リストの記号が半角のハイフンではありません', '「ー」や「－」はリストの記号として読み取られません。'],
    ['A list mark that is no ASCII hyphen', 'A long vowel mark or a full-width dash does not begin an item.'],
    'skills:\n  ー name: Go',
    'skills:\n  - name: Go',
  ),
  'yaml/tab': explains(
    ['字下げにタブが使われています', 'YAML の字下げに使えるのは半角スペースだけです。'],
    ['A tab in the indentation', 'YAML allows spaces alone there.'],
    'basics:\n\tname: 山田 太郎',
    'basics:\n  name: 山田 太郎',
  ),
  'yaml/reserved-character': explains(
    [
      '引用符のない値が、YAML で予約された文字で始まっています',
      '`@`、`` ` ``、`%` などで始まる値は、引用符で囲む必要があります。',
    ],
    [
      'An unquoted value begins with a reserved character',
      'A value that begins with `@`, a backtick or `%` needs quotes.',
    ],
    'basics:\n  label: @team のエンジニア',
    "basics:\n  label: '@team のエンジニア'",
  ),
  'yaml/comment-in-place-of-value': explains(
    ['値の位置がコメントになっています', '# から行末まではコメントとして扱われるため、値は空になります。'],
    ['A comment in the place of the value', 'Everything from `#` on is a comment, so the value is empty.'],
    'work:\n  - name: 株式会社青空\n    position: #1 エンジニア',
    "work:\n  - name: 株式会社青空\n    position: '#1 エンジニア'",
  ),
  'yaml/duplicate-key': explains(
    ['同じキーが2回書かれています', '後に書かれた値だけが使われ、先の値は失われます。'],
    ['A key stands twice', 'The second value would win and the first be lost.'],
    'basics:\n  name: 山田 太郎\n  name: 山田 花子',
    'basics:\n  name: 山田 太郎',
  ),
  'yaml/forbidden-key': explains(
    ['使えないキーです', '`__proto__` はプログラムの内部で特別な意味を持つため、読み込みません。'],
    ['A key that may not be used', '`__proto__` has a meaning of its own inside programs and is left out.'],
    'x-notes: { __proto__: a }',
    'x-notes: { proto: a }',
  ),
  'yaml/complex-key': explains(
    ['キーが文字列ではありません', 'キーに書けるのは文字列だけで、リストや階層のある値は使えません。'],
    ['A key that is no text', 'A key must be a word; lists and maps cannot be keys here.'],
    '? [a, b]\n: c',
    'ab: c',
  ),
  'yaml/empty': explains(
    ['ファイルに内容がありません', '空のファイルやコメントだけのファイルからは、何も作成できません。'],
    ['The file says nothing', 'Nothing can be made of an empty file, or of comments alone.'],
    '# あとで書く',
    'basics:\n  name: 山田 太郎',
  ),
  'yaml/several-documents': explains(
    [
      'ひとつのファイルに複数の文書があります',
      '`---` で区切られた2つ目以降は読み込みません。別のファイルに分けて --with で統合できます。',
    ],
    ['Several documents in one file', 'Only the first is read; another file can be merged in with `--with`.'],
    'basics: { name: 山田 太郎 }\n---\nwork: []',
    'basics: { name: 山田 太郎 }\nwork: []',
  ),
  'yaml/too-deep': explains(
    ['階層が深すぎます', '100階層までしか読み込みません。括弧の閉じ忘れが多い原因です。'],
    ['Nested too deep', 'A hundred levels are read; most often a bracket was never closed.'],
  ),
  'yaml/alias-bomb': explains(
    ['エイリアス（*）の参照が多すぎます', '少ない行数で膨大なデータになるため、読み込みを中止します。'],
    ['Too many aliases', 'A few lines would grow into endless data, so reading stops.'],
  ),
  'yaml/recursive-alias': explains(
    ['エイリアス（*）が自分自身を参照しています', '参照が終わらないため、値を決められません。'],
    ['An alias that contains itself', 'Its value would never end.'],
    'work: &w [*w]',
    'work: []',
  ),
  'yaml/unknown-alias': explains(
    [
      'エイリアス（*）に対応するアンカー（&）がありません',
      '引用符のない * はエイリアスとして読み取られます。文字として書くときは引用符で囲みます。',
    ],
    ['An alias without its anchor', 'An unquoted `*` refers to an anchor; as a character it needs quotes.'],
    'basics:\n  label: *主任',
    "basics:\n  label: '*主任'",
  ),
  'yaml/unknown-tag': explains(
    ['タグ（!）は使えません', '引用符のない ! はタグとして読み取られます。'],
    ['Tags cannot be used', 'An unquoted `!` begins a tag; as a character it needs quotes.'],
    'basics:\n  label: !重要 エンジニア',
    "basics:\n  label: '!重要 エンジニア'",
  ),
};
