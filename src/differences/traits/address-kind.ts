import { isAddress, isUnroutable, isUnspecified } from '../../sip/index.ts';
import { type Value, word } from './trait.ts';

/**
 * What kind of place a host is for who reads the message: which one it is says nothing, because another trace has others.
 *
 * @param source where the message came from, as its maker sent it; null where the trace does not show that.
 */
export function hostKind(host: string, source: string | null): Value {
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
  if (source !== null && bare === source.toLowerCase()) {
    return word('source');
  }
  if (isUnroutable(bare)) {
    return word(source !== null && !isUnroutable(source) ? 'privateBehindPublic' : 'private');
  }
  return word(bare.includes(':') ? 'v6' : 'public');
}
