// Rules about careers and their dates, in the order in which they run.
import type { Rule } from '../rule.js';
import { age } from './age.js';
import { endBeforeStart } from './end-before-start.js';
import { futureDate } from './future-date.js';
import { gap } from './gap.js';
import { marketSegment } from './market-segment.js';
import { mixedEras } from './mixed-eras.js';
import { order } from './order.js';
import { outsideEmployment } from './outside-employment.js';
import { overlappingEmployment } from './overlapping-employment.js';
import { schoolYears } from './school-years.js';
import { severalOpen } from './several-open.js';
import { statedAge } from './stated-age.js';
import { statedExperience } from './stated-experience.js';
import { wrongEra } from './wrong-era.js';

export const dateRules: readonly Rule[] = [
  endBeforeStart,
  futureDate,
  overlappingEmployment,
  gap,
  outsideEmployment,
  severalOpen,
  order,
  mixedEras,
  wrongEra,
  schoolYears,
  age,
  statedAge,
  marketSegment,
  statedExperience,
];
