import { type Lang, translatable } from '../../../languages/index.ts';
import type { SilentHop } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import { type JudgeableCall, MANY_REPEATS } from './call-facts.ts';

const MOST_NAMED = 3;

/** How the places are told. */
export type PlaceWords = {
  readonly sent: (invites: number, branches: number) => string;
  readonly ports: (ports: number, invites: number) => string;
  readonly more: (places: number) => string;
};

const EN: PlaceWords = {
  sent: (invites, branches) => `${invites} INVITEs${branches > 1 ? ` on ${branches} branches` : ''}`,
  ports: (ports, invites) => `${ports} ports, ${invites} INVITEs`,
  more: (places) => ` and ${places} more`,
};

export const PLACE_WORDS = translatable(EN);

/** The places behind an element on the way that gave no sign although it tried each of them long enough to tell. */
export function silentPlaces({ facts }: JudgeableCall): readonly SilentHop[] {
  return facts.forwarded.silent.filter(({ mostOnBranch }) => mostOnBranch > MANY_REPEATS);
}

/** `192.0.2.2:5060 (12 INVITEs on 3 branches)`, `203.0.113.30 (8 ports, 32 INVITEs)`; at most three of them. */
export function placesWords(places: readonly SilentHop[], lang: Lang): string {
  const words = PLACE_WORDS.in(lang);
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

/** `198.51.100.21:5060, 198.51.100.22:5060 and 2 more`. */
export function namedPlaces(places: readonly string[], lang: Lang): string {
  const named = places.slice(0, MOST_NAMED);
  const left = places.length - named.length;
  return plain(`${named.join(', ')}${left > 0 ? PLACE_WORDS.in(lang).more(left) : ''}`, 200);
}

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
