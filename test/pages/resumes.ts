// Résumés that are hard to break into pages: long in one way each, and of lengths that chance decides. All persons and
// companies in them are made up.

/** Every one by its name; the same on every machine. */
export const resumes: Readonly<Record<string, () => object>> = {
  employers: () => ({ basics: person, work: range(12, index => employer(chance(index), { projects: 0 })) }),
  rows: () => ({
    basics: person,
    work: range(3, index => employer(chance(40 + index), { projects: 2, lines: [25, 45] })),
  }),
  lists: () => ({
    basics: person,
    work: [
      { ...employer(chance(60), { projects: 1 }), highlights: range(70, index => sentence(chance(200 + index), 1)) },
    ],
    selfPromotion: [
      '次のとおりです。',
      '',
      ...range(45, index => `${index + 1}. ${sentence(chance(300 + index), 1 + (index % 4))}`),
      '',
      ...range(30, index => `${'  '.repeat(index % 4)}- ${sentence(chance(400 + index), 1 + (index % 3))}`),
    ].join('\n'),
  }),
  table: () => ({
    basics: person,
    work: [employer(chance(70), { projects: 1 })],
    selfPromotion: [
      '扱った製品は次のとおりです：',
      '',
      ...markdownTable(60, 1),
      '',
      '応用は次のとおりです：',
      '',
      ...markdownTable(24, 9),
    ].join('\n'),
  }),
  prose: () => ({
    basics: person,
    work: [{ ...employer(chance(80), { projects: 2 }), summary: deepProse(chance(81), 3) }],
    selfPromotion: deepProse(chance(82), 5),
    sections: range(5, index => ({
      title: `${words[index % words.length]}について`,
      body: deepProse(chance(90 + index), 1),
    })),
  }),
  ...Object.fromEntries(range(6, index => index + 1).map(seed => [`chance-${seed}`, () => resumeByChance(seed)])),
};

/** A résumé whose every length is decided by chance, the same for the same seed. */
export function resumeByChance(seed: number): object {
  const next = chance(seed * 1000);
  return {
    basics: { ...person, summary: paragraphs(next, between(next, 1, 4)) },
    skills: range(between(next, 0, 6), () => ({
      name: pick(next, words),
      level: pick(next, levels),
      years: between(next, 1, 20),
      keywords: range(between(next, 1, 9), () => pick(next, tools)),
    })),
    work: range(between(next, 2, 6), () => employer(next, { projects: between(next, 0, 5), lines: [1, 22] })),
    certificates: range(between(next, 0, 12), () => ({
      name: `架空${pick(next, words)}士`,
      date: '2020-04',
      status: '合格',
    })),
    languages: [
      { language: '日本語', fluency: '母語' },
      { language: '英語', fluency: sentence(next, between(next, 1, 4)) },
    ],
    selfPromotion: next() < 0.5 ? deepProse(next, 2) : paragraphs(next, between(next, 1, 5)),
    sections: range(between(next, 0, 3), () => ({ title: pick(next, words), body: prosePart(next) })),
  };
}

type Chance = () => number;

const person = { name: '冲 湊', nameKana: 'おき みなと', label: 'エンジニア', email: 'oki@example.com' };
const words = ['港湾計画', '運航管理', '計測基盤', '電子台帳', '潮位予測', '配船調整', '検査自動化', '監視体制'];
const tools = [
  'Go',
  'TypeScript',
  'PostgreSQL',
  'Apache Kafka',
  'Terraform',
  'Kubernetes',
  'AWS IoT Core',
  'C++',
  'Rust',
];
const levels = ['実務で使用', '設計と指導が可能', '独力で構築と運用が可能'];
const clauses = [
  '現場の手順を一つずつ書き出し、',
  '毎朝の突き合わせで差がないことを確かめながら、',
  '旧い仕組みを止めずに、',
  '利用者が待つ時間を12分から40秒に縮めるため、',
  '4名のチームで',
  'Kubernetes上の配信基盤を、',
  '関係する6部門と話し合い、',
];
const endings = [
  '新しい基盤へ移しました。',
  '作り直しました。',
  '運用の負担を3割減らしました。',
  '全国の港に広げました。',
];

function employer(next: Chance, { projects, lines = [1, 6] }: { projects: number; lines?: readonly [number, number] }) {
  const start = between(next, 2000, 2020);
  const some = (value: object) => (next() < 0.6 ? value : {});
  return {
    name: `株式会社${pick(next, words)}${between(next, 1, 99)}`,
    startDate: `${start}-04`,
    endDate: `${start + between(next, 1, 5)}-03`,
    ...some({ employmentType: '正社員' }),
    ...some({ position: 'リーダー', department: '開発部' }),
    ...some({ company: { business: sentence(next, 1), capital: '1億円', employees: '120名' } }),
    ...some({ summary: paragraphs(next, between(next, 1, 3)) }),
    ...some({ highlights: range(between(next, 1, 6), () => sentence(next, between(next, 1, 3))) }),
    projects: range(projects, () => project(next, between(next, ...lines))),
  };
}

function project(next: Chance, size: number) {
  const some = (value: object) => (next() < 0.6 ? value : {});
  return {
    name: `${pick(next, words)}の刷新${next() < 0.2 ? `と、${sentence(next, 2)}` : ''}`,
    startDate: '2018-04',
    endDate: '2019-03',
    description: proseOf(next, size),
    ...some({
      highlights: range(between(next, 1, 1 + Math.ceil(size / 3)), () => sentence(next, between(next, 1, 3))),
    }),
    ...some({ roles: ['リーダー'], team: { size: `${between(next, 2, 30)}名` } }),
    ...some({ phases: ['要件定義', '設計', '実装', '運用・保守'] }),
    stack: range(between(next, 1, 2 + Math.ceil(size / 4)), () => pick(next, tools)),
  };
}

/** Prose of about `size` parts of a line or two, in paragraphs and lists. */
function proseOf(next: Chance, size: number): string {
  const parts: string[] = [];
  for (let left = size; left > 0; ) {
    const count = Math.min(left, between(next, 1, 7));
    parts.push(
      next() < 0.5
        ? sentence(next, count)
        : range(
            count,
            index => `${index > 0 && next() < 0.3 ? '  ' : ''}- ${sentence(next, between(next, 1, 3))}`,
          ).join('\n'),
    );
    left -= count;
  }
  return parts.join('\n\n');
}

function deepProse(next: Chance, size: number): string {
  return range(size, () =>
    [
      `# ${pick(next, words)}`,
      prosePart(next),
      `## ${pick(next, words)}の${sentence(next, 2)}`,
      prosePart(next),
      `### ${pick(next, words)}`,
      prosePart(next),
    ].join('\n\n'),
  ).join('\n\n');
}

function prosePart(next: Chance): string {
  const parts: readonly (() => string)[] = [
    () => paragraphs(next, between(next, 1, 3)),
    () => sentence(next, 1),
    () => `次のとおりです：\n\n${proseOf(next, between(next, 1, 8))}`,
    () => `> ${sentence(next, between(next, 1, 12))}`,
    () => `\`\`\`\n${range(between(next, 1, 14), index => `step${index}();`).join('\n')}\n\`\`\``,
    () => markdownTable(between(next, 1, 8), between(next, 1, 3)).join('\n'),
    () => range(between(next, 1, 9), index => `${index + 1}. ${sentence(next, between(next, 1, 5))}`).join('\n'),
  ];
  return range(between(next, 1, 3), () => pick(next, parts)()).join('\n\n');
}

function markdownTable(rows: number, size: number): readonly string[] {
  const next = chance(rows * 31 + size);
  return [
    '| 製品 | 内容 | 台数 |',
    '| --- | --- | --: |',
    ...range(
      rows,
      () =>
        `| ${pick(next, words)} | ${sentence(next, between(next, 1, size))} | ${between(next, 1, 9999).toLocaleString('en')} |`,
    ),
  ];
}

function paragraphs(next: Chance, count: number): string {
  return range(count, () => sentence(next, between(next, 1, 14))).join('\n\n');
}

function sentence(next: Chance, length: number): string {
  return range(length, () => pick(next, clauses)).join('') + pick(next, endings);
}

function range<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function pick<T>(next: Chance, items: readonly T[]): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function between(next: Chance, low: number, high: number): number {
  return low + Math.floor(next() * (high - low + 1));
}

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
