import type { Leg } from '../leg/leg.ts';
import type { LegIdentity } from './joined-leg.ts';

/** Legs looked at under one key: more than that share nothing that names a call. */
const MOST_UNDER_KEY = 64;

/** Refused legs by what names a call across its legs, whatever numbers and addresses they have. */
export class StrongKeys {
  readonly #byKey = new Map<string, Set<Leg>>();
  readonly #keys = new Map<Leg, readonly string[]>();

  add(leg: Leg, identity: LegIdentity | null): void {
    const keys = identity === null ? [] : keysOf(identity);
    this.#keys.set(leg, keys);
    for (const key of keys) {
      const sharers = this.#byKey.get(key);
      if (sharers === undefined) {
        this.#byKey.set(key, new Set([leg]));
      } else if (sharers.size < MOST_UNDER_KEY) {
        sharers.add(leg);
      }
    }
  }

  delete(leg: Leg): void {
    for (const key of this.#keys.get(leg) ?? []) {
      const sharers = this.#byKey.get(key);
      sharers?.delete(leg);
      if (sharers?.size === 0) {
        this.#byKey.delete(key);
      }
    }
    this.#keys.delete(leg);
  }

  /** Other legs that share a key, at most `most`. */
  alike(leg: Leg, most: number): Leg[] {
    const found = new Set<Leg>();
    for (const key of this.#keys.get(leg) ?? []) {
      for (const other of this.#byKey.get(key) ?? []) {
        if (other !== leg && found.size < most) {
          found.add(other);
        }
      }
    }
    return [...found];
  }
}

function keysOf({ callId, sessionId, icid, vendorIds, tokens, offerOrigin, offerMedia }: LegIdentity): string[] {
  return [
    ...(sessionId === null ? [] : [`session ${sessionId.local}`]),
    ...(icid === null ? [] : [`icid ${icid}`]),
    ...vendorIds,
    ...tokens.slice(0, 2).map((token) => `token ${token.slice(-86)}`),
    ...(offerOrigin === null ? [] : [`origin ${offerOrigin}`]),
    ...(offerMedia === null ? [] : [`media ${offerMedia}`]),
    `core ${coreOf(callId)}`,
  ];
}

/** What products put behind a Call-ID, once; they do so again and again. */
const BEHIND = /[-_~;.](?:b2b(?:[-_.]?\d{1,3})?|leg\d{1,2}|\d{1,2})$/i;
/** Characters of the longest of these: `-b2b-123`. */
const LONGEST_BEHIND = 8;
const BEFORE = /^(?:b2b|sbc)[-_.\d]{1,6}/i;

/**
 * What is left of a Call-ID without what products put before and behind it: `-b2b`, `_b2b-1`, `~2`, `-leg2`, `B2B.1.`.
 * Taken off one by one from the end: one expression for all of them tries every way to share the text out among them.
 */
export function coreOf(callId: string): string {
  const [before = ''] = callId.slice(0, 200).split('@', 1);
  let end = before.length;
  for (let length = -1; length !== 0; end -= length) {
    length = BEHIND.exec(before.slice(Math.max(0, end - LONGEST_BEHIND), end))?.[0].length ?? 0;
  }
  return before.slice(0, end).replace(BEFORE, '');
}
