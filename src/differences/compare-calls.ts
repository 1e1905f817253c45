import { aligned } from './align.ts';
import { stepsOf } from './call-steps.ts';
import type { Comparison, Difference } from './difference.ts';
import { findDifferences } from './find-differences.ts';
import { type ReadSide, readSide } from './read-side.ts';
import { haveSameParties } from './same-parties.ts';
import type { Side } from './side.ts';
import { weighed } from './weigh.ts';
import { MATTERS } from './weights.ts';

/** Weights so near each other weigh the same: then the first of them counts. */
const WEIGHT_CLASS = 15;

/** Compares two calls by role and step; pure. */
export function compareCalls(goodSide: Side, badSide: Side): Comparison {
  const [good, bad] = [readSide(goodSide), readSide(badSide)];
  const isTurned = isOtherWayRound(good, bad);
  const pairs = aligned(stepsOf(good.transactions, false), stepsOf(bad.transactions, isTurned));
  const raw = findDifferences(pairs, good, bad);
  const all = weighed(raw, bad, haveSameParties(good, bad));
  const outcome = all.find(({ tier }) => tier === 'outcome') ?? null;
  const cause = heaviestFirst(all.filter(({ tier }) => tier === 'cause'));
  const parting = cause ?? outcome;
  return {
    verdict: parting === null ? 'same' : cause === null ? 'unexplained' : 'differs',
    parting,
    outcome,
    differences: [...all].sort(byRank),
    pairs,
    isTransfer: good.transfer !== null || bad.transfer !== null,
    transferorBy: good.transferorBy ?? bad.transferorBy,
    isTurned,
  };
}

/** Of those that weigh most the one that came first. */
function heaviestFirst(causes: readonly Difference[]): Difference | null {
  const most = Math.max(0, ...causes.map(classOf));
  return causes.find((each) => classOf(each) === most) ?? null;
}

function classOf({ weight }: Difference): number {
  return Math.floor(Math.max(0, weight - MATTERS) / WEIGHT_CLASS);
}

const RANK = { cause: 0, outcome: 1, explains: 2, consequence: 3, note: 4 } as const;

function byRank(a: Difference, b: Difference): number {
  return RANK[a.tier] - RANK[b.tier] || b.weight - a.weight;
}

function isOtherWayRound({ transferorBy: there }: ReadSide, { transferorBy: here }: ReadSide): boolean {
  return there !== null && here !== null && there !== here;
}
