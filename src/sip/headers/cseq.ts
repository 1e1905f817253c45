import { decimalOf } from './numbers.ts';

export type Cseq = { readonly number: number; readonly method: string };

/** Reads `number method` (RFC 3261 §20.16); leading zeros are legal. Null when either is missing or unreadable. */
export function parseCseq(value: string): Cseq | null {
  const text = value.trim();
  const blank = text.search(/\s/);
  const number = decimalOf(blank < 0 ? text : text.slice(0, blank));
  return number === null || blank < 0 ? null : { number, method: text.slice(blank).trim() };
}
