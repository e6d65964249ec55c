// `basics`, field by field.
import { type Descriptions, says } from './description.js';

export const basics: Descriptions = {
  basics: says('氏名・連絡先・要約など、本人についての情報です。', 'Who you are and how you can be reached.'),
  'basics.name': says(
    '氏名です。姓と名の間を空けて書きます。表題の下、各ページの見出し、ファイルの作成者に使われます。',
    'Your name, with a space between its parts. It stands under the title, on every page and as the author of the files.',
    '山田 太郎',
  ),
  'basics.name.family': says('姓です。', 'Family name.', '山田'),
  'basics.name.given': says('名です。', 'Given name.', '太郎'),
  'basics.nameKana': says(
    '氏名のふりがなです。履歴書で使います。',
    'How the name is read; for the 履歴書.',
    'やまだ たろう',
  ),
  'basics.nameKana.family': says('姓のふりがなです。', 'Reading of the family name.', 'やまだ'),
  'basics.nameKana.given': says('名のふりがなです。', 'Reading of the given name.', 'たろう'),
  'basics.label': says(
    '職種や肩書きです。氏名の下に印刷されます。',
    'Your profession; printed under the name.',
    'バックエンドエンジニア',
  ),
  'basics.image': says(
    '証明写真のパスです。このファイルのあるフォルダーからの相対パスで、PNG か JPEG を指定します。職務経歴書では、設定で photo: true にしたときだけ印刷します。',
    'Path of your photo, from the folder of this file: a PNG or JPEG. A 職務経歴書 prints it only where the configuration says `photo: true`.',
    'photo.jpg',
  ),
  'basics.email': says(
    'メールアドレスです。連絡先を印刷する設定のときだけ使われます。',
    'E-mail address; printed only where contact is.',
    'taro.yamada@example.com',
  ),
  'basics.phone': says(
    '電話番号です。連絡先を印刷する設定のときだけ使われます。',
    'Phone number; printed only where contact is.',
    '090-0000-0000',
  ),
  'basics.url': says('個人サイトの URL です。', 'Your own web site.', 'https://example.com/'),
  'basics.summary': says(
    '職務要約です。経験年数・専門・強みを200～300字程度で書きます。Markdown を使えます。',
    'The summary at the top: years, field and strengths in some 200–300 characters. Markdown.',
    'Web サービスのバックエンド開発に6年従事し、直近2年はテックリードを務めています。',
  ),
  'basics.birthDate': says('生年月日です。履歴書で使います。', 'Date of birth; for the 履歴書.', [
    '1992-04-15',
    '平成4年4月15日',
  ]),
  'basics.gender': says(
    '性別です。記載は任意です。履歴書で使います。',
    'Gender; optional by law. For the 履歴書.',
    '女性',
  ),
  'basics.location': says(
    '現住所です。公開するリポジトリでは、別のファイルに分けて --with で統合することをお勧めします。',
    'Where you live. In a public repository keep it in another file and add that by --with.',
  ),
  'basics.contact': says(
    '現住所以外に連絡を希望する場合の連絡先です。履歴書で使います。',
    'Where to reach you other than at home; for the 履歴書.',
  ),
  ...place('basics.location'),
  ...place('basics.contact'),
  'basics.profiles': says(
    'GitHub などのプロフィールです。「各種リンク」に並びます。',
    'Profiles such as GitHub; listed under the links.',
  ),
  'basics.profiles[].network': says('サービス名です。', 'Name of the service.', 'GitHub'),
  'basics.profiles[].username': says('ユーザー名です。', 'Your name there.', 'taro-yamada'),
  'basics.profiles[].url': says('プロフィールの URL です。', 'Address of the profile.', 'https://github.com/example'),
  'basics.profiles[].tags': says(
    '項目を選び分けるための印です。印刷されません。',
    'Marks by which items can be picked; never printed.',
    ['public'],
  ),
};

function place(path: string): Descriptions {
  return {
    [`${path}.postalCode`]: says('郵便番号です。', 'Postal code.', '123-4567'),
    [`${path}.region`]: says('都道府県です。', 'Prefecture.', '東京都'),
    [`${path}.city`]: says('市区町村です。', 'City or ward.', '千代田区'),
    [`${path}.address`]: says(
      '町名・番地・建物名・部屋番号です。',
      'The rest of the address, room number included.',
      '丸の内1-1-1 青空ビル101号室',
    ),
    [`${path}.addressKana`]: says(
      '住所のふりがなです。番地の前まで書きます。',
      'Reading of the address, up to its numbers.',
      'とうきょうと ちよだく まるのうち',
    ),
    [`${path}.countryCode`]: says(
      '国コード（ISO 3166-1 の2文字）です。英文で使われます。',
      'Country code of ISO 3166-1; for documents in English.',
      'JP',
    ),
    [`${path}.phone`]: says('この連絡先の電話番号です。', 'Phone number at this address.', '03-0000-0000'),
    [`${path}.email`]: says('この連絡先のメールアドレスです。', 'E-mail for this address.', 'contact@example.com'),
  };
}
