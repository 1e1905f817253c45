import { splitList, unquote } from './lists.ts';

export type Challenge = {
  /** Lower case: `digest`, `bearer`, … */
  readonly scheme: string;
  readonly realm: string | null;
};

/** Scheme and realm of a challenge or of credentials (RFC 3261 §20.44, §20.7); no other parameter is looked at. */
export function parseChallenge(value: string): Challenge | null {
  const text = value.trim();
  const blank = text.search(/\s/);
  const scheme = (blank < 0 ? text : text.slice(0, blank)).toLowerCase();
  if (scheme === '') {
    return null;
  }
  for (const piece of splitList(blank < 0 ? '' : text.slice(blank))) {
    const equals = piece.indexOf('=');
    if (piece.slice(0, Math.max(equals, 0)).trim().toLowerCase() === 'realm') {
      return { scheme, realm: unquote(piece.slice(equals + 1)) };
    }
  }
  return { scheme, realm: null };
}
