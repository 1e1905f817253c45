import { PAUSE_US } from './rtp-runs.ts';

/** One run of RTP, as whoever asks about one of its ends sees it. */
export type StoredRun = {
  readonly isSent: boolean;
  readonly other: { readonly address: string; readonly port: number };
  readonly packets: number;
  readonly firstUs: number;
  readonly lastUs: number;
};

/** Of runs of one end those without a pause between them as one, the latest first: packets out of order begin several. */
export function joined(runs: readonly StoredRun[]): StoredRun[] {
  if (runs.length < 2) {
    return [...runs];
  }
  const latest = new Map<string, { packets: number; lastUs: number }>();
  const whole: StoredRun[] = [];
  for (const run of runs.toSorted((a, b) => a.firstUs - b.firstUs)) {
    const key = `${run.other.address} ${run.other.port}`;
    const before = latest.get(key);
    if (before !== undefined && run.firstUs - before.lastUs <= PAUSE_US) {
      before.packets += run.packets;
      before.lastUs = Math.max(before.lastUs, run.lastUs);
    } else {
      const begun = { ...run };
      whole.push(begun);
      latest.set(key, begun);
    }
  }
  return whole.reverse();
}
