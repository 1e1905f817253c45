import { isText, latin1 } from '../../bytes/index.ts';
import type { SipMessage } from '../../sip/index.ts';

/** Tags of one Call-ID kept for comparison; a flood of others costs a string each and nothing more. */
const KEPT = 16;

const NONE: readonly string[] = [];

/** Makes the tags of one Call-ID strings once: every later message with the same tag gets the same string. */
export class Tags {
  #known: readonly string[] = NONE;

  from({ bytes, fromTagStart, fromTagEnd }: SipMessage): string | null {
    return fromTagStart < 0 ? null : this.#of(bytes, fromTagStart, fromTagEnd);
  }

  to({ bytes, toTagStart, toTagEnd }: SipMessage): string | null {
    return toTagStart < 0 ? null : this.#of(bytes, toTagStart, toTagEnd);
  }

  #of(bytes: Uint8Array, start: number, end: number): string {
    for (const tag of this.#known) {
      if (isText(bytes, start, end, tag)) {
        return tag;
      }
    }
    const tag = latin1(bytes, start, end);
    if (this.#known.length < KEPT) {
      this.#known = this.#known.concat([tag]);
    }
    return tag;
  }
}
