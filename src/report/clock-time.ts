import { calendarTime, datingOf } from '../bytes/index.ts';

/**
 * Writes times as clocks show them: `06:11:02`; empty for no time or one outside the calendar. What has no date is as its log
 * prints it, in whatever zone.
 *
 * @param timezone an IANA name; null for UTC. One that is unknown here counts as UTC.
 */
export function clockIn(timezone: string | null): (timeUs: number) => string {
  const format = timezone === null || timezone.toUpperCase() === 'UTC' ? null : formatIn(timezone);
  return (timeUs) => {
    const second = Math.floor(calendarTime(timeUs) / 1e6);
    if (Number.isNaN(second)) {
      return '';
    }
    const isLocal = datingOf(timeUs) !== 'date';
    return format === null || isLocal
      ? new Date(second * 1000).toISOString().slice(11, 19)
      : format.format(second * 1000);
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  } catch {
    return null;
  }
}
