// What each complaint of the YAML library means for the writer of a file: what is wrong, and one thing to do.
import type { Words } from '../diagnostics/diagnostic.js';

/** A group of the library's reasons that mean one thing to the writer. */
export interface SyntaxKind {
  /** The library's reasons, for js-yaml 5. */
  readonly reason: RegExp;
  readonly code?: 'yaml/too-deep' | 'yaml/alias-bomb' | 'yaml/tab' | 'yaml/unknown-tag' | 'yaml/unknown-alias';
  /**
   * The reader lost the structure of lines, for which an earlier slip (a full-width colon, a tab) may be to blame.
   */
  readonly structural?: true;
  /** A bracket or quotation mark may be open since an earlier line. */
  readonly open?: true;
  /** What stands before the place where reading stopped and belongs to the mistake. */
  readonly from?: RegExp;
  readonly message: Words;
  readonly help: Words;
}

const quoteIt: Words = {
  ja: '値全体を引用符で囲んでください（例: `title: "…"`）。',
  en: 'put the whole value in quotes, such as `title: "…"`',
};

/** A mark that is never closed, whatever the library says of it. */
export const unclosed = {
  quote: {
    message: {
      ja: '引用符（" または \'）が閉じられていません。',
      en: 'A quotation mark (`"` or `\'`) is opened and never closed.',
    },
    help: {
      ja: '開いた引用符と対になる引用符を、値の終わりに付けてください。',
      en: 'close it with the same mark at the end of the value',
    },
  },
  bracket: {
    message: { ja: '「[」または「{」が閉じられていません。', en: 'A `[` or `{` is opened and never closed.' },
    help: {
      ja: '対になる「]」または「}」を書いてください。文章であれば、値全体を引用符で囲んでください。',
      en: 'close it with `]` or `}`; if it is text, put the whole value in quotes',
    },
  },
} as const satisfies Record<string, Pick<SyntaxKind, 'message' | 'help'>>;

/** The first kind whose `reason` matches counts. */
export const syntaxKinds: readonly SyntaxKind[] = [
  {
    reason: /nesting exceeded/,
    code: 'yaml/too-deep',
    message: { ja: '入れ子が深すぎるため、読み込みを中止しました。', en: 'The nesting is too deep to be read.' },
    help: {
      ja: '入れ子は100段までです。閉じ忘れた「[」や「{」がないか確認してください。',
      en: 'nest 100 levels at most; look for a `[` or `{` that is never closed',
    },
  },
  {
    reason: /merge keys exceeded|abnormal merge sequence|aliases exceeded/,
    code: 'yaml/alias-bomb',
    message: {
      ja: '「<<」でまとめる内容が多すぎるため、読み込みを中止しました。',
      en: 'The `<<` keys bring together too much to be read.',
    },
    help: {
      ja: '「<<」や「*名前」を使わず、値を直接書いてください。',
      en: 'write the values out instead of using `<<` and `*name`',
    },
  },
  {
    reason: /tab characters/,
    code: 'yaml/tab',
    structural: true,
    message: {
      ja: '字下げにタブ文字が使われています。YAML ではタブで字下げできません。',
      en: 'The line is indented with a tab, which YAML does not allow.',
    },
    help: { ja: '半角スペース（1段につき2個）に置き換えてください。', en: 'indent with spaces, two for each level' },
  },
  {
    reason: /quoted scalar/,
    open: true,
    ...unclosed.quote,
  },
  {
    reason: /within a flow collection/,
    open: true,
    ...unclosed.bracket,
  },
  {
    reason: /missed comma|expected the node content/,
    open: true,
    message: {
      ja: '「[ ]」または「{ }」の中の区切り方が正しくありません。',
      en: 'The entries inside `[ ]` or `{ }` are not separated as they must be.',
    },
    help: {
      ja: '項目の間に半角のコンマ「,」を1つずつ書き、記号を含む値は引用符で囲んでください。',
      en: 'put one comma `,` between entries, and quotes around values with punctuation',
    },
  },
  {
    reason: /deficient indentation/,
    structural: true,
    open: true,
    message: {
      ja: '引用符や括弧を閉じないまま行が変わり、次の行の字下げが足りません。',
      en: 'A quotation or bracket goes on over a line break, and this line is not indented enough to belong to it.',
    },
    help: {
      ja: '前の行の引用符や括弧を閉じてください。続ける場合は、この行をキーより深く字下げしてください。',
      en: 'close the mark or bracket on the line before; to go on, indent this line deeper than its key',
    },
  },
  {
    reason: /line break is expected|chomping mode|indentation width/,
    message: {
      ja: '「|」や「>」で始まる値は、その直後で改行しなければなりません。',
      en: 'A value that begins with `|` or `>` must go on in the next line.',
    },
    help: {
      ja: '「|」や「>」の後で改行し、次の行から字下げして本文を書いてください。記号自体が値の一部であれば、引用符で囲んでください。',
      en: 'break the line after it and indent the text below; if the sign is part of the value, put the value in quotes',
    },
  },
  {
    reason: /escape sequence|hexadecimal/,
    from: /\\[\dA-Za-z]*$/,
    message: {
      ja: '「" "」の中の「\\」に続く文字が、エスケープとして正しくありません。',
      en: 'Inside `" "`, this is not an escape that YAML knows after `\\`.',
    },
    help: {
      ja: "「\\」そのものを書くときは「\\\\」とするか、値を「' '」で囲んでください。",
      en: "write `\\\\` for a backslash, or put the value in `' '` instead",
    },
  },
  {
    reason: /non-printable|JSON character|null byte/,
    message: { ja: '目に見えない制御文字が含まれています。', en: 'There is an invisible control character here.' },
    help: { ja: 'この位置の文字を削除して、書き直してください。', en: 'delete the character at this place' },
  },
  {
    reason: /unidentified alias/,
    code: 'yaml/unknown-alias',
    message: {
      ja: '「*」で始まる値は別の箇所の参照と見なされますが、参照先がありません。',
      en: 'A value that begins with `*` refers to an anchor, and there is no anchor of that name.',
    },
    help: quoteIt,
  },
  {
    reason: /unknown .*tag|cannot resolve a node|tag handle|tag suffix|tag name|verbatim tag|tag property/,
    code: 'yaml/unknown-tag',
    from: /![^\s,[\]{}]*$/,
    message: {
      ja: '「!」で始まる値は型の指定（タグ）と見なされますが、使えるタグではありません。',
      en: 'A value that begins with `!` is read as a type tag, and this tag cannot be used.',
    },
    help: quoteIt,
  },
  {
    reason: /cannot merge/,
    message: {
      ja: '「<<」で取り込めるのは、「キー: 値」の集まりだけです。',
      en: 'Only a map of keys and values can be merged with `<<`.',
    },
    help: {
      ja: '「<<: *名前」の参照先を、「キー: 値」の形にしてください。',
      en: 'let `<<: *name` refer to a map of keys and values',
    },
  },
  {
    reason: /directive|YAML version/,
    message: {
      ja: '「%」で始まる行は YAML の指示（ディレクティブ）と見なされますが、正しい形ではありません。',
      en: 'A line that begins with `%` is read as a YAML directive, and this is not a valid one.',
    },
    help: { ja: '「%」で始まる文章は引用符で囲んでください。', en: 'put text that begins with `%` in quotes' },
  },
  {
    reason: /anchor|alias node/,
    message: {
      ja: '「&」や「*」で始まる値は参照の記号と見なされますが、正しい形ではありません。',
      en: 'A value that begins with `&` or `*` is read as an anchor or alias, and this is not a valid one.',
    },
    help: quoteIt,
  },
  {
    reason: /whitespace character is expected/,
    structural: true,
    message: {
      ja: 'キーの後ろの「:」に続く空白がありません。',
      en: 'There is no space after the `:` that follows the key.',
    },
    help: { ja: '「:」の後に半角スペースを入れてください。', en: 'put a space after the `:`' },
  },
  {
    reason: /expected ':'|multiline key/,
    structural: true,
    message: {
      ja: 'キーの後ろに「:」がなく、「キー: 値」の形になっていません。',
      en: 'There is no `:` after a key here, so it is not a `key: value` line.',
    },
    help: {
      ja: '「キー: 値」の形で書いてください。前の行の続きであれば、前の行のキーより深く字下げしてください。',
      en: 'write `key: value`; if it continues the line before, indent it deeper than that line’s key',
    },
  },
  {
    reason: /bad indentation|end of the stream or a document separator/,
    structural: true,
    message: {
      ja: '字下げか書き方が、前の行までの構造と合っていません。',
      en: 'This does not fit the structure of the lines before it.',
    },
    help: {
      ja: '同じ階層の項目は行頭をそろえ、「キー: 値」と「- 項目」を同じ階層に混ぜないでください。',
      en: 'line it up with the entries of its level, and do not mix `key: value` and `- item` in one level',
    },
  },
];

/** For a complaint that no kind knows; the library's own words go into the English text alone. */
export const unknownKind: Pick<SyntaxKind, 'message' | 'help'> = {
  message: { ja: 'YAML として読み取れない書き方です。', en: 'This is not valid YAML.' },
  help: {
    ja: 'この行と前の行の、字下げ・引用符・「:」の書き方を確認してください。',
    en: 'check indentation, quotes and `:` on this line and the one before',
  },
};

/** Causes seen from the characters at the place where YAML stopped, where the library's reason is the same for many. */
export const causes = {
  secondColon: {
    message: {
      ja: '値の中に「: 」（コロンと空白）があるため、キーの区切りと区別できません。',
      en: 'The value holds a colon and a space, `: `, which YAML reads as the end of another key.',
    },
    help: quoteIt,
  },
  textAfterQuote: {
    message: {
      ja: '引用符や括弧を閉じた後ろに、余分な文字があります。',
      en: 'There is text after a closing quotation mark or bracket.',
    },
    help: {
      ja: "値全体を引用符で囲んでください。値の中の「\"」は、全体を「' '」で囲めばそのまま書けます。",
      en: "put the whole value in quotes; inside `' '`, a `\"` can stand as it is",
    },
  },
  entryOutOfLine: {
    message: {
      ja: '字下げが、前の行までの構造と合っていません。',
      en: 'The indentation does not fit the structure of the lines before it.',
    },
    help: {
      ja: '同じ階層のキーは行頭をそろえてください。前の行の続きの文章であれば、値全体を引用符で囲んでください。',
      en: 'line it up with the keys of its level; if it continues the text before it, put the whole value in quotes',
    },
  },
  noSpaceAfterColon: {
    message: {
      ja: 'キーの後ろの「:」に続く空白がなく、キーと値に分かれません。',
      en: 'There is no space after the `:`, so YAML does not see a key and a value.',
    },
    help: { ja: '「:」の後に半角スペースを入れてください。', en: 'put a space after the `:`' },
  },
} as const satisfies Record<string, Pick<SyntaxKind, 'message' | 'help'>>;

/** A value without quotes begins with a character that YAML keeps for itself. */
export function reserved(character: string): Pick<SyntaxKind, 'message' | 'help'> {
  return {
    message: {
      ja: `引用符で囲まない値を「${character}」で始めることはできません。YAML が予約している記号です。`,
      en: `A value without quotes cannot begin with ${character === '`' ? 'a backtick' : `\`${character}\``}, which YAML reserves.`,
    },
    help: quoteIt,
  };
}
