// What stands wrong inside texts of several lines, at its own line and column of the file: block scalars of both kinds, in
// lists and in maps of languages. Markdown is read when a document is built, wording when the file is checked.
import { broken, type Class, type Row } from './case.js';

const markdown: readonly Row[] = [
  ['prose', 'prose/html', ['業務システムを、10年間開発', '業務システムを、⟦<font color="red">⟧10年間開発']],
  ['prose', 'prose/html', ['    一行目の終わり', '    ⟦<u>⟧一行目の終わり']],
  ['prose', 'prose/html', ['まで続く段落です。', 'まで続く⟦<img src="a.png">⟧段落です。']],
  ['prose', 'prose/html', ['      二行目に続きます。', '      二行目に⟦<kbd>⟧続きます。']],
  ['prose', 'prose/html', ['      次の段落です。', '      次の段落です⟦<span class="𠮷">⟧。']],
  ['prose', 'prose/html', ['              - 内側の項目を', '              - 内側の⟦<small>⟧項目を']],
  ['prose', 'prose/html', ['            > 引用された一文', '            > 引用⟦<q>⟧された一文']],
  ['prose', 'prose/html', ['        4時間から', '        4時間⟦<wbr>⟧から']],
  ['prose', 'prose/html', ['  | 予約 | 待ち時間を', '  | 予約 | 待ち⟦<b>⟧時間を']],
  ['prose', 'prose/html', ['改行し、\\\n      続けて', '改行し、\\\n      続け⟦<i>⟧て']],
  ['prose', 'prose/html', ['障害の件数を、', '障害の⟦<del>⟧件数を、']],
  ['prose', 'prose/image', ['業務システムを、10年間', '業務システムを、⟦![画面](a.png)⟧10年間']],
  ['prose', 'prose/image', ['            - 最後の項目を', '            - 最後の⟦![𠮷図](a.png)⟧項目を']],
  ['prose', 'prose/image', ['      折り畳まれる', '      ⟦![図](zu.jpg)⟧折り畳まれる']],
  ['prose', 'prose/link', ['            予約の待ち時間', '            [予約](⟦file:///home/a⟧)の待ち時間']],
  ['prose', 'prose/link', ['      二行目に続き', '      二行目に[続き](⟦javascript:alert(1)⟧)続き']],
  ['prose', 'prose/link', ['  使う人の机の横', '  使う人の[机](⟦ftp://example.com/a⟧)の横']],
  ['prose', 'prose/link', ['            - 外側の項目', '            - 外側の[資料](⟦./a.pdf⟧)の項目']],
  ['sample', 'prose/html', ['              - 外れの8割は単位', '              - 外れの⟦<mark>⟧8割は単位']],
  ['sample', 'prose/html', ['| 検査日 | 初診日からの', '| 検査日 | 初診⟦<sup>⟧日からの']],
  ['sample', 'prose/link', ['    **人が引き継げる形で', '    [参考](⟦data:text/html,x⟧)**人が引き継げる形で']],
];

const wording: readonly Row[] = [
  ['prose', 'wording/product-spelling', ['業務システムを、10年間', '業務システムを、⟦Javascript⟧で10年間']],
  ['prose', 'wording/product-spelling', ['    **二行目**まで', '    **⟦Typescript⟧**まで']],
  ['prose', 'wording/product-spelling', ['      二行目に続き', '      二行目は⟦Github⟧に続き']],
  ['prose', 'wording/product-spelling', ['              - 内側の項目を', '              - 𠮷内側の⟦Postgresql⟧を']],
  ['prose', 'wording/product-spelling', ['        4時間から', '        ⟦Javascript⟧により4時間から']],
  ['prose', 'wording/product-spelling', ['改行し、\\\n      続けて', '改行し、\\\n      ⟦Github⟧に続けて']],
  ['sample', 'wording/product-spelling', ['            - 原本と変換後の', '            - ⟦Github⟧の原本と変換後の']],
  ['prose', 'wording/half-width-kana', ['            予約の待ち時間', '            予約⟦ｼｽﾃﾑ⟧の待ち時間']],
  ['prose', 'wording/half-width-kana', ['      次の段落です。', '      次の⟦ﾃﾞｰﾀ⟧です。']],
  ['prose', 'wording/product-spelling', ['            > 引用された', '            > ⟦Github⟧が引用された']],
];

export const prose: Class = {
  name: 'Markdown in texts',
  least: 15,
  cases: [
    ...markdown.map(row => broken(row, { by: 'build', severity: 'warning' })),
    ...wording.map(row => broken(row, { severity: 'warning' })),
  ],
};
