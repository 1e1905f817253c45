import { byTrace, spanUs } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { Transaction } from './transaction.ts';

/** The first 180 on any hop of one request; null where nothing rang. */
export function firstAlert(hops: readonly Transaction[]): Sighting | null {
  const alerts = hops.map(({ alerting }) => alerting).filter((alert) => alert !== null);
  return alerts.sort(byTrace)[0] ?? null;
}

/** Microseconds from the first 180 to the end; null where nothing rang or nothing ended, NaN without times. */
export function rangForUs(hops: readonly Transaction[], final: Sighting | null): number | null {
  const alert = firstAlert(hops);
  return alert === null || final === null ? null : spanUs(alert, final);
}
