// Words that are right in several spellings, of which one document should keep to one (japan.md §7.3).

/** One word. */
export interface Spellings {
  readonly kinds: readonly string[];
  /** Characters of which one must stand before it. */
  readonly after?: string;
}

const numerals = '\\d０-９〇一二三四五六七八九十数何';

/** Katakana words that end with a long vowel or without it. */
const longVowels =
  'サーバ ユーザ コンピュータ フォルダ ブラウザ ルータ プリンタ センサ モニタ スキャナ メンバ レイヤ ドライバ トリガ フィルタ パラメータ ' +
  'カテゴリ メモリ ライブラリ ディレクトリ エディタ コンパイラ ヘッダ フッタ バッファ プロバイダ コネクタ アダプタ ' +
  'クラスタ スケジューラ デバッガ シミュレータ エミュレータ コントローラ インストーラ ベンダ オペレータ';

export const spellings: readonly Spellings[] = [
  { kinds: ['か月', 'ヶ月', 'ヵ月', 'カ月', 'ケ月', '箇月'], after: numerals },
  { kinds: ['か所', 'ヶ所', 'ヵ所', 'カ所', 'ケ所', '箇所'], after: numerals },
  { kinds: ['か国', 'ヶ国', 'ヵ国', 'カ国', 'ケ国', '箇国'], after: numerals },
  ...longVowels.split(' ').map(word => ({ kinds: [word, `${word}ー`] })),
  { kinds: ['インターフェース', 'インターフェイス', 'インタフェース', 'インタフェイス'] },
  { kinds: ['ソフトウェア', 'ソフトウエア'] },
  { kinds: ['ハードウェア', 'ハードウエア'] },
  { kinds: ['ファームウェア', 'ファームウエア'] },
  { kinds: ['ミドルウェア', 'ミドルウエア'] },
  { kinds: ['データベース', 'データーベース'] },
  { kinds: ['リポジトリ', 'レポジトリ', 'リポジトリー', 'レポジトリー'] },
  { kinds: ['デジタル', 'ディジタル'] },
  { kinds: ['マネジメント', 'マネージメント'] },
  { kinds: ['マネージャー', 'マネージャ', 'マネジャー', 'マネジャ'] },
  { kinds: ['ウェブ', 'ウエブ'] },
  { kinds: ['ウォーターフォール', 'ウオーターフォール'] },
  { kinds: ['バージョン', 'ヴァージョン'] },
  { kinds: ['メールアドレス', 'メイルアドレス'] },
  { kinds: ['問い合わせ', '問合せ', '問合わせ', '問い合せ'] },
  { kinds: ['打ち合わせ', '打合せ', '打合わせ', '打ち合せ'] },
  { kinds: ['見積もり', '見積り'] },
  { kinds: ['立ち上げ', '立上げ'] },
  { kinds: ['引き継ぎ', '引継ぎ'] },
  { kinds: ['取り組み', '取組み'] },
  { kinds: ['切り替え', '切替え', '切り換え'] },
];
