import type { SilentHop } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import { type JudgeableCall, MANY_REPEATS } from './call-facts.ts';

const MOST_NAMED = 3;

/** The places behind an element on the way that gave no sign although it tried long enough to tell. */
export function silentPlaces({ facts }: JudgeableCall): readonly SilentHop[] {
  const { silent } = facts.forwarded;
  return silent.some(({ mostOnBranch }) => mostOnBranch > MANY_REPEATS) ? silent : [];
}

/** `192.0.2.2:5060 (12 INVITEs on 3 branches)`, `203.0.113.30 (8 ports, 32 INVITEs)`; at most three of them. */
export function placesWords(places: readonly SilentHop[], words: PlaceWords): string {
  const byAddress = new Map<string, SilentHop[]>();
  for (const place of places) {
    const address = place.to.replace(/:\d+$/, '');
    byAddress.set(address, [...(byAddress.get(address) ?? []), place]);
  }
  const named = [...byAddress].slice(0, MOST_NAMED).map(([address, at]) => {
    const sendings = at.reduce((sum, each) => sum + each.sendings, 0);
    const [only] = at;
    return at.length === 1 && only !== undefined
      ? `${only.to} (${words.sent(sendings, only.branches)})`
      : `${address} (${words.ports(at.length, sendings)})`;
  });
  const left = byAddress.size - named.length;
  return plain(`${named.join(', ')}${left > 0 ? words.more(left) : ''}`, 200);
}

export type PlaceWords = {
  readonly sent: (invites: number, branches: number) => string;
  readonly ports: (ports: number, invites: number) => string;
  readonly more: (places: number) => string;
};

/** Whether what the called side sends does not get to the caller: it goes on repeating what was answered here long before. */
export function isCallerDeaf({ facts }: JudgeableCall): boolean {
  const { attempt, final } = facts;
  return (
    attempt?.isRepeatedAfterResponse === true &&
    !attempt.isReliable &&
    attempt.repeats > 1 &&
    !attempt.wentOn &&
    final?.isAcknowledged !== true
  );
}
