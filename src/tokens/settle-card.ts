import type { RejectionRecord } from '../records/index.ts';
import type { CardOptions } from './card-options.ts';

/**
 * The same rejection with its card read and judged: one that the user supplies is taken where the trace only names it,
 * its signature is verified where the user gave keys, and its age is told by the time of the rejection in the trace.
 * What reads cards is loaded with the first rejection: a page begins without it.
 */
export async function settleCard(record: RejectionRecord, options: CardOptions): Promise<RejectionRecord> {
  const { settledCard } = await import('./settled-card.ts');
  return settledCard(record, options);
}
