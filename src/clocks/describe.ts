import type { ClockOffset } from './estimate.ts';

/** No clock is further off; a time that says no date is kept in a century of its own. */
const LONGEST_ERROR_US = 150 * 365.25 * 86_400e6;

/** One sentence about an offset and what was done about it. */
export function describeOffset({ aheadUs, ground, count }: ClockOffset, reference: string): string {
  const seconds = (Math.abs(aheadUs) / 1e6).toFixed(6);
  const [way, correction] = aheadUs > 0 ? ['ahead of', 'earlier'] : ['behind', 'later'];
  const isUndated = Math.abs(aheadUs) > LONGEST_ERROR_US;
  const known = {
    'same-packets': `${count} packets are in both`,
    zone: `${count} messages are in both, as if it were in another time zone`,
    order: `the order of ${count} pairs of messages shows it`,
  }[ground];
  if (isUndated) {
    return `This input says no date: it is taken from ${reference} (${known})`;
  }
  return `The clock of this input is ${seconds} s ${way} that of ${reference} (${known}): its times are given as so much ${correction}`;
}
