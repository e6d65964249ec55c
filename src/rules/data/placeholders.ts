// What people write where something is still to be filled in.

export interface Placeholder {
  /** What it matches is marked; global, over the text without code and addresses. */
  readonly pattern: RegExp;
  /** Of symbols, which stand for grades in a level and for a name that is kept back in a client. */
  readonly symbols?: true;
}

const company = '(?:株式会社|有限会社|合同会社)?';

export const placeholders: readonly Placeholder[] = [
  // 〇〇, ○○○, △△, □□, but neither 二〇〇〇年 nor a row of grades such as ●●○○.
  {
    pattern: new RegExp(
      `${company}(?<![一二三四五六七八九十百千\\d〇○◯△□×●◎☆★■])([〇○◯△□×])\\1+(?![一二三四五六七八九十百千\\d〇○◯△□×●◎☆★■])${company}`,
      'gu',
    ),
    symbols: true,
  },
  // ●● only as a name.
  {
    pattern:
      /株式会社●{2,}|(?<![●○])●{2,}(?=株式会社|社|様|銀行|大学|高校|県|市|区|部|課|年|月|プロジェクト|システム)/gu,
    symbols: true,
  },
  // xxxx, but not v1.xxx, 4xxx, xxx.xxx or XXXL; 20XX年 is one.
  {
    pattern:
      /(?<![\w./*＿．／０-９Ａ-Ｚａ-ｚ])(?:[xX]{3,}|[ｘＸ]{2,})(?:[-ー－](?:[xX]{3,}|[ｘＸ]{2,}))*(?![\w./*Ａ-Ｚａ-ｚ])/gu,
  },
  { pattern: /(?<![\w０-９])(?:19|20|２０)(?:[xX]{2}|[ｘＸ〇○×]{2})(?=年|[-/.]|$)/gmu },
  // Notes to oneself, but neither TODOアプリ nor 「TODO」.
  { pattern: /(?<=^[ \t\-*・]*)(?:TODO|FIXME|TBD|TBC)(?=[ \t]*$)/gmu },
  { pattern: /(?<![\p{L}\p{N}_#@])(?:TODO|FIXME|TBD|TBC)(?=[ \t]*[:：]|\([^)]*\)[:：])/gu },
  { pattern: /(?:【(?:TODO|FIXME|TBD|TBC)】|\[(?:TODO|FIXME|TBD|TBC)\]|[(（](?:TODO|FIXME|TBD|TBC)[)）])/gu },
  {
    pattern:
      /(?<![\p{L}\p{N}_])(?:TODO|FIXME)(?=[ \t]*(?:後で|あとで|ここ|要確認|要追記|追記|加筆|書く|書き|記入|修正|確認))/gu,
  },
  { pattern: /株式会社[xX]{2}(?![A-Za-z])|(?<![A-Za-z])[xX]{2}株式会社/gu },
  { pattern: /lorem ipsum/giu },
  // ここに経歴を入力, but not ここに入力された値 or 「ここに入力してください」.
  {
    pattern:
      /ここに[^。、\n「」]{0,20}(?:入力|記入|記載)(?:し(?:ます|て(?:ください|下さい))|する)?(?=(?:[（(][^（()）\n]*[）)])?[。）)】］\]]*[ \t]*$)/gmu,
  },
  {
    pattern:
      /ここに[^。、\n「」]{0,20}書(?:く|きます|いて(?:ください|下さい))(?=(?:[（(][^（()）\n]*[）)])?[。）)】］\]]*[ \t]*$)/gmu,
  },
  {
    pattern:
      /[^。、\s「」『』（(【]{0,12}を?(?:ご?入力|ご?記入)(?:して)?(?:ください|下さい)(?=(?:[（(][^（()）\n]*[）)])?[。）)】］\]]*[ \t]*$)/gmu,
  },
  // Before a word, or alone in brackets: すごい〜〜！ is a long vowel.
  { pattern: /[〜～]{2,}(?=\p{L})|(?<=[「『])[〜～]{2,}(?=[」』])/gu, symbols: true },
  // The whole text alone.
  {
    pattern: /(?<![\s\S])(?:hoge|fuga|piyo|foo|bar|baz|foobar|hogehoge)\d*(?![\s\S])/giu,
  },
  { pattern: /(?<![\s\S])(?:ダミー|サンプル)(?:テキスト|文章?|データ)?。?(?![\s\S])/gu },
  { pattern: /(?<![\s\S])(?:あ{3,}|テキストテキスト(?:テキスト)*)。?(?![\s\S])/gu },
];

/** What every one of them has something of: most texts have none of it, and need no further look. */
export const suspicious =
  /([〇○◯△□×●])\1|[xXｘＸ〇○×]{2}|[〜～]{2}|TODO|FIXME|TBD|TBC|ここに|ください|下さい|あああ|テキスト|ダミー|サンプル|lorem|hoge|fuga|piyo|foo|ba[rz]/i;
