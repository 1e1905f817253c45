import type { LegTable } from './leg-table.ts';

/** Where there are too many Call-IDs, this share goes at once: those heard of longest ago. */
const EVICTED_SHARE = 0.01;
const SAMPLES = 1000;

/** Those heard of longest ago, to make room; without times, some of those that came first. */
export function longestUnheard(table: LegTable): number[] {
  const before = lastHeardBefore(table);
  const most = Number.isNaN(before) ? Math.ceil(table.size * EVICTED_SHARE) : Number.POSITIVE_INFINITY;
  const found: number[] = [];
  for (let slot = 0; slot < table.end && found.length < most; slot++) {
    if (table.isUsed(slot) && !(table.lastUs(slot) > before)) {
      found.push(slot);
    }
  }
  return found;
}

/**
 * A moment so early that about the share of the Call-IDs was last heard of before it; NaN where none has a time. Looks at no
 * more than two thousand of them.
 */
function lastHeardBefore(table: LegTable): number {
  const step = Math.max(1, Math.floor(table.end / SAMPLES));
  const sample: number[] = [];
  for (let slot = 0; slot < table.end; slot += step) {
    if (table.isUsed(slot) && !Number.isNaN(table.lastUs(slot))) {
      sample.push(table.lastUs(slot));
    }
  }
  sample.sort((a, b) => a - b);
  return sample[Math.floor(sample.length * EVICTED_SHARE)] ?? Number.NaN;
}
