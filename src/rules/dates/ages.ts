// Ages at a date, as far as a birth date that may lack its day or month tells.
import type { PlainDate } from '../../resume/dates.js';

export interface AgeRange {
  readonly min: number;
  readonly max: number;
}

/** The ages that one can have on a date: one goes up on the birthday; 29 February is followed by 1 March. */
export function agesOn(date: PlainDate, birth: PlainDate): AgeRange {
  const years = date.year - birth.year;
  return { min: years - (isSurely(date, birth) ? 0 : 1), max: years - (isSurelyNot(date, birth) ? 1 : 0) };
}

/** True when the birthday of the year has certainly come. */
function isSurely(date: PlainDate, birth: PlainDate): boolean {
  return dayOf(date, 1) >= dayOf(birth, 31);
}

function isSurelyNot(date: PlainDate, birth: PlainDate): boolean {
  return dayOf(date, 31) < dayOf(birth, 1);
}

/** The day within its year, to be compared: an open day or month is the first or the last that it can be. */
function dayOf({ month, day }: PlainDate, open: 1 | 31): number {
  return (month ?? (open === 1 ? 1 : 12)) * 100 + (day ?? open);
}
