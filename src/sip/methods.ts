import { latin1 } from '../bytes/index.ts';

/** Methods of the IANA registry "SIP Parameters", Methods. Case-sensitive (RFC 3261 §7.1). */
export const METHODS = [
  'INVITE',
  'ACK',
  'BYE',
  'CANCEL',
  'OPTIONS',
  'REGISTER',
  'REFER',
  'NOTIFY',
  'SUBSCRIBE',
  'MESSAGE',
  'INFO',
  'PRACK',
  'UPDATE',
  'PUBLISH',
] as const;

const BY_FIRST_BYTE: string[][] = Array.from({ length: 256 }, () => []);
for (const method of METHODS) {
  BY_FIRST_BYTE[method.charCodeAt(0)]!.push(method);
}

/** The method at `[start, end)`: for a registered one always the same string, so that the hot path makes none. */
export function methodAt(bytes: Uint8Array, start: number, end: number): string {
  if (start < end) {
    for (const method of BY_FIRST_BYTE[bytes[start]!]!) {
      if (method.length === end - start && spells(bytes, start, method)) {
        return method;
      }
    }
  }
  return latin1(bytes, start, end);
}

function spells(bytes: Uint8Array, start: number, text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    if (bytes[start + i] !== text.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}
