import { type Identity, parseNameAddr, parseUri, userDigits } from '../../../sip/index.ts';
import type { JudgeableCall } from './call-facts.ts';

/** RFC 8224 §6.2.4: how far iat may lie from the receiver's clock. */
export const FRESH_S = 60;

/** Codes of RFC 8224 §6.2.2 and RFC 5079, as a final response or as the cause of a `Reason: STIR` (RFC 9410). */
export const SIGNATURE_CODES: readonly number[] = [436, 437, 438];

/** The first PASSporT of the INVITE that can be read. */
export function passportOf(c: JudgeableCall): Identity | null {
  return c.asked?.identities.find(({ form }) => form === 'full') ?? null;
}

/** The digits of a number, whatever stands around it; null for a name. */
export function digitsOf(value: string | null): string | null {
  if (value === null) {
    return null;
  }
  const plain = value.replace(/[-.() ]/g, '');
  if (/^\+?\d{3,20}$/.test(plain)) {
    return plain.replace('+', '');
  }
  const uri = parseUri(value.includes('<') ? parseNameAddr(value).uri : value);
  return uri === null ? null : userDigits(uri);
}

/** National and international forms of a number end alike. */
export function isSameNumber(a: string, b: string): boolean {
  const digits = Math.min(a.length, b.length, 10);
  return digits >= 7 ? a.slice(-digits) === b.slice(-digits) : a === b;
}
