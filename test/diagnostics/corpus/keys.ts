// Misspelt keys: every slip of the fingers at every depth, made by rule; and keys that are near to nothing.
import type { BaseName } from './bases.js';
import { broken, type Case, type Class, type Row } from './case.js';

/** A key in what stands around it, which is there once. */
type Spot = readonly [base: BaseName, key: string, around: string];

const spots: readonly Spot[] = [
  ['engineer', 'basics', '\nbasics:'],
  ['engineer', 'nameKana', '  nameKana: はやせ'],
  ['engineer', 'label', '  label: 業務'],
  ['engineer', 'email', '  email: ritsu@'],
  ['engineer', 'phone', '  phone: 090'],
  ['engineer', 'birthDate', '  birthDate: 1990'],
  ['engineer', 'location', '  location:\n'],
  ['engineer', 'postalCode', '    postalCode: 000'],
  ['engineer', 'region', '    region: 東京'],
  ['engineer', 'username', '      username: ritsu'],
  ['engineer', 'network', '    - network: GitHub'],
  ['engineer', 'employmentType', '    employmentType: 正社員'],
  ['engineer', 'position', '    position: 主任'],
  ['engineer', 'company', '    company:\n'],
  ['engineer', 'business', '      business: 物流'],
  ['engineer', 'employees', '      employees: 210名'],
  ['engineer', 'highlights', '    highlights:\n      - 出荷'],
  ['engineer', 'endDate', '        endDate: 2023-03'],
  ['engineer', 'roles', '        roles: [設計'],
  ['engineer', 'size', '          size: 8名'],
  ['engineer', 'stack', '        stack:\n'],
  ['engineer', 'description', '        description: 在庫'],
  ['engineer', 'title', '      - title: 開発担当'],
  ['engineer', 'institution', '  - institution: 架空'],
  ['engineer', 'faculty', '    faculty: 工学部'],
  ['engineer', 'keywords', '    keywords: [PostgreSQL'],
  ['engineer', 'years', '    years: 9'],
  ['engineer', 'status', '    status: 合格'],
  ['flow', 'nameKana', ', nameKana: { family: よしの'],
  ['flow', 'given', 'given: 楓'],
  ['flow', 'level', '"𠮷野家の🍁分析", level:'],
  ['flow', 'startDate', '㐂楽𠮷堂株式会社, startDate:'],
  ['flow', 'capital', '和菓子の製造, capital:'],
  ['flow', 'fluency', 'language: 英語, fluency:'],
  ['flow', 'date', '"簿記🍁検定", date:'],
  ['flow', 'summary', '架空学会, summary:'],
  ['clerk', 'leaveReason', '  leaveReason: 契約'],
  ['clerk', 'studyType', '  studyType: 全日制'],
  ['clerk', 'releaseDate', '  releaseDate: 2022'],
  ['clerk', 'organization', '- organization: 架空'],
  ['clerk', 'awarder', '  awarder: 灯台'],
  ['clerk', 'version', '  version: v1'],
  ['sample', 'countryCode', '    countryCode: JP'],
  ['sample', 'profiles', '  profiles:\n'],
  ['sample', 'business', '      business: { ja: 血液分析'],
  ['sample', 'expires', 'status: 取得, expires:'],
  ['sample', 'selfPromotion', '\nselfPromotion:\n'],
  ['prose', 'projects', '    projects:\n'],
];

/** How a key is got wrong at the letter `at`. */
const slips: Readonly<Record<string, (key: string, at: number) => string>> = {
  deletion: (key, at) => key.slice(0, at) + key.slice(at + 1),
  swap: (key, at) => key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
  doubling: (key, at) => key.slice(0, at + 1) + key.slice(at),
  'neighbouring key': (key, at) => key.slice(0, at) + neighbour(key.charAt(at)) + key.slice(at + 1),
  case: (key, at) => (at % 2 === 0 ? key.charAt(0).toUpperCase() + key.slice(1) : key.toUpperCase()),
  snake_case: key => key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
};

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

function neighbour(letter: string): string {
  const row = keyboard.find(keys => keys.includes(letter.toLowerCase())) ?? '';
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(at + 1) || row.charAt(at - 1);
}

/** The slip of one kind, at another letter for every key; none where the key has no letter for it. */
function misspelt(kind: string, key: string, turn: number): string | undefined {
  const slip = slips[kind] ?? (() => key);
  const letters = Array.from({ length: key.length - 1 }, (_, index) => (turn + index) % (key.length - 1));
  return letters.map(at => slip(key, at)).find(written => written !== key);
}

function slipCases([base, key, around]: Spot, turn: number): readonly Case[] {
  return Object.keys(slips).flatMap(kind => {
    const written = misspelt(kind, key, turn);
    if (written === undefined) return [];
    const edit = [around, around.replace(key, `⟦${written}⟧`)] as const;
    const about = `${base}: ${kind} in ${key}, ${written}`;
    // One slip is a third of a key of three letters, which is near enough; of two it is more.
    return [broken([base, 'schema/unknown-key', edit], { about, suggestion: written.length < 3 ? null : key })];
  });
}

/** Keys that more than a third would have to be changed of to be any that may stand there. */
const nonsense: readonly Row[] = [
  ['engineer', 'schema/unknown-key', ['  phone: 090', '  ⟦bloodType⟧: 090']],
  ['engineer', 'schema/unknown-key', ['    region: 東京', '    ⟦qwrtz⟧: 東京']],
  ['engineer', 'schema/unknown-key', ['    position: 主任', '    ⟦salary⟧: 主任']],
  ['engineer', 'schema/unknown-key', ['      employees: 210名', '      ⟦headcount⟧: 210名']],
  ['engineer', 'schema/unknown-key', ['    level: 設計', '    ⟦lxxxl⟧: 設計']],
  ['engineer', 'schema/unknown-key', ['          role: リーダー', '          ⟦担当⟧: リーダー']],
  ['engineer', 'schema/unknown-key', ['        phases: [要件', '        ⟦budget⟧: [要件']],
  ['engineer', 'schema/unknown-key', ['    faculty: 工学部', '    ⟦学部⟧: 工学部']],
  ['flow', 'schema/unknown-key', ['fluency: "会議', '⟦🍁⟧: "会議']],
  ['flow', 'schema/unknown-key', ['awarder: 架空学会', '⟦xxxrder⟧: 架空学会']],
  ['clerk', 'schema/unknown-key', ['    gender: 女性', '    ⟦spouse⟧: 女性']],
  ['clerk', 'schema/unknown-key', ['  entity: 個人', '  ⟦licence⟧: 個人']],
  ['clerk', 'schema/unknown-key', ['requests: 特に', '⟦salary⟧: 特に']],
  ['sample', 'schema/unknown-key', ['    countryCode: JP', '    ⟦planet⟧: JP']],
];

export const keys: Class = {
  name: 'misspelt keys',
  least: 40,
  cases: [...spots.flatMap(slipCases), ...nonsense.map(row => broken(row, { suggestion: null }))],
};
