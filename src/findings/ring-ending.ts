import { type Lang, translatable } from '../languages/index.ts';
import { type EndOfRinging, endOfRinging, type StatedCause } from '../sip/index.ts';
import { spansIn } from './seconds.ts';

/**
 * How a call ended that nobody took. `declined`: the answer says that somebody refused; `unanswered`: nobody answered, and
 * what ended it is not known to be a timer.
 */
export type RingEnding = EndOfRinging | 'declined' | 'unanswered';

/** Codes that a callee's phone or its server ends a call with which nobody took (RFC 3261 §21.4.18, §21.4.24, §21.6.1). */
const NOT_TAKEN: readonly number[] = [480, 486, 600];

/**
 * How a call that was refused with this code had ended; null where nothing rang and nothing says it.
 *
 * @param rangForUs null where nothing rang, NaN without times.
 */
export function ringEnding(code: number, rangForUs: number | null, cause: StatedCause | null): RingEnding | null {
  if (cause === 'declined' && NOT_TAKEN.includes(code)) {
    return 'declined';
  }
  if (rangForUs === null) {
    return cause === 'no-answer' && NOT_TAKEN.includes(code) ? 'unanswered' : null;
  }
  if (code === 487) {
    return 'unanswered';
  }
  if (code === 408 || (cause === 'no-answer' && NOT_TAKEN.includes(code))) {
    return 'by-timer';
  }
  return NOT_TAKEN.includes(code) ? endOfRinging(rangForUs) : null;
}

/** What is said of each: `name` is the callee, `rang` that it rang and how long, without the length where that is not known. */
export type RingWords = {
  readonly rang: (lasting: string) => string;
  readonly told: Readonly<Record<RingEnding, (name: string, rang: string) => string>>;
  readonly fixes: Readonly<Record<RingEnding, (name: string) => readonly string[]>>;
};

const LENGTHEN = 'Lengthen the ring time, or forward to voicemail on no answer.';
const REFUSED = 'Nothing is broken: offer voicemail or another number where a call is refused.';

const EN: RingWords = {
  rang: (lasting) => `rang${lasting}`,
  told: {
    'by-timer': (name, rang) => `${name} ${rang} and did not take the call: not answered in time`,
    'by-hand': (name, rang) => `${name} ${rang} and did not take the call: refused by hand, as it seems`,
    'at-once': (name, rang) => `${name} ${rang} and did not take the call: refused at once`,
    unknown: (name, rang) => `${name} ${rang} and did not take the call: not answered in time, or refused by hand`,
    declined: (name) => `${name} did not take the call: the answer says that it was declined`,
    unanswered: (name) => `${name} did not answer`,
  },
  fixes: {
    'by-timer': () => [LENGTHEN],
    'by-hand': () => [REFUSED],
    'at-once': (name) => [
      `Look for a setting that refuses calls at ${name}'s phone or server: do not disturb, one call at a time, a forward that leads nowhere.`,
    ],
    unknown: () => [LENGTHEN, REFUSED],
    declined: () => [REFUSED],
    unanswered: () => [LENGTHEN],
  },
};

export const RING_WORDS = translatable(EN);

/** `carol rang for 4.9 s and did not take the call: refused by hand, as it seems`. */
export function tellRinging(ending: RingEnding, name: string, rangForUs: number | null, lang: Lang): string {
  const words = RING_WORDS.in(lang);
  const lasting = spansIn(lang).lasting(rangForUs ?? Number.NaN);
  return words.told[ending](name, words.rang(lasting));
}

export function ringAdvice(ending: RingEnding | null, name: string, lang: Lang): readonly string[] {
  return ending === null ? [] : RING_WORDS.in(lang).fixes[ending](name);
}
