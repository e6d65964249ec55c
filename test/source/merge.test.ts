// A private file laid over a public one: what wins, and which file each place belongs to.
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/diagnostics/diagnostic.js';
import { mergeSources } from '../../src/source/merge.js';
import { parseYaml } from '../../src/source/parse.js';

const texts = {
  'resume.yaml':
    'basics:\n  name: 山田\n  phone: 非公開\n  location: { city: 東京 }\nwork:\n  - name: 甲\n    url: u\n  - name: 乙\n',
  'private.yaml': 'basics:\n  phone: "090"\n  location: { address: "１－２" }\n  url:\nwork: [{ name: 丙 }]\n',
};

const merged = mergeSources(
  parseYaml('resume.yaml', texts['resume.yaml']),
  parseYaml('private.yaml', texts['private.yaml']),
);

function excerpt(span: Span | undefined): string | undefined {
  const text = new Map(Object.entries(texts)).get(span?.file ?? '');
  return span && `${span.file}: ${text?.slice(span.start, span.end)}`;
}

describe('mergeSources', () => {
  it('merges maps deeply; scalars, null and lists of the overlay win', () => {
    expect(merged).toMatchObject({ diagnostics: [] });
    expect(merged.value).toEqual({
      basics: { name: '山田', phone: '090', location: { city: '東京', address: '１－２' }, url: null },
      work: [{ name: '丙' }],
    });
  });
  it.each([
    [['basics', 'name'], 'resume.yaml: 山田'],
    [['basics', 'phone'], 'private.yaml: "090"'],
    [['basics', 'location', 'city'], 'resume.yaml: 東京'],
    [['basics', 'location', 'address'], 'private.yaml: "１－２"'],
    [['basics', 'url'], 'private.yaml: '],
    [['work', 0, 'name'], 'private.yaml: 丙'],
    [['work', 0, 'url'], undefined],
    [['work', 1, 'name'], undefined],
    [['basics', 'location'], 'resume.yaml: { city: 東京 }'],
  ] as const)('%j stands in its file', (path, expected) => {
    expect(excerpt(merged.positions.value(path))).toBe(expected);
  });
  it('answers for keys, characters and aliases from the same file', () => {
    expect(excerpt(merged.positions.key(['basics', 'phone']))).toBe('private.yaml: phone');
    expect(excerpt(merged.positions.text(['basics', 'location', 'address'], 1, 2))).toBe('private.yaml: －');
    expect(excerpt(merged.positions.text(['basics', 'name'], 1, 2))).toBe('resume.yaml: 田');
    expect(merged.positions.alias(['basics', 'name'])).toBeUndefined();
  });
  it('lays a third file over the two', () => {
    const thrice = mergeSources(merged, parseYaml('third.yaml', 'basics: { phone: "080" }'));
    expect(thrice.value).toMatchObject({ basics: { name: '山田', phone: '080' } });
    expect(thrice.positions.value(['basics', 'phone'])?.file).toBe('third.yaml');
    expect(thrice.positions.value(['basics', 'location', 'address'])?.file).toBe('private.yaml');
  });
  it('refuses to lay anything but a map over a map', () => {
    const { value, diagnostics } = mergeSources(parseYaml('a.yaml', 'a: 1'), parseYaml('b.yaml', '- x'));
    expect(value).toEqual({ a: '1' });
    expect(diagnostics).toMatchObject([{ code: 'input/overlay-not-a-map', span: { file: 'b.yaml', start: 0 } }]);
  });
  it('has no value where a file has none, and keeps what both have to say', () => {
    const { value, diagnostics } = mergeSources(parseYaml('a.yaml', 'a: 1\na: 2'), parseYaml('b.yaml', 'a: @x'));
    expect(value).toBeUndefined();
    expect(diagnostics.map(item => `${item.span?.file} ${item.code}`)).toEqual([
      'a.yaml yaml/duplicate-key',
      'b.yaml yaml/reserved-character',
    ]);
  });
  it('keeps hostile keys as keys', () => {
    const { value } = mergeSources(
      parseYaml('a.yaml', 'constructor: { a: 1 }'),
      parseYaml('b.yaml', 'constructor: { b: 2 }\ntoString: x'),
    );
    expect(value).toEqual({ constructor: { a: '1', b: '2' }, toString: 'x' });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
