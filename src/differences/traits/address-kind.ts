import { isAddress, isUnroutable, isUnspecified } from '../../sip/index.ts';
import { type Value, word } from './trait.ts';

/** What is known of the places in a trace. */
export type Places = {
  /** Where the message came from, as its maker sent it; null where the trace does not show that. */
  readonly source: string | null;
  /** Whether a message of the call had come from there, or gone there, by then: what came later follows from it. */
  readonly isKnown: (address: string) => boolean;
};

/** What kind of place a host is for who reads the message: which one it is says nothing, because another trace has others. */
export function hostKind(host: string, { source, isKnown }: Places): Value {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === '') {
    return word('unreadable');
  }
  if (!isAddress(bare)) {
    return word('name');
  }
  if (isUnspecified(bare)) {
    return word('unspecified');
  }
  if (bare === source?.toLowerCase()) {
    return word('source');
  }
  if (isKnown(bare)) {
    return word('knownHost');
  }
  return source === null ? word(kindOf(bare)) : otherThan(bare, source);
}

function kindOf(bare: string): 'private' | 'v6' | 'public' {
  return isUnroutable(bare) ? 'private' : bare.includes(':') ? 'v6' : 'public';
}

function otherThan(bare: string, source: string): Value {
  if (isUnroutable(bare)) {
    return word(isUnroutable(source) ? 'otherPrivate' : 'privateBehindPublic');
  }
  return word(bare.includes(':') ? 'otherV6' : 'otherPublic');
}
