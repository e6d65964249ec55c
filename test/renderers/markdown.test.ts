// Markdown: reads as if a person wrote it, and a stock parser reads back what the tree says.
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/renderers/markdown/index.js';
import { displayWidth } from '../../src/text/width.js';
import { standard } from '../../src/themes/standard.js';
import * as b from '../../src/tree/build.js';
import type { Block, Inline, Tree } from '../../src/tree/nodes.js';
import { prose } from '../../src/tree/prose.js';
import { notation } from '../support/notation.js';
import { expectedHtml, normal, stockHtml } from '../support/stock-markdown.js';
import { hardTexts, treeOf } from '../support/trees.js';

async function write(children: readonly Block[], more: Partial<Tree> = {}): Promise<string> {
  const { files } = await markdown.render(treeOf(children, more), {
    theme: standard,
    report: diagnostic => {
      throw new Error(diagnostic.message.en);
    },
    print: () => Promise.reject(new Error('nothing to print')),
  });
  const content = files[0]?.content;
  if (typeof content !== 'string') throw new Error('text expected');
  return content;
}

const line = async (...content: readonly b.Content[]) => (await write([b.paragraph(content)])).replace(/\n$/, '');

describe('a document', () => {
  it('reads as if a person wrote it', async () => {
    const tree = [
      b.title('職務経歴書'),
      b.paragraph('2026年11月24日現在', { align: 'end', role: 'date' }),
      b.section(1, '職務要約', [
        b.paragraph([
          '配送網の設計を6年担当しました。',
          b.lineBreak,
          'API Gateway -> SQS -> Lambda（C#、1.5倍、a_b、[社内]）',
        ]),
      ]),
      b.section(1, '職務経歴', [
        b.table('略歴', {
          columns: [b.fixed(40), b.fraction(1), b.fraction(1, 'end')],
          head: [b.headRow('期間', '会社名', '人数')],
          rows: [
            b.row('2023/07 - 現在', '株式会社こもれび', '6名'),
            b.row('2019/04', '𠮷川運輸', [b.paragraph('12名'), b.list(['東', '西'])]),
          ],
        }),
        b.section(
          2,
          '株式会社こもれび',
          [
            b.definitions([
              ['事業内容', '配送網の運営'],
              ['資本金', '1億円'],
            ]),
            b.list([[b.paragraph('設計'), b.list(['倉庫', ['配', b.lineBreak, '車']])], '運用']),
            b.list(['一', '二'], { ordered: true, start: 3 }),
            b.paragraph(['詳しくは', b.link('https://example.com/a', '資料'), 'と', b.link('https://example.com')]),
          ],
          { detail: '2023年7月～現在' },
        ),
      ]),
      b.pageBreak,
      b.rule,
      b.paragraph('以上', { align: 'end', role: 'closing' }),
    ];
    expect(await write(tree)).toBe(
      `# 職務経歴書

2026年11月24日現在

## 職務要約

配送網の設計を6年担当しました。${'  '}
API Gateway -> SQS -> Lambda（C#、1.5倍、a_b、[社内]）

## 職務経歴

| 期間           | 会社名           |                 人数 |
| -------------- | ---------------- | -------------------: |
| 2023/07 - 現在 | 株式会社こもれび |                  6名 |
| 2019/04        | 𠮷川運輸         | 12名<br>・東<br>・西 |

### 株式会社こもれび 2023年7月～現在

- 事業内容：配送網の運営
- 資本金：1億円

* 設計
    - 倉庫
    - 配${'  '}
        車
* 運用

3. 一
4. 二

詳しくは[資料](https://example.com/a)と<https://example.com>

---

以上
`,
    );
  });

  it('uses the signs of its language', async () => {
    expect(await write([b.definitions([['Capital', '¥1']])], { lang: 'en' })).toBe('- Capital: ¥1\n');
    const nested = b.table('', {
      columns: [b.fraction(1)],
      head: [b.headRow('Work')],
      rows: [b.row(b.cell([b.list(['Box', [b.paragraph('Tray'), b.list(['Bag'])]])]))],
    });
    expect(await write([nested], { lang: 'en' })).toContain('• Box<br>• Tray<br>\u2003• Bag');
    expect(await write([nested], { lang: 'ja' })).toContain('・Box<br>・Tray<br>\u3000・Bag');
    expect(await write([])).toBe('');
  });
});

describe('escapes', () => {
  it.each([
    'C# と 1.5倍',
    'a_b_c',
    '第1_開発_部',
    '->',
    '[社内]',
    '[x] だけ',
    '5 * 3',
    '2*3',
    '100% & more',
    'a < b > c',
    '#タグ',
    '2023.設立',
    '+81',
    '-5',
    '1.5',
    'A|B',
    '~と',
    '10~20',
    '!',
    '(1)',
    'R&D',
    'C:\\dir',
    '※*印',
    '_',
    '`',
    '𠮷*',
    '=>',
    '「#」',
  ])('leaves %s as it is', async text => {
    expect(await line(text)).toBe(text);
    expect(stockHtml(await line(text))).toBe(expectedHtml([b.paragraph(text)]));
  });

  it.each([
    ['# 見出し', '\\# 見出し'],
    ['2023. 設立', '2023\\. 設立'],
    ['1.', '1\\.'],
    ['- 項目', '\\- 項目'],
    ['+ 項目', '\\+ 項目'],
    ['> は', '\\> は'],
    ['---', '\\---'],
    ['* * *', '\\* * *'],
    ['```', '\\```'],
    ['~~~', '\\~~~'],
    ['*a*', '\\*a\\*'],
    ['10~20、30~40', '10\\~20、30\\~40'],
    ['[a](b)', '[a\\](b)'],
    ['[a]: b', '\\[a]: b'],
    ['<b>', '\\<b>'],
    ['&amp;', '\\&amp;'],
    ['\\*', '\\\\*'],
    ['`a`', '\\`a\\`'],
    ['    字', '字'],
    ['https://example.com/*a*', 'https\\://example.com/\\*a\\*'],
    ['https://example.com/"><img src=x>', 'https\\://example.com/">\\<img src=x>'],
  ])('%s becomes %s', async (text, expected) => {
    expect(await line(text)).toBe(expected);
    expect(stockHtml(expected)).toBe(expectedHtml([b.paragraph(text.trim())]));
  });

  it.each([
    ['1. 一', '1\\. 一'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['| - |', '\\| - |'],
    ['- a', '\\- a'],
  ])('%s after a hard break', async (text, expected) => {
    const children = [b.paragraph(['a | b', b.lineBreak, text])];
    expect(await write(children)).toBe(`a | b  \n${expected}\n`);
    expect(stockHtml(await write(children))).toBe(expectedHtml(children));
  });

  it('keeps the #s that end a heading and a task that is none', async () => {
    expect(await write([b.section(1, 'C #', []), b.section(1, 'C#', []), b.list(['[x] 済'])])).toBe(
      '## C \\#\n\n## C#\n\n- \\[x] 済\n',
    );
  });
});

describe('marks', () => {
  it.each([
    [[b.strong('強調'), 'です'], '**強調**です'],
    [[b.strong('「強調」'), 'です'], '<strong>「強調」</strong>です'],
    [['は', b.strong('「強調」')], 'は<strong>「強調」</strong>'],
    [['（', b.strong('「強調」'), '）'], '（**「強調」**）'],
    [[b.strikethrough('取消し。'), 'です'], '<s>取消し。</s>です'],
    [[b.strikethrough('取消し'), 'です'], '~~取消し~~です'],
    [[b.emphasis('強'), b.strong('調')], '*強*<strong>調</strong>'],
    [[b.strong(['太', b.emphasis('斜'), '字'])], '**太<em>斜</em>字**'],
    [[b.strong(' 空 ')], '<strong> 空 </strong>'],
    [['5*', b.strong('字')], '5*<strong>字</strong>'],
    [[b.strong('')], ''],
    [[b.code('a`b')], '``a`b``'],
    [[b.code('`')], '`` ` ``'],
    [[b.code('a'), b.code('b')], '`ab`'],
    [[b.link('https://example.com/(a', '字[1]')], '[字[1]](https://example.com/%28a)'],
    [[b.link('https://example.com/', '字]')], '[字\\]](https://example.com/)'],
    [['驚き!', b.link('https://example.com/', '字')], '驚き\\![字](https://example.com/)'],
    [[b.link('mailto:a@example.com', 'a@example.com')], '<a@example.com>'],
    [[b.ruby('﨑', 'さき'), 'さん'], '<ruby>﨑<rt>さき</rt></ruby>さん'],
    [[b.span('en', 'Hi')], 'Hi'],
    [['前', b.lineBreak, b.lineBreak, '後', b.lineBreak], '前  \n<br>後'],
  ] satisfies readonly (readonly [readonly Inline[] | readonly b.Content[], string])[])(
    '%j becomes %s',
    async (content, expected) => expect(await line(...content)).toBe(expected),
  );
});

describe('structure', () => {
  const code = b.codeBlock('a\n\n    b\n```', 'ts');
  it.each([
    [
      'lists of one kind after another',
      [b.list(['a']), b.list(['b']), b.list(['c']), b.list(['d'], { ordered: true }), b.list(['e'], { ordered: true })],
    ],
    ['loose lists', [b.list([[b.paragraph('a'), b.paragraph('b')], 'c'], { tight: false })]],
    ['code in an item', [b.list([[b.paragraph('a'), code], [b.paragraph('b')]], { tight: false })]],
    ['code at the start of an item', [b.list([[code], [b.paragraph('b')]], { tight: false })]],
    [
      'quotes in items in quotes',
      [b.quote([b.list([[b.paragraph('a'), b.quote([b.paragraph(['b', b.lineBreak, 'c'])])]], { tight: false })])],
    ],
    [
      'a deep list',
      [
        b.list([
          [
            b.paragraph('a'),
            b.list([[b.paragraph('b'), b.list([[b.paragraph('c'), b.list(['d'], { ordered: true })]])]], {
              ordered: true,
            }),
          ],
        ]),
      ],
    ],
    ['large numbers', [b.list(['a', [b.paragraph('b'), b.list(['c'])]], { ordered: true, start: 99_999 })]],
    ['a rule in an item', [b.list([[b.rule], [b.paragraph('a'), b.rule]], { tight: false })]],
    ['headings in quotes', [b.quote([b.section(1, 'a', [b.paragraph('b')])])]],
    ['tasks', [b.list([b.task(true, 'a'), b.task(false, ['b', b.strong('c')])])]],
    ['hard texts', hardTexts.map(text => b.paragraph(text))],
    ['hard items', [b.list(hardTexts), b.list(hardTexts, { ordered: true })]],
    ['hard headings', hardTexts.map(text => b.section(2, text, []))],
    [
      'hard cells',
      [
        b.table('', {
          columns: [b.fraction(1), b.fraction(1)],
          head: [b.headRow('a', '|')],
          rows: hardTexts.map(text => b.row(text, [b.paragraph(b.strong([text, '字']))])),
        }),
      ],
    ],
  ] satisfies readonly (readonly [string, readonly Block[]])[])('a stock parser reads back %s', async (_, children) =>
    expect(squeeze(stockHtml(await write(children)))).toBe(
      squeeze(expectedHtml(children).replaceAll(' class="language-ts"', '')),
    ),
  );

  it('is read back by prose as the same tree', async () => {
    const children = [
      b.section(1, '「壱」', [
        b.paragraph([
          b.strong('「強」'),
          'です',
          b.lineBreak,
          b.ruby('﨑', 'さき'),
          b.code('a|b'),
          b.strikethrough('済。'),
          '次',
        ]),
      ]),
      b.section(1, '弐', [
        b.list([[b.paragraph('甲'), b.list(['乙', '丙'], { ordered: true })], '丁']),
        b.quote([b.paragraph('引')]),
        b.codeBlock('x', 'sh'),
      ]),
    ];
    expect(notation(prose(await write(children), { level: 1 }))).toBe(notation(children));
  });
});

describe('tables', () => {
  it('align every bar by display width', async () => {
    const rows = ['a', '日本', '𠮷', '👩‍💻', 'か\u3099', '①'].map(text => b.row(text, 'x'));
    const table = await write([
      b.table('', { columns: [b.fraction(1), b.fraction(1, 'center')], head: [b.headRow('題', '中央の列')], rows }),
    ]);
    expect(new Set(table.trim().split('\n').map(displayWidth)).size).toBe(1);
    expect(table).toContain('| :------: |');
  });

  it('place spanning cells, and fill a missing head', async () => {
    const table = b.table('', {
      columns: [b.fraction(1), b.fraction(1), b.fraction(1)],
      rows: [b.row(b.cell('縦', { rowSpan: 2 }), b.cell('横', { colSpan: 2 })), b.row('左', '右'), b.row('末')],
    });
    expect(await write([table])).toBe(
      '|     |     |     |\n| --- | --- | --- |\n| 縦  | 横  |     |\n|     | 左  | 右  |\n| 末  |     |     |\n',
    );
  });

  it('say blocks in cells on one line', async () => {
    const cell = [
      b.paragraph(['一', b.lineBreak, '二']),
      b.list(['三', [b.paragraph('四'), b.list(['五'])]]),
      b.list(['六'], { ordered: true, start: 6 }),
      b.codeBlock('a | b\nc'),
      b.definitions([['七', '八']]),
    ];
    expect(await write([b.table('', { columns: [b.fraction(1)], rows: [b.row(cell)] })])).toContain(
      '| 一<br>二<br>・三<br>・四<br>　・五<br>6. 六<br>`a \\| b`<br>`c`<br>七：八 |',
    );
  });
});

describe('random lines', () => {
  const words = [
    'a',
    'あ',
    '。',
    '「',
    '」',
    '*',
    '_',
    '~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '&',
    '\\',
    '|',
    '#',
    '-',
    ' ',
    ':',
    '=',
    '+',
    '&amp;',
    '<b>',
    '**',
    '~~',
    '](u)',
    '"',
    '/',
    '𠮷',
    '👩‍💻',
    'か\u3099',
    '[x] ',
    '![a',
    '---',
  ];
  const places = {
    paragraph: (content: b.Content) => b.paragraph(content),
    item: (content: b.Content) => b.list([content]),
    heading: (content: b.Content) => b.section(1, content, []),
    cell: (content: b.Content) =>
      b.table('', { columns: [b.fraction(1)], head: [b.headRow('h')], rows: [b.row(content)] }),
  } as const;

  it.each(Object.entries(places))('survive a stock parser in a %s', async (_, place) => {
    const random = generator(20_261_124);
    const text = () => Array.from({ length: 1 + random(6) }, () => words[random(words.length)] ?? '').join('');
    for (let round = 0; round < 1_500; round++) {
      // Marks begin and end with a letter as often as not; one in another is the exception that it is in life.
      const marks = [
        b.strong,
        b.emphasis,
        b.strikethrough,
        (content: string) => b.link('https://example.com/', content),
      ];
      const part = (): b.Content => {
        const kind = random(8);
        const mark = marks[kind];
        return mark ? mark(`${random(2) ? 'z' : ''}${text()}字`) : kind === 4 ? b.code(`c${text()}c`) : text();
      };
      const block = place(['甲', ...Array.from({ length: 1 + random(3) }, part), '乙']);
      const written = await write([block]);
      expect(squeeze(stockHtml(written)), written).toBe(squeeze(expectedHtml([block]).replaceAll('</code><code>', '')));
    }
  });
});

/** Without white space, to which HTML gives no meaning here. */
function squeeze(html: string): string {
  return normal(html)
    .replace(/ class="language-ts"/g, '')
    .replace(/\s+/gu, '');
}

/** Numbers below a limit, the same in every run (mulberry32). */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
