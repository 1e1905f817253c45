import type { Endpoint } from '../../model/index.ts';
import type { RegistrationUnbound } from '../../records/index.ts';
import { isAddress, isUnroutable, parseUri } from '../../sip/index.ts';
import type { Bound } from './register-words.ts';

/** Contacts named of those that a 2xx lists. */
const MOST_NAMED = 3;

/** Who asked for what, where. */
export type Asked = {
  readonly contact: string | null;
  readonly instance: string | null;
  readonly isSeveral: boolean;
  readonly isFetch: boolean;
  readonly isRemoval: boolean;
  readonly client: Endpoint | null;
  readonly registrar: Endpoint | null;
};

/**
 * Why a 2xx leaves a phone unregistered that asked to be: its time is none, or the list has other Contacts alone (RFC 3261 §10.3
 * step 8: all current ones). Null where it is bound, and where one of the list may be its own that was rewritten on the way.
 */
export function unboundBy(bound: Bound, asked: Asked): RegistrationUnbound | null {
  if (asked.isFetch || asked.isRemoval || asked.contact === null) {
    return null;
  }
  if (bound.seconds === 0) {
    return { isTimeless: true, contacts: [] };
  }
  const { listed, contacts } = bound;
  const isOthers = listed.length > 0 && !asked.isSeveral && listed.every((each) => isAnothers(each, asked));
  return isOthers ? { isTimeless: false, contacts: contacts.slice(0, MOST_NAMED) } : null;
}

type Listed = Bound['listed'][number];

/** By its instance (RFC 5626 §4.1), or else by its address. */
function isAnothers({ uri, instance }: Listed, asked: Asked): boolean {
  if (asked.instance !== null && instance !== null) {
    return instance.toLowerCase() !== asked.instance.toLowerCase();
  }
  return isElsewhere(uri, asked);
}

/**
 * The same user at another address. A NAT, a registrar or an SBC may put another address in the place of the phone's: then that
 * is the one behind which the phone is, in another range, or their own.
 */
function isElsewhere(uri: string, { contact, client, registrar }: Asked): boolean {
  const [listed, own] = [parseUri(uri), parseUri(contact ?? '')];
  if (listed === null || own === null || client === null || own.host !== client.address) {
    return false;
  }
  const { host, user } = listed;
  const isOther = user === own.user && host !== own.host && host !== registrar?.address;
  return isOther && isAddress(host) && isOfOneRange(host, own.host);
}

/** Both public, or of one private network: what is behind a NAT is told of by an address of the other kind. */
function isOfOneRange(one: string, other: string): boolean {
  const isPrivate = isUnroutable(one);
  const network = (host: string): string => host.split('.', 2).join('.');
  return isPrivate === isUnroutable(other) && (!isPrivate || network(one) === network(other));
}
