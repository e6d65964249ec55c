// What can be wrong with the résumé's keys, values and dates, and with the Markdown in its texts.
import { type Explanations, explains } from './explanation.js';

export const schemaExplanations: Explanations = {
  'schema/unknown-key': explains(
    [
      'そのようなキーはありません',
      '綴りの誤りのまま無視されると、書いた内容が印刷されないことに気付けません。独自の項目は x- で始めます。',
    ],
    [
      'There is no such key',
      'A misspelt key that passes silently is content that never gets printed. Keys of your own begin with `x-`.',
    ],
    'basics:\n  emial: taro@example.com',
    'basics:\n  email: taro@example.com',
  ),
  'schema/missing-key': explains(
    ['必要なキーがありません', '会社名や学校名など、その項目が何かを示すキーは省略できません。'],
    ['A key is missing', 'What an item is, such as the name of an employer, cannot be left out.'],
    'work:\n  - startDate: 2020-04',
    'work:\n  - name: 株式会社青空\n    startDate: 2020-04',
  ),
  'schema/missing-value': explains(
    ['キーはありますが、値が空です', '会社名や学校名など、その項目が何かを示す値は空にできません。'],
    ['The key is there and its value is empty', 'What an item is, such as the name of an employer, cannot be empty.'],
    'work:\n  - name:',
    'work:\n  - name: 株式会社青空',
  ),
  'schema/wrong-type': explains(
    ['値の形が違います', '文字列・リスト・キーと値の組のどれを書くかは、項目ごとに決まっています。'],
    ['A value of the wrong kind', 'Each field takes a text, a list, or keys with values.'],
    'skills:\n  - Go',
    'skills:\n  - name: Go',
  ),
  'schema/wrong-value': explains(
    ['使えない値です', '決められた値のなかから選ぶ項目です。'],
    ['A value that may not stand here', 'The field takes one of a few values.'],
    'education:\n  - institution: 架空大学\n    status: 卒業済',
    'education:\n  - institution: 架空大学\n    status: 卒業',
  ),
  'schema/wrong-number': explains(
    ['数として読み取れません', '年数は、単位を付けずに数字だけで書きます。'],
    ['Not a number', 'Years are written as a number alone, without a unit.'],
    'skills:\n  - name: Go\n    years: 5年',
    'skills:\n  - name: Go\n    years: 5',
  ),
  'schema/wrong-url': explains(
    ['URL として読み取れません', 'リンクとして印刷するには、https:// から始まる URL が必要です。'],
    ['Not a web address', 'To become a link it must begin with its scheme.'],
    'basics:\n  url: example.com',
    'basics:\n  url: https://example.com/',
  ),
  'schema/wrong-email': explains(
    ['メールアドレスとして読み取れません', '連絡が届かなくなるため、全角文字や空白のないアドレスが必要です。'],
    ['Not an e-mail address', 'It would not arrive: full-width characters and blanks are no part of an address.'],
    'basics:\n  email: taro＠example.com',
    'basics:\n  email: taro@example.com',
  ),
  'json-resume/old-name': explains(
    ['JSON Resume の古いキーです', '古い名前も読み込みますが、新しい名前で書くと、ほかのツールでも正しく扱われます。'],
    ['An old name of JSON Resume', 'It is read all the same; other tools may know the new name alone.'],
    '$schema: https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\nwork: [{ company: 株式会社青空 }]',
    '$schema: https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\nwork: [{ name: 株式会社青空 }]',
  ),
  'json-resume/skipped-item': explains(
    [
      '名前のない項目を読み飛ばしました',
      'ひな形やほかのツールが残した項目と考えられます。何を指すのかがわからないため、印刷されません。',
    ],
    ['An item without a name is skipped', 'Templates and exporters leave such items; nobody could tell what they are.'],
    '$schema: https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\nskills: [{ level: Master }]',
    '$schema: https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\nskills: [{ name: Go, level: Master }]',
  ),
  'json-resume/network-from-url': explains(
    ['サービス名の代わりに URL のホスト名を使います', 'network がないため、URL から補いました。'],
    ['The host stands in for the network', 'There is no `network`, so its address gives the name.'],
    '$schema: https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\nbasics: { profiles: [{ url: "https://example.com/a" }] }',
    '$schema: https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json\nbasics: { profiles: [{ network: Example, url: "https://example.com/a" }] }',
  ),
  'missing/name': explains(
    ['氏名がありません', '職務経歴書には氏名が必要です。'],
    ['There is no name', 'A 職務経歴書 cannot do without it.'],
    'work: [{ name: 株式会社青空 }]',
    'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空 }]',
  ),
  'missing/employer': explains(
    ['勤務先がありません', '職務経歴書には、ひとつ以上の勤務先が必要です。'],
    ['There is no employer', 'A 職務経歴書 needs one at least.'],
    'basics: { name: 山田 太郎 }',
    'basics: { name: 山田 太郎 }\nwork: [{ name: 株式会社青空 }]',
  ),
  'date/empty': explains(
    ['日付が空です', '続いている期間の endDate は、空にせず行ごと省略します。'],
    ['An empty date', 'A period that lasts has no `endDate` line at all.'],
    "work:\n  - name: 株式会社青空\n    startDate: ' '",
    'work:\n  - name: 株式会社青空\n    startDate: 2020-04',
  ),
  'date/present': explains(
    ['開始日に「現在」は書けません', '「現在」を書けるのは endDate だけです。'],
    ['A start cannot be the present', 'Only `endDate` may say so.'],
    'work:\n  - name: 株式会社青空\n    startDate: 現在',
    'work:\n  - name: 株式会社青空\n    startDate: 2020-04',
  ),
  'date/unreadable': explains(
    ['日付として読み取れません', '在籍期間や月数を計算するため、年月が決まる書き方が必要です。'],
    ['Not a date', 'Periods and their months are counted, so a year and month must be clear.'],
    'work:\n  - name: 株式会社青空\n    startDate: 2020年春',
    'work:\n  - name: 株式会社青空\n    startDate: 2020年4月',
  ),
  'date/short-year': explains(
    ['年が2桁です', '西暦の下2桁なのか和暦なのかが決まりません。'],
    ['A year of two digits', 'It could be of the Gregorian calendar or of an era.'],
    'work:\n  - name: 株式会社青空\n    startDate: 20-04',
    'work:\n  - name: 株式会社青空\n    startDate: 2020-04',
  ),
  'date/year-out-of-range': explains(
    ['年が範囲外です', '桁の打ち間違いと考えられます。'],
    ['A year out of range', 'Most likely a digit too many or too few.'],
    'work:\n  - name: 株式会社青空\n    startDate: 0202-04',
    'work:\n  - name: 株式会社青空\n    startDate: 2020-04',
  ),
  'date/month-out-of-range': explains(
    ['そのような月はありません', '月は1から12までです。'],
    ['There is no such month', 'Months go from 1 to 12.'],
    'work:\n  - name: 株式会社青空\n    startDate: 2020-13',
    'work:\n  - name: 株式会社青空\n    startDate: 2020-12',
  ),
  'date/no-such-day': explains(
    ['そのような日はありません', '月の日数とうるう年を確かめています。'],
    ['There is no such day', 'The length of the month and leap years are looked at.'],
    'date: 2023-02-30',
    'date: 2023-02-28',
  ),
  'date/not-in-era': explains(
    ['その元号にその年はありません', '改元の日を過ぎた年や、始まる前の年は存在しません（平成は31年4月30日まで）。'],
    ['The era has no such year', 'It had ended by then, or had not begun: 平成 ended on 30 April 2019.'],
    'work:\n  - name: 株式会社青空\n    startDate: 平成32年4月',
    'work:\n  - name: 株式会社青空\n    startDate: 令和2年4月',
  ),
  'prose/html': explains(
    ['HTML のタグが使われています', '出力形式によって表示が変わるため、一部のタグのほかは文字として印刷します。'],
    ['An HTML tag', 'Formats would show it differently, so all but a few are printed as characters.'],
    'basics:\n  summary: <font color="red">強調</font>',
    'basics:\n  summary: "**強調**"',
  ),
  'prose/image': explains(
    ['文章の中の画像は印刷されません', '証明写真は basics.image に書きます。'],
    ['Pictures in texts are not printed', 'The photo has a field of its own, `basics.image`.'],
    'basics:\n  summary: "![図](a.png)"',
    'basics:\n  image: photo.jpg',
  ),
  'prose/link': explains(
    ['使えない種類のリンクです', '印刷や共有の先で開けるよう、リンクは https、http、mailto に限ります。'],
    ['A link of a kind that is not used', 'Links are https, http or mailto, which open wherever the document goes.'],
    'basics:\n  summary: "[資料](file:///home/a)"',
    'basics:\n  summary: "[資料](https://example.com/a)"',
  ),
  'prose/depth': explains(
    ['リストや引用の入れ子が深すぎます', '20 段より深い入れ子は、文字として印刷します。'],
    ['Lists or quotes nest too deep', 'Beyond twenty levels the marks are printed as characters.'],
  ),
  'rules/no-name': explains(
    ['無効にするルールの名前がありません', 'すべての指摘を隠すと、あとから生じた問題に気付けません。'],
    ['The comment names no rule', 'Silencing everything would hide what goes wrong tomorrow.'],
    '# resume-disable-next-line\nbasics: { name: 山田 太郎 }',
    'basics: { name: 山田 太郎 }',
  ),
  'rules/unknown-name': explains(
    ['そのようなルールはありません', '綴りが違うと、ルールは無効になりません。'],
    ['There is no such rule', 'A misspelt name silences nothing.'],
    '# resume-disable-next-line dates/gpa\nwork: []',
    '# resume-disable-next-line dates/gap\nwork: []',
  ),
  'rules/unused-disable': explains(
    ['指摘のない箇所でルールを無効にしています', '直したあとに残ったコメントは、次の問題を隠すことがあります。'],
    ['A comment that silences nothing', 'Left behind after a repair, it may hide the next problem.'],
    '# resume-disable-next-line dates/gap\nbasics: { name: 山田 太郎 }',
    'basics: { name: 山田 太郎 }',
  ),
};
