import { callIdOf, original } from '../metamorphic/trace.ts';
import { ADDRESS_WAYS } from '../metamorphic/ways/addresses.ts';
import { FORM_WAYS } from '../metamorphic/ways/form.ts';
import { RENAMED } from '../metamorphic/ways/names.ts';
import { ORDER_WAYS } from '../metamorphic/ways/order.ts';
import type { Way } from '../metamorphic/ways/way.ts';
import { baseTrace } from './bases.ts';
import { among, identifiedOtherwise, repeated } from './noise.ts';
import { type DiffResult, differenceOf } from './pair.ts';

/** The same call otherwise identified, written or recorded: nothing in it decides anything. */
export type HealthyPair = {
  readonly name: string;
  readonly base: string;
  readonly way: Way | null;
  readonly seed: number;
};

const BASES = [
  'captures/t01-blind-success',
  'captures/t01x-blind-success-tcp',
  'captures/t18-attended-success',
  'captures/t26-transfer-via-proxy',
  'captures/t27-refer-auth-401',
  'captures/s10-baresip-blind-success-open',
  'captures/s24v-baresip-refer-407-proxy-tcp',
  'captures/g06-long-dialog',
];

const [duplicates, swaps] = ORDER_WAYS;
const WAYS: readonly (Way | null)[] = [null, RENAMED, ...ADDRESS_WAYS, ...FORM_WAYS, duplicates ?? null, swaps ?? null];

export const HEALTHY: readonly HealthyPair[] = BASES.flatMap((base, b) =>
  WAYS.map((way, i) => ({
    name: `${base}: ${way?.name ?? 'other identifiers, times and noise'}`,
    base,
    way,
    seed: b + i,
  })),
);

/** What is said of a capture and the same in another way. */
export async function healthyResult({ base, way, seed }: HealthyPair): Promise<DiffResult> {
  const trace = await baseTrace(base);
  const derived = way === null ? [...trace.messages] : [...(way.derive(trace, [])[0]?.messages ?? trace.messages)];
  const other = await baseTrace(seed % 2 === 0 ? 'captures/t04-blind-408' : 'captures/t18-attended-success');
  const isV4 = derived.every(({ src }) => !src.host.includes(':'));
  const bad = isV4
    ? repeated(identifiedOtherwise(derived, seed + 2), 4)
    : derived.map((each) => original({ ...each, timeUs: each.timeUs + 5 }));
  const badAll = among(bad, other);
  const callIds = new Set(bad.slice(0, 1).map(callIdOf));
  const at = badAll.findIndex((message) => callIds.has(callIdOf(message))) + 1;
  return differenceOf(among(trace.messages, null), badAll, at);
}
