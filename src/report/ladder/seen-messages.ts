import type { Arrival } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { LadderMessage } from './layout/ladder-facts.ts';

/** A message of a ladder, and where it was seen, by which it is put in order and known again. */
export type SeenMessage = {
  readonly sighting: Sighting;
  readonly message: Omit<LadderMessage, 'ref'>;
  /** Of an INVITE that was read whole: whom it calls, where it was. */
  readonly requestUri?: string;
};

type Kept = {
  readonly sighting: Sighting;
  readonly callId: string;
  readonly vias: number;
  readonly requestUri: string;
  repeats: number;
};

/** More rows no ladder has. */
const MOST_MESSAGES = 20_000;

/** The messages of one story as the trace shows them, each with its repetitions folded into it. Bounded. */
export class SeenMessages {
  readonly #kept = new Map<string, Kept>();
  /** Messages for which there was no room. */
  dropped = 0;
  readonly #most: number;

  /** @param most messages that are kept. */
  constructor(most = MOST_MESSAGES) {
    this.#most = most;
  }

  /** Takes a message in; both arguments may be reused. Where it is one that is not known yet, and is kept: where it was seen. */
  take(message: SipMessage, arrival: Arrival): Sighting | null {
    const { method, status, cseq, viaCount } = message;
    const { src, dst } = arrival;
    const callId = message.callId();
    const known = [src?.text, dst?.text, message.startLine(), callId, method, cseq, message.branch(), message.toTag()];
    const key = JSON.stringify(known);
    const same = this.#kept.get(key);
    if (same !== undefined) {
      same.repeats++;
      return null;
    }
    if (this.#kept.size >= this.#most) {
      this.dropped++;
      return null;
    }
    const { input, frame, line, timeUs, transport } = arrival;
    const phrase = message.reasonPhrase();
    const place = { input, frame, line, timeUs, src, dst, transport };
    const sighting = { ...place, method, status: Math.max(0, status), phrase, detail: null };
    const requestUri = method === 'INVITE' ? message.requestUri() : '';
    this.#kept.set(key, { sighting, callId, vias: viaCount, requestUri, repeats: 0 });
    return sighting;
  }

  /** All of them, in the order in which they came. */
  all(): SeenMessage[] {
    return [...this.#kept.values()].map(({ sighting, requestUri, ...message }) => ({ sighting, message, requestUri }));
  }
}
