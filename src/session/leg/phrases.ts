import { isText } from '../../bytes/index.ts';
import type { SipMessage } from '../../sip/index.ts';

/** Phrases kept for each code; a stack uses one, a trace a handful. */
const KEPT = 4;

/** Makes equal reason phrases the same string, so that a phrase costs memory once. */
export class Phrases {
  readonly #byStatus = new Map<number, string[]>();

  of(message: SipMessage): string {
    const { bytes, status, reasonStart, startLineEnd } = message;
    if (message.isRequest || reasonStart < 0) {
      return '';
    }
    let known = this.#byStatus.get(status);
    if (known === undefined) {
      known = [];
      this.#byStatus.set(status, known);
    }
    for (const phrase of known) {
      // Behind the one blank that nearly everybody writes (RFC 3261 §7.2).
      if (isText(bytes, reasonStart + 1, startLineEnd, phrase)) {
        return phrase;
      }
    }
    const phrase = message.reasonPhrase();
    if (known.length < KEPT) {
      known.push(phrase);
    }
    return phrase;
  }
}
