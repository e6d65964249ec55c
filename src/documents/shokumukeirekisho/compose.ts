// Puts a 職務経歴書 together: the title block, then each part that the layout or the settings name, in their order.
import type { Label } from '../../locales/locale.js';
import { formatIsoDate } from '../../resume/dates.js';
import type { Resume } from '../../resume/resume.js';
import { pageBreak, section, title } from '../../tree/build.js';
import type { Block, Tree } from '../../tree/nodes.js';
import { titleTables } from '../../tree/table-titles.js';
import { about } from '../about.js';
import type { ComposeContext, Role } from '../document.js';
import { runningLines } from '../running.js';
import { createScene, type Scene } from '../scene.js';
import { certificates, education, interests, languages } from './abilities.js';
import { awards, publications, references, volunteer } from './activities.js';
import { history, narrativeProjects, narrativeWork } from './narrative.js';
import { links, motivation, requests, sections, selfPromotion, summary } from './prose-parts.js';
import { narrativeSkills, sideSkills, skills } from './skills.js';
import { ownProjects, work } from './standard.js';
import { byline, closing, contact, date, photo, sideContact } from './title-block.js';

/** A part of the document: what stands under its heading, or blocks of their own when it has none. */
export type Part = (scene: Scene) => readonly Block[];

interface Layout {
  /** The parts that are printed unless settings name others; schools only in English, as a 履歴書 tells them. */
  readonly sections: readonly Role[];
  readonly parts: Readonly<Record<Role, Part>>;
  /** Headings in which this layout differs from the usual ones. */
  readonly headings: Partial<Readonly<Record<Role, Label>>>;
  /** Parts that stand without a heading of their own. */
  readonly bare: ReadonlySet<Role>;
}

/** The document in the layout of its settings; parts without anything to say are left out, headings included. */
export function compose(resume: Resume, context: ComposeContext): Tree {
  const scene = createScene(resume, context);
  const layout = layouts[context.settings.layout] ?? layouts.standard;
  const name = resume.basics.name ? scene.name(resume.basics.name) : '';
  const heading = scene.label('shokumukeirekisho');
  const roles = sideFirst(
    context.settings.sections ?? layout.sections.filter(role => role !== 'education' || scene.locale.language === 'en'),
    context.settings.look.side,
  );
  const shows = (role: Role): boolean =>
    roles.includes(role) && (role !== 'contact' || context.settings.contact !== 'none');
  return {
    type: 'tree',
    lang: scene.locale.language,
    title: heading,
    author: name,
    subject: [heading, name].filter(Boolean).join(' '),
    keywords: shows('skills') ? [...new Set(resume.skills.flatMap(skill => [skill.name, ...skill.keywords]))] : [],
    date: formatIsoDate({ year: scene.today.year, month: scene.today.month ?? 1, day: scene.today.day ?? 1 }),
    page: { size: context.settings.page, margin: context.settings.look.margin },
    running: running(heading, name, scene),
    about: about(resume, { name, today: scene.today, shows }),
    children: titleTables(
      [title(heading), ...photo(scene), ...roles.flatMap(role => part(role, layout, scene))],
      heading,
    ),
  };
}

const common: Omit<Layout['parts'], 'skills' | 'history' | 'work' | 'projects'> = {
  date,
  byline,
  contact,
  summary,
  education,
  certificates,
  languages,
  publications,
  awards,
  volunteer,
  interests,
  references,
  selfPromotion,
  motivation,
  requests,
  sections,
  links,
  closing,
};

/** Parts that say the same in another way in a narrow column. */
const sideParts: Partial<Readonly<Record<Role, Part>>> = { contact: sideContact, skills: sideSkills };

const layouts: Readonly<Record<string, Layout>> & { readonly standard: Layout } = {
  standard: {
    sections: [
      'date',
      'byline',
      'contact',
      'summary',
      'skills',
      'work',
      'projects',
      'education',
      'certificates',
      'languages',
      'publications',
      'awards',
      'volunteer',
      'selfPromotion',
      'sections',
      'links',
      'closing',
    ],
    parts: { ...common, skills, history, work, projects: ownProjects },
    headings: {},
    bare: new Set(['date', 'byline', 'contact', 'sections', 'closing']),
  },
  narrative: {
    sections: [
      'date',
      'byline',
      'contact',
      'summary',
      'skills',
      'history',
      'work',
      'projects',
      'education',
      'certificates',
      'languages',
      'publications',
      'awards',
      'volunteer',
      'selfPromotion',
      'sections',
      'links',
      'closing',
    ],
    parts: { ...common, skills: narrativeSkills, history, work: narrativeWork, projects: narrativeProjects },
    headings: { summary: 'summaryInBrief', skills: 'stack' },
    bare: new Set(['date', 'byline', 'contact', 'work', 'sections', 'closing']),
  },
};

function part(role: Role, layout: Layout, scene: Scene): readonly Block[] {
  const isSide = scene.settings.look.side.includes(role);
  const children = ((isSide && sideParts[role]) || layout.parts[role])(scene);
  if (children.length === 0) return [];
  const isBare = layout.bare.has(role) && !isSide;
  const blocks = isBare ? children : [section(1, headingOf(role, layout, scene), children, { role })];
  return scene.settings.breakBefore.includes(role) ? [pageBreak, ...blocks] : blocks;
}

function headingOf(role: Role, layout: Layout, scene: Scene): string {
  const own = scene.settings.headings[role];
  if (own !== undefined) return own;
  const label = layout.headings[role] ?? headings[role];
  return label === undefined ? role : scene.label(label);
}

/** What a theme sets at the side comes after the title block, so that the order of reading is that of the tree. */
function sideFirst(roles: readonly Role[], side: readonly string[]): readonly Role[] {
  if (side.length === 0) return roles;
  const isSide = (role: Role) => side.includes(role);
  const head = roles.filter(role => titleBlock.has(role) && !isSide(role));
  const beside = roles.filter(isSide).toSorted((a, b) => side.indexOf(a) - side.indexOf(b));
  return [...head, ...beside, ...roles.filter(role => !head.includes(role) && !isSide(role))];
}

const titleBlock: ReadonlySet<Role> = new Set(['date', 'byline', 'contact']);

/** The label of each part that has a heading. */
const headings = {
  date: undefined,
  byline: undefined,
  sections: undefined,
  closing: undefined,
  contact: 'contact',
  summary: 'summary',
  skills: 'skills',
  history: 'history',
  work: 'work',
  projects: 'projects',
  education: 'education',
  certificates: 'certificates',
  languages: 'languages',
  publications: 'publications',
  awards: 'awards',
  volunteer: 'volunteer',
  interests: 'interests',
  references: 'references',
  selfPromotion: 'selfPromotion',
  motivation: 'motivation',
  requests: 'requests',
  links: 'links',
} as const satisfies Readonly<Record<Role, Label | undefined>>;

/** The name stands on every page, as pages get parted from each other. */
function running(title: string, name: string, { settings, locale, date, today }: Scene): Tree['running'] {
  const { header, footer } = settings.running ?? {};
  const titleAndName = name === '' ? '{title}' : `{title}${locale.gap}{name}`;
  return runningLines(
    { header: header ?? { right: titleAndName }, footer: footer ?? { center: '{page} / {pages}' } },
    { title, name, date: date(today) },
  );
}
