// What a report for others must not say: homes, users, the résumé's owner, however their paths are written.
import { describe, expect, it } from 'vitest';
import { createVeil, personalTexts, veiledFile } from '../../src/doctor/privacy.js';

describe('a text', () => {
  const owner = {
    homes: ['/home/hanako', 'C:\\Users\\Hanako Sato'],
    users: ['hanako', 'root', 'x'],
    folder: '/home/hanako/転職',
  };
  const veil = createVeil(owner, ['佐藤 花子', '佐藤', 'Hanako Sato', 'JP', 'hanako@example.com']);

  it.each([
    ['/home/hanako/転職/out', './out'],
    ['/home/hanako/.cache/keireki', '~/.cache/keireki'],
    ['/home/hanakotoba/x', '/home/hanakotoba/x'],
    ['file:///home/hanako/a.js', 'file://~/a.js'],
    ['file:///home/hanako/%E8%BB%A2%E8%81%B7/a.js', 'file://./a.js'],
    ['C:\\Users\\Hanako Sato\\AppData', '~\\AppData'],
    ['c:/users/hanako sato/AppData', '~/AppData'],
    ['file:///C:/Users/Hanako%20Sato/a.js', 'file:///~/a.js'],
    ['/mnt/hanako/x, /mnt/佐藤用/y', '/mnt/<user>/x, /mnt/<private>用/y'],
    ['as root, with Noto Sans JP', 'as root, with Noto Sans JP'],
    ['hanako@example.com', '<private>'],
  ])('%j', (text, veiled) => {
    expect(veil(text)).toBe(veiled);
  });
});

it('of a résumé are its owner and what belongs to them', () => {
  const text = `basics:
  name: 佐藤 花子
  phone: 090-0000-1234
  label: エンジニア
  location: { region: 東京都, countryCode: JP }
work: [{ name: 青空 }]
`;
  expect(personalTexts(new Map([['resume.yaml', text]]))).toEqual([
    '佐藤 花子',
    '佐藤',
    '花子',
    '佐藤花子',
    '090-0000-1234',
    '東京都',
  ]);
  expect(personalTexts(new Map([['resume.yaml', 'basics: [']]))).toEqual([]);
});

it.each([
  ['resume.yaml', 'resume.yaml'],
  ['/home/hanako/resume.en.yaml', 'resume.en.yaml'],
  ['resume.config.yaml', 'resume.config.yaml'],
  ['<stdin>', '<stdin>'],
  ['resume-hanako.yaml', '*.yaml'],
  ['佐藤 花子.json', '*.json'],
  ['hanako', '*'],
])('a file named %s is %s', (file, veiled) => {
  expect(veiledFile(file)).toBe(veiled);
});
