// Every key, value and character of a YAML text is found where it stands: by tables, and by decoding random texts.
import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/diagnostics/diagnostic.js';
import { decodePieces, sourceRange } from '../../src/source/offsets.js';
import { parseYaml } from '../../src/source/parse.js';
import { placeOf } from '../../src/source/positions.js';
import type { Path } from '../../src/source/source.js';

const file = 'resume.yaml';

function excerpt(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}

/** Key, value and their offsets for a path, as excerpts of the text. */
function find(text: string, path: Path): { readonly key: string | undefined; readonly value: string | undefined } {
  const { positions } = parseYaml(file, text);
  return { key: excerpt(text, positions.key(path)), value: excerpt(text, positions.value(path)) };
}

describe('key and value', () => {
  const source = `# 履歴
basics: # 基本
  name: 𠮷野 髙﨑
  "email" : 'a@b.jp' # 連絡先
  phone:
  url: !!str https://example.com/あ
work:
  - name: ㈱テスト
    highlights: [一つ目, "二つ目", { a: b, c }, [] ]
  -
  - null
summary: |
    ①行目

    ～行目
empty: >-
last: &here { x: 1 } # }
`;
  const table: readonly (readonly [Path, string | undefined, string | undefined])[] = [
    [['basics', 'name'], 'name', '𠮷野 髙﨑'],
    [['basics', 'email'], '"email"', "'a@b.jp'"],
    [['basics', 'phone'], 'phone', ''],
    [['basics', 'url'], 'url', 'https://example.com/あ'],
    [['work', 0, 'name'], 'name', '㈱テスト'],
    [['work', 0, 'highlights'], 'highlights', '[一つ目, "二つ目", { a: b, c }, [] ]'],
    [['work', 0, 'highlights', 1], undefined, '"二つ目"'],
    [['work', 0, 'highlights', 2], undefined, '{ a: b, c }'],
    [['work', 0, 'highlights', 2, 'c'], 'c', ''],
    [['work', 0, 'highlights', 3], undefined, '[]'],
    [['work', 1], undefined, ''],
    [['work', 2], undefined, 'null'],
    [['summary'], 'summary', '①行目\n\n    ～行目'],
    [['empty'], 'empty', '>'],
    [['last'], 'last', '{ x: 1 }'],
    [['nothing'], undefined, undefined],
    [['work', 9], undefined, undefined],
    [['work', 'name'], undefined, undefined],
    [['basics', 'name', 0], undefined, undefined],
    [['basics', 'constructor'], undefined, undefined],
  ];
  it.each(table)('%j', (path, key, value) => {
    expect(find(source, path)).toEqual({ key, value });
    expect(find(source.replaceAll('\n', '\r\n'), path)).toEqual({ key, value: value?.replaceAll('\n', '\r\n') });
  });
  it('places what is not written after its colon or dash', () => {
    const { positions } = parseYaml(file, source);
    expect(positions.value(['basics', 'phone'])?.start).toBe(source.indexOf('phone:') + 6);
    expect(positions.value(['work', 1])?.start).toBe(source.indexOf('-\n') + 1);
  });
  it('spans a map from its first key to its last value', () => {
    expect(find('a:\n  b: 1\n  c: 二\n\nd: 3\n', ['a']).value).toBe('b: 1\n  c: 二');
  });
  it('finds the parts of JSON', () => {
    const json = '{\n\t"basics": {"name": "\\u5c71\\u7530", "tags": ["a", "b"]}\n}';
    expect(find(json, ['basics', 'tags', 1])).toEqual({ key: undefined, value: '"b"' });
    expect(parseYaml('resume.json', json).value).toEqual({ basics: { name: '山田', tags: ['a', 'b'] } });
  });
  it('finds the last of two equal keys, whose value counts', () => {
    expect(parseYaml(file, 'a: 1\na: 2').value).toEqual({ a: '2' });
    expect(find('a: 1\na: 2', ['a']).value).toBe('2');
  });
});

describe('aliases and merge keys', () => {
  const source = `base: &base { city: 東京, list: [一, 二] }
other: &other { city: 大阪, zip: '530' }
copy: *base
own: { <<: *base, city: 京都 }
both:
  <<: [*other, *base]
deep: &deep
  <<: *other
deeper: { <<: *deep }
`;
  const { value, positions } = parseYaml(file, source);
  it('merges as YAML does', () => {
    expect(value).toMatchObject({
      copy: { city: '東京' },
      own: { city: '京都', list: ['一', '二'] },
      both: { city: '大阪', zip: '530', list: ['一', '二'] },
      deeper: { zip: '530' },
    });
  });
  it.each([
    [['copy', 'list', 1], '二', '*base'],
    [['copy'], '{ city: 東京, list: [一, 二] }', '*base'],
    [['own', 'city'], '京都', undefined],
    [['own', 'list', 0], '一', '<<'],
    [['both', 'city'], '大阪', '<<'],
    [['both', 'list', 0], '一', '<<'],
    [['deeper', 'zip'], "'530'", '<<'],
  ] as const)('%j stands at its anchor', (path, expected, alias) => {
    expect(excerpt(source, positions.value(path))).toBe(expected);
    expect(excerpt(source, positions.alias(path))).toBe(alias);
    expect(placeOf(positions, path).related?.length).toBe(alias === undefined ? undefined : 1);
  });
  it('names the outermost merge key', () => {
    expect(positions.alias(['deeper', 'zip'])?.start).toBe(source.lastIndexOf('<<'));
  });
  it('agrees with the value for every path', () => {
    const walk = (node: unknown, path: Path): void => {
      expect(positions.value(path), JSON.stringify(path)).toBeDefined();
      if (typeof node === 'object' && node !== null) {
        for (const [key, child] of Object.entries(node))
          walk(child, [...path, Array.isArray(node) ? Number(key) : key]);
      }
    };
    walk(value, []);
  });
});

describe('text', () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ['plain', 'a: 𠮷野家で働く', '野家', '野家'],
    ['plain, folded', 'a: 一\n  二三\n\n  四', '三\n四', '三\n\n  四'],
    ['plain, the fold itself', 'a: 一  \n  二', ' ', '  \n  '],
    ['single quotes', "a: 'それは''引用''です'", "'引用'", "''引用''"],
    ['double quotes', 'a: "\\u3042\\tい\\U0001F469う"', 'い👩', 'い\\U0001F469'],
    ['double quotes, escaped break', 'a: "一\\\n  二"', '一二', '一\\\n  二'],
    ['literal', 'a: |\n  一\n    二\n\n  三\n', '二\n\n三', '二\n\n  三'],
    ['literal with an indicator', 'a: |2-\n    一\n  二', '  一\n二', '  一\n  二'],
    ['folded', 'a: >\n  一\n  二\n\n  三\n', '一 二\n三', '一\n  二\n\n  三'],
    ['folded, deeper', 'a: >\n  一\n    二\n  三\n', '  二\n三', '  二\n  三'],
    ['kept breaks', 'a: |+\n  一\n\n\nb: x', '一\n\n', '一\n\n'],
    ['combining', 'a: "か\u3099っこう"', 'っこう', 'っこう'],
  ];
  for (const [name, unix, part, expected] of table) {
    it.each([
      [name, unix, expected],
      [`${name}, CRLF`, unix.replaceAll('\n', '\r\n'), expected.replaceAll('\n', '\r\n')],
    ])('%s', (_name, source, inSource) => {
      const { value, positions } = parseYaml(file, source);
      const decoded = typeof value === 'object' && value !== null && 'a' in value ? String(value.a) : '';
      const at = decoded.indexOf(part);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(excerpt(source, positions.text(['a'], at, at + part.length))).toBe(inSource);
    });
  }
  it('gives nothing outside the string, or where there is none', () => {
    const { positions } = parseYaml(file, 'a: 一二\nb: [x]\nc: ""');
    expect(positions.text(['a'], 1, 3)).toBeUndefined();
    expect(positions.text(['a'], -1, 1)).toBeUndefined();
    expect(positions.text(['b'], 0, 1)).toBeUndefined();
    expect(positions.text(['a'], 2, 2)).toEqual({ file, start: 5, end: 5 });
    expect(positions.text(['c'], 0, 0)).toBeDefined();
  });
});

describe('decoding by pieces', () => {
  it('agrees with the library on thousands of random scalars, and each character with its source', () => {
    const random = seeded(20_261_124);
    const pick = <T>(items: readonly T[], fallback: T): T => items[Math.floor(random() * items.length)] ?? fallback;
    const parts = [
      'あ',
      '𠮷',
      '👩‍💻',
      'か\u3099',
      'a',
      'b c',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n\n',
      '\n  ',
      '#',
      ':',
      '-',
      '㈱',
      "''",
      '\\n',
      '\\\\',
      '\\u3042',
      '\\x41',
      '\\U0001F600',
      '\\\n',
      '\\ ',
      '!',
      '、',
    ];
    let checked = 0;
    for (let round = 0; round < 6000; round++) {
      const body = Array.from({ length: Math.floor(random() * 9) }, () => pick(parts, '')).join('');
      const source = wrap(body, pick(['|', '>', '|-', '>-', '|+', '>+', '|2', '>2', "'", '"', ''], ''));
      checked += check(source.replaceAll('\n', pick(['\n', '\r\n', '\r'], '\n')));
    }
    expect(checked).toBeGreaterThan(2000);
  });
});

function wrap(body: string, style: string): string {
  const indented = body.replaceAll('\n', '\n   ');
  if (style === '' || style === "'" || style === '"') return `k: ${style}${indented}${style}\nz: end\n`;
  return `k: ${style}\n   ${indented}\nz: end\n`;
}

/** 1 when the source is YAML. */
function check(source: string): number {
  const events = attempt(() => parseEvents(source, {}));
  if (!events) return 0;
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR) continue;
    const pieces = decodePieces(source, event);
    const decoded = getScalarValue(source, event);
    expect(pieces.map(piece => piece.text).join(''), JSON.stringify(source)).toBe(decoded);
    let last = 0;
    for (const { text, start, end } of pieces) {
      expect(start, JSON.stringify(source)).toBeGreaterThanOrEqual(last);
      expect(end).toBeLessThanOrEqual(source.length);
      if (text.length === end - start && !/\s/.test(text)) expect(source.slice(start, end)).toBe(text);
      last = end;
    }
    checkCharacters(source, pieces, decoded);
  }
  return 1;
}

/** Letters that are no escape stand in the source as they are, alone and in any range between two of them. */
function checkCharacters(source: string, pieces: ReturnType<typeof decodePieces>, decoded: string): void {
  for (let at = 0; at < decoded.length; at++) {
    const range = sourceRange(pieces, at, at + 1);
    expect(range, JSON.stringify({ source, at })).toBeDefined();
    const written = source.slice(range?.start, range?.end);
    if (/[㈱、!-]/.test(decoded.charAt(at))) expect(written, JSON.stringify(source)).toBe(decoded.charAt(at));
  }
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** mulberry32: small, even, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
