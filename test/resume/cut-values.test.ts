// Values that a comma in `{ … }` cuts in two: the second half must be reported, never dropped.
import { describe, expect, it } from 'vitest';
import { readResume } from '../../src/resume/read.js';
import { parseYaml } from '../../src/source/parse.js';

const work = (company: string) => `basics: { name: 白石 灯 }\nwork:\n  - name: 星見製作所\n    company: ${company}\n`;

const codes = (yaml: string) =>
  readResume(parseYaml('resume.yaml', yaml), 'resume.yaml').diagnostics.map(({ code, message }) => [code, message.en]);

describe('a key without a value', () => {
  it('is as unknown as one with', () => {
    expect(codes('basics: { name: 白石 灯 }\nwork: [{ name: 星見製作所, endDate: }]\nskils:\n')).toEqual([
      ['schema/unknown-key', 'There is no key `skils` here.'],
    ]);
  });
});

describe('a value with a comma', () => {
  it('is told of quotes', () => {
    const { diagnostics } = readResume(
      parseYaml('resume.yaml', 'sections: [{ title: a, body: She is right, and he is not. }]'),
      'resume.yaml',
    );
    expect(diagnostics.map(({ help }) => help?.en)).toEqual([expect.stringContaining('in quotes')]);
  });

  it.each(['{ capital: 4億8,000万円 }', '{ capital: { ja: 4億8,000万円, en: x } }'])(
    'is not cut silently: %s',
    company => {
      expect(codes(work(company))).toEqual([[expect.any(String), expect.stringContaining('000万円')]]);
    },
  );

  it.each(["{ capital: '4億8,000万円' }", '{ capital: , revenue: 3億円 }', '{ revenue: 3億円 }'])(
    'is fine in quotes, and an empty key says nothing: %s',
    company => {
      expect(codes(work(company))).toEqual([]);
    },
  );
});
