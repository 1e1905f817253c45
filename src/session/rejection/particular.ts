import { CHALLENGES, type StatedCause } from '../../sip/index.ts';
import type { FinalAnswer } from './final-answer.ts';

/** What Q.850 cause 21 says itself (call rejected), in other words. */
const SAME: ReadonlySet<StatedCause> = new Set(['declined', 'blocked', 'do-not-disturb']);

/** Codes that name what was wrong: the number, the credentials, the money, the signature, the way. */
const NAMES_ITS_CAUSE: ReadonlySet<number> = new Set([
  ...CHALLENGES,
  402,
  404,
  410,
  428,
  433,
  436,
  437,
  438,
  482,
  483,
  484,
  485,
  604,
]);

/** Words of a phrase that says no more than that there was a refusal. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    'a an and no at be been by for from here has in is it of on or the this to was you are ' +
    'call calls callee called caller user party subscriber remote far end other side network server service request ' +
    'forbidden rejected reject refused refuse declined decline denied deny blocked unwanted failed failure fail error ' +
    'temporarily not un available unavailable busy everywhere acceptable internal bad gateway timeout time out response ' +
    'general unknown unspecified cause reason normal clearing cleared ended terminated cancelled canceled code final ' +
    'cannot can could unable complete completed'
  ).split(' '),
);

/**
 * Whether a refusal says more particularly why than Q.850 cause 21 beside it: by its code, in words that are known, in a
 * Warning, or in words that are not known but say more than that it is a refusal.
 */
export function isParticular({ final: { status, phrase }, refusal }: FinalAnswer): boolean {
  const states = refusal?.states ?? null;
  if (NAMES_ITS_CAUSE.has(status)) {
    return true;
  }
  if (states !== null) {
    return !SAME.has(states);
  }
  return (refusal?.warnings ?? []).some(({ text }) => text !== '') || saysMore(phrase);
}

const MOST_READ = 200;

function saysMore(phrase: string): boolean {
  const words =
    phrase
      .slice(0, MOST_READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !SAYS_NOTHING.has(word));
}
