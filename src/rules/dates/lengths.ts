// A number of months in words: 4年3か月, 4 years and 3 months.
import type { Words } from '../../diagnostics/diagnostic.js';

/** A length of a month at least. */
export function lengthText(months: number): Words {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const ja = `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}か月` : ''}`;
  const en = [years > 0 ? counted(years, 'year') : '', rest > 0 ? counted(rest, 'month') : ''];
  return { ja, en: en.filter(part => part !== '').join(' and ') };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
