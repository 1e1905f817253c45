import { plain } from '../../../findings/index.ts';
import { type EndKeys, endKeysOf, hostOf, roleOfKey } from './end-keys.ts';
import { forkedTo } from './forked-to.ts';
import type { LadderFacts, LadderMessage, LadderParty } from './ladder-facts.ts';
import type { LadderRole, Participant } from './ladder-layout.ts';
import { relaysIn } from './relays-in.ts';

/** Who sits where: the columns from left to right, in the order in which they speak. */
export type Seats = {
  readonly participants: readonly Participant[];
  /** Columns of both ends of a message; null for an end that it does not have. */
  readonly ofEnds: (message: LadderMessage) => readonly [from: number | null, to: number | null];
  /** The column of `10.0.0.1:5060`; null for none. */
  readonly at: (end: string) => number | null;
};

const LONGEST_ADDRESS = 60;
const LONGEST_NAME = 40;

/** @param most columns; where there are more hosts, the last column is all the others. */
export function seatsOf({ messages, parties }: LadderFacts, most: number): Seats {
  const keys = endKeysOf(messages, parties);
  const found = [...new Set(messages.flatMap((message) => keys.ofEnds(message)).filter((key) => key !== null))];
  const own = found.length > most ? found.slice(0, most - 1) : found;
  const others = found.length - own.length;
  const places = new Map(found.map((key, i) => [key, Math.min(i, own.length)]));
  const describe = describer(messages, parties, keys);
  const seatOf = (key: string | null): number | null => (key === null ? null : (places.get(key) ?? null));
  return {
    participants: [
      ...own.map((key) => ({ ...describe(key), others: 0 })),
      ...(others > 0 ? [{ address: '', name: null, role: null, others }] : []),
    ],
    ofEnds: (message) => {
      const [from, to] = keys.ofEnds(message);
      return [seatOf(from), seatOf(to)];
    },
    at: (end) => seatOf(keys.of(end)),
  };
}

type Described = Pick<Participant, 'address' | 'name' | 'role'>;

function describer(
  messages: readonly LadderMessage[],
  told: readonly LadderParty[],
  keys: EndKeys,
): (key: string) => Described {
  const guessed = users(told.flatMap(({ uri }) => placesOf(uri).flatMap((place) => pairOf(place, userOf(uri)))));
  const parties = besideForks(told, forkedTo(messages, keys), guessed, keys);
  const named = users(parties.flatMap((party) => pairOf(keys.ofParty(party), userOf(party.uri))));
  const roles = rolesByKey(parties, keys);
  const relays = relaysIn(messages, keys);
  return (key) => {
    const ofKey = roleOfKey(key);
    if (ofKey !== null) {
      const party = parties.find(({ role }) => role === ofKey);
      return { address: '', name: party === undefined ? null : nameFrom(userOf(party.uri)), role: ofKey };
    }
    const role = roles.get(key) ?? null;
    const isRelay = relays.has(key) && (role === null || role === 'caller' || role === 'callee');
    const isElement = isRelay || role === 'between' || role === 'registrar';
    const name = named.get(key) ?? (isElement ? null : (guessed.get(key) ?? null));
    return { address: plain(key, LONGEST_ADDRESS), name: nameFrom(name ?? ''), role: isRelay ? 'proxy' : role };
  };
}

/**
 * The parties without a target at one of several places that were called at once: who took the call there is the target, but
 * has the name by which the INVITE called it; who did not is nobody's target.
 */
function besideForks(
  parties: readonly LadderParty[],
  forked: ReadonlyMap<string, boolean>,
  guessed: ReadonlyMap<string, string | null>,
  keys: EndKeys,
): LadderParty[] {
  return parties.map((party) => {
    const key = keys.ofParty(party);
    const isAccepted = key === null ? undefined : forked.get(key);
    if (party.role !== 'target' || key === null || isAccepted === undefined) {
      return party;
    }
    return !isAccepted ? { uri: party.uri } : guessed.has(key) ? { ...party, uri: '' } : party;
  });
}

function pairOf(key: string | null, user: string): [string, string][] {
  return key === null || user === '' ? [] : [[key, user]];
}

/** What has one value by its key; what has several has none. */
function users(pairs: readonly (readonly [key: string, user: string])[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [key, user] of pairs) {
    found.set(key, found.has(key) && found.get(key) !== user ? null : user);
  }
  return found;
}

/**
 * The role of each place that has one alone: what a party is in a transfer counts before what it is in a call. The host of a
 * URI may be that of a proxy, and tells no role.
 */
function rolesByKey(parties: readonly LadderParty[], keys: EndKeys): Map<string, LadderRole | null> {
  const roles = new Map<string, LadderRole | null>();
  for (const ofCall of [false, true]) {
    const found = new Map<string, LadderRole | null>();
    for (const party of parties) {
      const { role } = party;
      const key = keys.ofParty(party);
      if (role !== undefined && key !== null && (role === 'caller' || role === 'callee') === ofCall) {
        found.set(key, found.has(key) && found.get(key) !== role ? null : role);
      }
    }
    for (const [key, role] of found) {
      roles.set(key, roles.has(key) ? (roles.get(key) ?? null) : role);
    }
  }
  return roles;
}

/** The host of a URI, and with its port where it has one: as the text of an endpoint says them. */
function placesOf(uri: string): string[] {
  const { user, place } = partsOf(uri);
  return user === '' ? [] : [...new Set([place, hostOf(place)])];
}

function userOf(uri: string): string {
  return partsOf(uri).user;
}

function nameFrom(user: string): string | null {
  return user === '' ? null : plain(user, LONGEST_NAME);
}

/** `sip:alice;x=y@10.0.0.1:5060;transport=tcp` is user `alice` at `10.0.0.1:5060`. */
function partsOf(uri: string): { user: string; place: string } {
  const scheme = /^sips?:/i.exec(uri)?.[0] ?? '';
  const rest = uri.slice(scheme.length);
  const at = rest.lastIndexOf('@');
  return at < 0
    ? { user: '', place: '' }
    : { user: rest.slice(0, at).split(/[;:]/)[0] ?? '', place: rest.slice(at + 1).split(/[;?>]/)[0] ?? '' };
}
