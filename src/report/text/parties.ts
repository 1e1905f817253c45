import { nameOf } from '../../findings/index.ts';
import type { Sighting, StepKind, TransferRecord } from '../../records/index.ts';

type Role = 'transferor' | 'transferee' | 'target';

/** Who speaks to whom at each step, where nothing stands between them. */
const DIRECTION: Record<StepKind, readonly [Role, Role]> = {
  refer: ['transferor', 'transferee'],
  'refer-response': ['transferee', 'transferor'],
  notify: ['transferee', 'transferor'],
  'notify-response': ['transferor', 'transferee'],
  'target-invite': ['transferee', 'target'],
  'target-progress': ['target', 'transferee'],
  'target-final': ['target', 'transferee'],
  'target-cancel': ['transferee', 'target'],
  bye: ['transferor', 'transferee'],
};

/**
 * Names the two ends of a step: by address where each party has its own (so that a proxy between them shows up under
 * its address), by role where they share one.
 */
export function endsOf(record: TransferRecord, kind: StepKind, sighting: Sighting): [string, string] {
  const byAddress = namesByAddress(record);
  if (byAddress !== null && sighting.src !== null && sighting.dst !== null) {
    const { src, dst } = sighting;
    return [byAddress.get(src.address) ?? src.address, byAddress.get(dst.address) ?? dst.address];
  }
  const [from, to] =
    kind === 'bye' && record.bye?.by === 'transferee' ? (['transferee', 'transferor'] as const) : DIRECTION[kind];
  return [nameOf(record[from].uri), nameOf(record[to].uri)];
}

function namesByAddress(record: TransferRecord): Map<string, string> | null {
  const parties = [record.transferor, record.transferee, record.target].filter((party) => party.address !== null);
  const names = new Map(parties.map((party) => [party.address as string, nameOf(party.uri)]));
  return names.size === parties.length ? names : null;
}
