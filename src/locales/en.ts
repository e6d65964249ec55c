// English: three-letter months, a spaced en dash, no eras and no full-width characters.
import type { PlainDate } from '../resume/dates.js';
import type { DateOptions, Locale, Period } from './locale.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A degree or a closed period says by itself that one graduated. */
const schoolStatuses: ReadonlyMap<string, string> = new Map([
  ['卒業', ''],
  ['修了', ''],
  ['中途退学', 'not completed'],
  ['卒業見込み', 'expected to graduate'],
  ['修了見込み', 'expected to graduate'],
  ['在学中', 'in progress'],
  ['単位取得満期退学', 'completed coursework'],
]);

/** Groups as Japanese résumés name them. */
const stackGroups: ReadonlyMap<string, string> = new Map([
  ['言語', 'Languages'],
  ['フレームワーク', 'Frameworks'],
  ['ライブラリ', 'Libraries'],
  ['ミドルウェア', 'Middleware'],
  ['データベース', 'Databases'],
  ['クラウド', 'Cloud'],
  ['インフラ', 'Infrastructure'],
  ['基盤', 'Platform'],
  ['ツール', 'Tools'],
  ['その他', 'Others'],
]);

/** English, as résumés of engineers write it: `Apr 2019 – Present`, given name first. */
export const en: Locale = {
  language: 'en',
  labels: {
    shokumukeirekisho: 'Career History',
    contact: 'Contact',
    summary: 'Summary',
    summaryInBrief: 'Summary',
    skills: 'Skills',
    stack: 'Technologies',
    history: 'Employment',
    work: 'Experience',
    projects: 'Projects',
    education: 'Education',
    certificates: 'Certifications',
    languages: 'Languages',
    publications: 'Publications and Talks',
    awards: 'Awards',
    volunteer: 'Volunteering',
    interests: 'Interests',
    references: 'References',
    selfPromotion: 'Strengths',
    motivation: 'Motivation',
    requests: 'Preferences',
    links: 'Links',
    closing: '',
    photo: 'Photo',
    name: 'Name',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    url: 'Web',
    field: 'Field',
    abilities: 'Knowledge',
    years: 'Years',
    level: 'Level',
    period: 'Period',
    stay: 'Period',
    employerName: 'Company',
    employer: 'Company',
    job: 'Role',
    business: 'Business',
    capital: 'Capital',
    revenue: 'Revenue',
    employees: 'Employees',
    listing: 'Listing',
    founded: 'Founded',
    employmentType: 'Employment',
    department: 'Department',
    position: 'Position',
    location: 'Location',
    projectWork: 'Work',
    environment: 'Technologies',
    environmentAndRole: 'Technologies, role, size',
    client: 'Client',
    role: 'Role',
    team: 'Team',
    scale: 'Size',
    phases: 'Phases',
    results: 'Results',
    keywords: 'Keywords',
    leaveReason: 'Reason for leaving',
    expires: 'Expires',
    number: 'Number',
    courses: 'Courses',
    score: 'Grade',
    category: 'Kind',
  },
  date: (value, options) => date(value, options),
  period: ({ startDate, endDate }: Period, options) => {
    if (!startDate) return endDate ? date(endDate, options, 'month') : '';
    return `${date(startDate, options, 'month')} – ${endDate ? date(endDate, options, 'month') : 'Present'}`;
  },
  asOf: (day, options) => date(day, options),
  duration: total => [plural(Math.floor(total / 12), 'year'), plural(total % 12, 'month')].filter(Boolean).join(' '),
  years: value => (value < 1 ? plural(Math.round(value * 12), 'month') : `${value} ${value === 1 ? 'year' : 'years'}`),
  join: items => items.join(', '),
  schoolStatus: status => schoolStatuses.get(status) ?? status,
  stackGroup: name => stackGroups.get(name) ?? name,
  colon: ': ',
  gap: ' | ',
  brackets: text => ` (${text})`,
  mark: text => `${text}:`,
  markGap: ' ',
  fullName: ({ family, given }) => `${given} ${family}`,
};

/** Periods are said to the month, as résumés do. */
function date(value: PlainDate, { style }: DateOptions, precision: 'day' | 'month' = 'day'): string {
  const { year, month } = value;
  const day = precision === 'day' ? value.day : undefined;
  if (style === 'numeric') {
    return [year, ...[month, day].filter(part => part !== undefined).map(part => String(part).padStart(2, '0'))].join(
      '/',
    );
  }
  const name = month === undefined ? undefined : months[month - 1];
  return [day, name, year].filter(part => part !== undefined).join(' ');
}

function plural(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
