// Japanese: the standard words of 職務経歴書, Western and era dates, the wave dash, months counted inclusively.
import { eraOf, type PlainDate } from '../resume/dates.js';
import type { DateOptions, Locale, Period } from './locale.js';

/** U+301C: the one that JIS X 0208 has, and Japanese input methods on most systems. */
const waveDash = '〜';
const now = '現在';

/** Japanese, with the words and forms of 職務経歴書: 2019年4月〜現在（4年3か月）. */
export const ja: Locale = {
  language: 'ja',
  labels: {
    shokumukeirekisho: '職務経歴書',
    contact: '連絡先',
    summary: '職務要約',
    summaryInBrief: '要約',
    skills: '活かせる経験・知識・技術',
    stack: '技術スタック',
    history: '略歴',
    work: '職務経歴',
    projects: '個人開発',
    education: '学歴',
    certificates: '資格',
    languages: '語学',
    publications: '執筆・登壇',
    awards: '受賞歴',
    volunteer: '社外活動',
    interests: '興味・関心',
    references: '推薦者',
    selfPromotion: '自己PR',
    motivation: '志望動機',
    requests: '本人希望',
    links: '各種リンク',
    closing: '以上',
    photo: '顔写真',
    name: '氏名',
    address: '住所',
    phone: '電話',
    email: 'メール',
    url: 'URL',
    field: '分野',
    abilities: '経験・知識・技術',
    years: '経験年数',
    level: 'レベル',
    period: '期間',
    stay: '在籍期間',
    employerName: '企業名',
    employer: '会社名',
    job: '職種',
    business: '事業内容',
    capital: '資本金',
    revenue: '売上高',
    employees: '従業員数',
    listing: '上場区分',
    founded: '設立',
    employmentType: '雇用形態',
    department: '所属',
    position: '役職・職種',
    location: '勤務地',
    projectWork: '業務内容',
    environment: '開発環境',
    environmentAndRole: '開発環境・役割・規模',
    client: '顧客',
    role: '役割',
    team: '体制',
    scale: '規模',
    phases: '担当フェーズ',
    results: '実績',
    keywords: 'キーワード',
    leaveReason: '退職理由',
    expires: '有効期限',
    number: '番号',
    courses: '履修科目',
    score: '成績',
    category: '種別',
  },
  date: (value, options) => date(value, options),
  period: (period, options) =>
    options.style === 'numeric' ? joined(period, options, ' - ') : joined(period, options, waveDash),
  asOf: (day, options) => `${date(day, options)}現在`,
  duration: months => [count(Math.floor(months / 12), '年'), count(months % 12, 'か月')].join(''),
  years: value => (value < 1 ? `${Math.round(value * 12)}か月` : `${value}年`),
  join: items => items.join('、'),
  schoolStatus: status => status,
  stackGroup: name => name,
  colon: '：',
  gap: '　',
  brackets: text => `（${text}）`,
  mark: text => `【${text}】`,
  markGap: '',
  fullName: ({ family, given }) => `${family} ${given}`,
};

/** Periods are said to the month, as résumés do; the day still decides the era. */
function date(value: PlainDate, { style, era }: DateOptions, precision: 'day' | 'month' = 'day'): string {
  const { month } = value;
  const day = precision === 'day' ? value.day : undefined;
  if (style === 'numeric') {
    return [
      value.year,
      ...[month, day].filter(part => part !== undefined).map(part => String(part).padStart(2, '0')),
    ].join('/');
  }
  return [`${year(value, era)}年`, month === undefined ? '' : `${month}月`, day === undefined ? '' : `${day}日`].join(
    '',
  );
}

function year(value: PlainDate, era: boolean): string {
  const found = era ? eraOf(value) : undefined;
  if (!found) return String(value.year);
  return `${found.era.name}${found.year === 1 ? '元' : found.year}`;
}

function joined({ startDate, endDate }: Period, options: DateOptions, dash: string): string {
  if (!startDate) return endDate ? date(endDate, options, 'month') : '';
  return `${date(startDate, options, 'month')}${dash}${endDate ? date(endDate, options, 'month') : now}`;
}

function count(value: number, counter: string): string {
  return value === 0 ? '' : `${value}${counter}`;
}
