import { nameOf } from '../../findings/index.ts';
import type { Endpoint } from '../../model/index.ts';
import type { Party, Sighting, StepKind, TransferRecord } from '../../records/index.ts';

type Role = 'transferor' | 'transferee' | 'target';

const ROLES: readonly Role[] = ['transferor', 'transferee', 'target'];

/** Who speaks to whom at each step, where nothing stands between them. */
export const DIRECTION: Record<StepKind, readonly [Role, Role]> = {
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

/** The two ends of a step, by name. */
export type EndsOf = (kind: StepKind, sighting: Sighting) => readonly [string, string];

/**
 * Names the two ends of a transfer's steps: a party by its user, and whoever else stands on the way by its address. Where
 * several share a host, as a proxy and a phone do, or all on a loopback, the port tells them apart; where the trace gives no
 * ends, or the port decides nothing, the role does.
 */
export function endsIn(record: TransferRecord): EndsOf {
  const shared = sharedAddresses(record);
  const nameAt = (place: Endpoint): string | null => {
    const there = ROLES.filter((role) => record[role].address === place.address);
    if (there.length === 0 || !shared.has(place.address)) {
      return there[0] === undefined ? place.address : nameOf(record[there[0]].uri);
    }
    const own = there.filter((role) => record[role].port === place.port);
    if (own.length > 1 || there.some((role) => record[role].port === null)) {
      return null;
    }
    return own[0] === undefined ? place.text : nameOf(record[own[0]].uri);
  };
  return (kind, { src, dst }) => {
    const names = src === null || dst === null ? [null, null] : [nameAt(src), nameAt(dst)];
    if (names[0] != null && names[1] != null) {
      return [names[0], names[1]];
    }
    const isTurned = kind === 'bye' && record.bye?.by === 'transferee';
    const [from, to] = isTurned ? (['transferee', 'transferor'] as const) : DIRECTION[kind];
    return [nameOf(record[from].uri), nameOf(record[to].uri)];
  };
}

/** Addresses of several: of two parties, or of both ends of a message. */
function sharedAddresses(record: TransferRecord): Set<string> {
  const shared = new Set<string>();
  const known = new Set<string>();
  for (const { address } of ROLES.map((role): Party => record[role])) {
    if (address !== null) {
      (known.has(address) ? shared : known).add(address);
    }
  }
  for (const { sighting } of record.steps) {
    if (sighting.src !== null && sighting.src.address === sighting.dst?.address) {
      shared.add(sighting.src.address);
    }
  }
  return shared;
}
