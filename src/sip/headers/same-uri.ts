import { isDigits } from './numbers.ts';
import { canonicalEscapes } from './percent.ts';
import type { SipUri } from './uri.ts';

/** Parameters that make two URIs differ when only one has them (RFC 3261 §19.1.4). */
const DECIDING_PARAMETERS = ['user', 'ttl', 'method', 'maddr'] as const;

/**
 * Equality of RFC 3261 §19.1.4: scheme, user, host, port (a default port differs from none), parameters both have,
 * and every embedded header. TEL URIs by RFC 3966 §4, other schemes by their text. Not transitive.
 */
export function sameUri(a: SipUri, b: SipUri): boolean {
  if (a.scheme !== b.scheme) {
    return false;
  }
  if (a.scheme === 'tel') {
    return sameTelUri(a, b);
  }
  if (a.scheme !== 'sip' && a.scheme !== 'sips') {
    return a.raw.slice(a.scheme.length) === b.raw.slice(b.scheme.length);
  }
  return (
    canonicalEscapes(a.rawUser ?? '') === canonicalEscapes(b.rawUser ?? '') &&
    canonicalEscapes(a.password ?? '') === canonicalEscapes(b.password ?? '') &&
    (a.rawUser === null) === (b.rawUser === null) &&
    a.host === b.host &&
    a.port === b.port &&
    sameParameters(a, b) &&
    sameHeaders(a, b)
  );
}

function sameParameters(a: SipUri, b: SipUri): boolean {
  for (const name of DECIDING_PARAMETERS) {
    if (a.parameters.has(name) !== b.parameters.has(name)) {
      return false;
    }
  }
  for (const [name, value] of a.parameters) {
    const other = b.parameters.get(name);
    if (other !== undefined && (other ?? '').toLowerCase() !== (value ?? '').toLowerCase()) {
      return false;
    }
  }
  return true;
}

function sameHeaders(a: SipUri, b: SipUri): boolean {
  const sorted = (uri: SipUri): string =>
    JSON.stringify(uri.headers.map(([name, value]) => [name.toLowerCase(), value]).sort(byName));
  return sorted(a) === sorted(b);
}

function byName(a: string[], b: string[]): number {
  return a.join('\0') < b.join('\0') ? -1 : 1;
}

function sameTelUri(a: SipUri, b: SipUri): boolean {
  const contextOf = (uri: SipUri): string => (uri.parameters.get('phone-context') ?? '').toLowerCase();
  return withoutSeparators(a.user ?? '') === withoutSeparators(b.user ?? '') && contextOf(a) === contextOf(b);
}

/** The same address for a person: user and host agree (port, parameters and headers apart), or the TEL numbers do. */
export function looselySameUri(a: SipUri, b: SipUri): boolean {
  if (a.scheme === 'tel' || b.scheme === 'tel') {
    const digits = userDigits(a);
    return digits !== null && digits === userDigits(b);
  }
  if (!isSip(a) || !isSip(b)) {
    return sameUri(a, b);
  }
  return (a.user ?? '') === (b.user ?? '') && a.host === b.host;
}

function isSip(uri: SipUri): boolean {
  return uri.scheme === 'sip' || uri.scheme === 'sips';
}

/** So many digits at the end name a number, whatever prefix a dial plan puts before them. */
export const TELLING_DIGITS = 7;

/** The digits of a user part that is a phone number (visual separators and `+` left out, RFC 3966 §3), else null. */
export function userDigits(uri: SipUri): string | null {
  const number = (uri.user ?? '').split(';', 1)[0] ?? '';
  const plain = withoutSeparators(number);
  const digits = plain.startsWith('+') ? plain.slice(1) : plain;
  return digits.length > 0 && isDigits(digits) ? digits : null;
}

function withoutSeparators(number: string): string {
  return number.replace(/[-.() ]/g, '');
}
