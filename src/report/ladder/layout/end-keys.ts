import type { LadderMessage, LadderParty } from './ladder-facts.ts';
import type { LadderRole } from './ladder-layout.ts';

/** The party that the trace does not name: a log often says only who else took part. */
export const UNKNOWN = '?';

/** What two ends have in common that are one column. */
export type EndKeys = {
  /** Of `10.0.0.1:5060`. */
  readonly of: (end: string) => string;
  /** Of where a party is; null where the trace does not say, or not which port of several. */
  readonly ofParty: (party: LadderParty) => string | null;
  /** Of both ends of a message; null for each that it does not have. */
  readonly ofEnds: (message: LadderMessage) => readonly [from: string | null, to: string | null];
};

/** What a column of somebody of whom the trace says no address is called in here: no address begins so. */
const BY_ROLE = '\u0000';

/** The role that a key stands for; null for one of an address. */
export function roleOfKey(key: string): LadderRole | null {
  return key.startsWith(BY_ROLE) ? (key.slice(BY_ROLE.length) as LadderRole) : null;
}

/**
 * A host that speaks from several ports is one party, unless it speaks with itself, as on a loopback: there each of its ports
 * is one.
 */
export function endKeysOf(messages: readonly LadderMessage[], parties: readonly LadderParty[]): EndKeys {
  const parted = new Set(
    messages.flatMap(({ ref: { src, dst } }) =>
      src !== null && dst !== null && hostOf(src) === hostOf(dst) ? [hostOf(src)] : [],
    ),
  );
  const of = (end: string): string => (parted.has(hostOf(end)) ? end : hostOf(end));
  const ofParty = ({ address = null, port = null }: LadderParty): string | null => {
    const host = address === null ? null : inBrackets(address);
    return host === null || !parted.has(host) ? host : port === null ? null : `${host}:${port}`;
  };
  const ofRole = (role: LadderRole): string => {
    const there = parties.find((party) => party.role === role);
    return (there === undefined ? null : ofParty(there)) ?? BY_ROLE + role;
  };
  const ofEnds: EndKeys['ofEnds'] = ({ ref: { src, dst }, roles }) => {
    if (src !== null || dst !== null) {
      return [src === null ? UNKNOWN : of(src), dst === null ? UNKNOWN : of(dst)];
    }
    return roles === undefined ? [null, null] : [ofRole(roles[0]), ofRole(roles[1])];
  };
  return { of, ofParty, ofEnds };
}

/** `10.0.0.1` of `10.0.0.1:5060`, `[::1]` of `[::1]:5060`. */
export function hostOf(end: string): string {
  const colon = end.lastIndexOf(':');
  return colon > end.lastIndexOf(']') && colon === firstColonBehindHost(end) ? end.slice(0, colon) : end;
}

/** An address of IPv6 without brackets has no port behind it. */
function firstColonBehindHost(end: string): number {
  return end.startsWith('[') ? end.indexOf(':', end.indexOf(']')) : end.indexOf(':');
}

/** As in the text of an endpoint. */
function inBrackets(address: string): string {
  return address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;
}
