import type { Arrival } from '../model/index.ts';
import type { Sighting } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';

/** One message of a call that is compared: where it was seen, what it is known by, and its bytes, to be read when it is needed. */
export type KeptMessage = {
  readonly sighting: Sighting;
  readonly callId: string;
  readonly cseq: number;
  readonly fromTag: string | null;
  readonly toTag: string | null;
  readonly vias: number;
  readonly bytes: Uint8Array;
  /** The capture left out its end: what it lacks may have been there. */
  readonly isCut: boolean;
  repeats: number;
};

/** More of one call is not compared. */
const MOST_MESSAGES = 5000;
const MOST_BYTES = 32 * 1024 * 1024;

/** The messages of one call as the trace shows them, each with its repetitions folded into it. Bounded. */
export class KeptMessages {
  readonly #kept = new Map<string, KeptMessage>();
  #bytes = 0;
  /** Messages for which there was no room. */
  dropped = 0;

  /** Takes a message in; both arguments may be reused. */
  take(message: SipMessage, arrival: Arrival): void {
    const { src, dst, input, frame, line, timeUs, transport, cutBytes } = arrival;
    const { method, cseq, viaCount } = message;
    const [callId, toTag] = [message.callId(), message.toTag()];
    const known = [src?.text, dst?.text, message.startLine(), callId, method, cseq, message.branch(), toTag];
    const key = JSON.stringify(known);
    const same = this.#kept.get(key);
    if (same !== undefined) {
      same.repeats++;
      return;
    }
    const bytes = message.bytes.slice(message.start, message.end);
    if (this.#kept.size >= MOST_MESSAGES || this.#bytes + bytes.length > MOST_BYTES) {
      this.dropped++;
      return;
    }
    this.#bytes += bytes.length;
    const phrase = message.reasonPhrase();
    const place = { input, frame, line, timeUs, src, dst, transport };
    const sighting = { ...place, method, status: Math.max(0, message.status), phrase, detail: null };
    const fromTag = message.fromTag();
    const isCut = cutBytes > 0;
    this.#kept.set(key, { sighting, callId, cseq, fromTag, toTag, vias: viaCount, bytes, isCut, repeats: 0 });
  }

  /** All of them, in the order in which they came. */
  all(): KeptMessage[] {
    return [...this.#kept.values()];
  }
}
