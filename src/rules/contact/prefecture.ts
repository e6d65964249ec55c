// An address in Japan without its prefecture, or with something else in the prefecture's place.

import { prefectures } from '../data/prefectures.js';
import { isJapanese } from '../matches.js';
import type { Finding, Rule, RuleContext } from '../rule.js';
import type { FieldText } from '../texts.js';
import { contactPlaces } from './japan.js';

export const prefecture: Rule = {
  name: 'contact/prefecture',
  severity: 'warning',
  words: {
    ja: {
      title: '都道府県が正しく書かれていません',
      why: '履歴書の住所は、政令指定都市でも都道府県から省略せずに書きます。',
    },
    en: {
      title: 'The prefecture is missing or is none',
      why: 'An address on a Japanese résumé begins with the full name of its prefecture, even in the largest cities.',
    },
  },
  bad: `basics:
  location: { region: 神奈川, city: 横浜市 }`,
  good: `basics:
  location: { region: 神奈川県, city: 横浜市 }`,
  check(resume, context) {
    for (const { path, japanese, place } of contactPlaces(resume, context)) {
      if (!japanese) continue;
      const textsOf = (name: string): readonly FieldText[] =>
        context.texts.filter(text => text.field === [...path, name].join('.') && isJapanese(text));
      if (place.region === undefined) checkCity(textsOf('city'), context);
      else for (const text of textsOf('region')) checkRegion(text, context);
    }
  },
};

function checkRegion({ path, value }: FieldText, { within, at }: RuleContext): void {
  const region = value.trim();
  // Katakana: a region of another country.
  if (prefectures.includes(region) || /\p{Script=Katakana}|[海国]外/u.test(region)) return;
  const meant = prefectures.find(name => isNearly(region, name));
  if (meant === undefined) at(path, notPrefecture(region));
  else {
    const start = value.indexOf(region);
    within(path, start, start + region.length, incomplete(region, meant));
  }
}

/** 東京 and 東京県 for 東京都; nobody says 北海 for 北海道. */
function isNearly(region: string, name: string): boolean {
  const stem = name === '北海道' ? name : name.slice(0, -1);
  return region.startsWith(stem) && /^[都道府県]?$/.test(region.slice(stem.length));
}

function incomplete(region: string, meant: string): Finding {
  return {
    message: {
      ja: `「${region}」は都道府県の正式な名前ではありません。`,
      en: `\`${region}\` is not the full name of a prefecture.`,
    },
    help: { ja: `「${meant}」と書いてください。`, en: `write \`${meant}\`` },
    replacement: meant,
  };
}

function notPrefecture(region: string): Finding {
  const first = prefectures.find(name => region.startsWith(name));
  if (first !== undefined)
    return {
      message: {
        ja: 'region に、都道府県より後ろの住所まで書かれています。',
        en: 'The region holds more than the prefecture.',
      },
      help: {
        ja: `region は「${first}」だけにし、続きは city と address に分けて書いてください。`,
        en: `keep \`${first}\` here, and move the rest to city and address`,
      },
    };
  return {
    message: {
      ja: `「${region}」は都道府県ではありません。`,
      en: `\`${region}\` is none of the forty-seven prefectures.`,
    },
    help: {
      ja: 'region には都道府県を、city には市区町村を書いてください。海外の住所なら countryCode を加えてください。',
      en: 'put the prefecture into region and the city into city; for an address abroad give its countryCode',
    },
  };
}

/** A city without a prefecture, unless the city's text begins with it. */
function checkCity(cities: readonly FieldText[], { key }: RuleContext): void {
  for (const { path, value } of cities.slice(0, 1)) {
    if (prefectures.some(name => value.trim().startsWith(name))) continue;
    key(path, {
      severity: 'info',
      message: {
        ja: '住所に都道府県がありません。',
        en: 'The address has no prefecture.',
      },
      help: {
        ja: 'region に都道府県を書いてください。政令指定都市でも省略しないのが一般的です。',
        en: 'add it as region; it is usually given even for the largest cities',
      },
    });
  }
}
