import { decimalOf } from './numbers.ts';
import { type Parameters, parseParameters } from './parameters.ts';

export type RetryAfter = {
  readonly seconds: number;
  readonly comment: string | null;
  readonly parameters: Parameters;
};

/** Reads `seconds (comment);duration=n` (RFC 3261 §20.33). Null when the seconds are no number. */
export function parseRetryAfter(value: string): RetryAfter | null {
  const text = value.trim();
  const open = text.indexOf('(');
  const close = open < 0 ? -1 : text.lastIndexOf(')');
  const comment = close > open && open >= 0 ? text.slice(open + 1, close) : null;
  const plain = comment === null ? text : text.slice(0, open) + text.slice(close + 1);
  const semicolon = plain.indexOf(';');
  const seconds = decimalOf(semicolon < 0 ? plain : plain.slice(0, semicolon));
  if (seconds === null) {
    return null;
  }
  return {
    seconds,
    comment,
    parameters: parseParameters(semicolon < 0 ? '' : plain.slice(semicolon + 1)),
  };
}
