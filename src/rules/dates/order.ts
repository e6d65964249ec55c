// Employments, schools or certificates that stand neither oldest first nor newest first.
import { comparePlainDates, type PlainDate } from '../../resume/dates.js';
import type { SourceResume } from '../../resume/resume.js';
import type { Path } from '../../source/source.js';
import type { Rule } from '../rule.js';
import { type Dates, employmentsOf } from './periods.js';

export const order: Rule = {
  name: 'dates/order',
  severity: 'info',
  needsWhole: true,
  words: {
    ja: {
      title: '並び順が時系列になっていません',
      why: '古い順か新しい順のどちらかにそろっていないと、経歴の流れを追いにくく、書き漏れにも気付けません。',
    },
    en: {
      title: 'Out of the order of time',
      why: 'Items neither oldest first nor newest first are hard to follow, and hide what is missing.',
    },
  },
  bad: `work:
  - name: 株式会社青空システム
    startDate: 2015-04
    endDate: 2018-03
  - name: 株式会社星空システム
    startDate: 2021-04
  - name: 株式会社月空システム
    startDate: 2018-04
    endDate: 2021-03`,
  good: `work:
  - name: 株式会社青空システム
    startDate: 2015-04
    endDate: 2018-03
  - name: 株式会社月空システム
    startDate: 2018-04
    endDate: 2021-03
  - name: 株式会社星空システム
    startDate: 2021-04`,
  check(resume, { at }) {
    for (const items of listsOf(resume)) {
      const path = firstOutOfOrder(items);
      if (!path) continue;
      at(path, {
        message: {
          ja: 'ここで並び順が変わり、古い順でも新しい順でもなくなっています。',
          en: 'The order changes here: the items are neither oldest first nor newest first.',
        },
        label: { ja: '前の項目と順が逆です', en: 'against the order of the others' },
        help: {
          ja: '項目を古い順か新しい順のどちらかに並べ替えてください。',
          en: 'put the items in one order, oldest or newest first',
        },
      });
    }
  },
};

interface Item {
  readonly path: Path;
  readonly date: PlainDate;
}

/** The dated items of each list. Work beside an employment is often listed by itself, behind the others. */
function listsOf(resume: SourceResume): readonly (readonly Item[])[] {
  const jobs = employmentsOf(resume).filter(({ isFullTime }) => isFullTime);
  const schools = resume.education.map((school, index) => ({ ...school, path: ['education', index] }));
  const certificates = resume.certificates.map(({ date }, index) => dated(['certificates', index, 'date'], date));
  return [started(jobs), started(schools), certificates.flat()];
}

/** By where they start; by where they end when none says its start: the two are not to be compared. */
function started(items: readonly (Dates & { readonly path: Path })[]): readonly Item[] {
  const field = items.some(({ startDate }) => startDate) ? 'startDate' : 'endDate';
  return items.flatMap(item => dated([...item.path, field], item[field]));
}

function dated(path: Path, date: PlainDate | undefined): readonly Item[] {
  return date ? [{ path, date }] : [];
}

/** The first item against the direction that most of its list goes. */
function firstOutOfOrder(items: readonly Item[]): Path | undefined {
  const steps = items.slice(1).map((item, index) => {
    const previous = items[index];
    return { path: item.path, sign: previous ? Math.sign(comparePlainDates(item.date, previous.date)) : 0 };
  });
  const sum = steps.reduce((total, { sign }) => total + sign, 0);
  const direction = Math.sign(sum) || steps.find(({ sign }) => sign !== 0)?.sign;
  return steps.find(({ sign }) => sign !== 0 && sign !== direction)?.path;
}
