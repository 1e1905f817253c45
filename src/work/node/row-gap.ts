import type { RowSequence } from '../row-sequence.ts';
import type { Broker } from './broker.ts';
import { partOfSubject } from './leg-work.ts';

/** So long after rows came behind one that did not, it is asked what became of its message: most come late, from a slower worker. */
const ASK_MS = 300;
/** A message that is gone had a row, which may be on its way. */
const GONE_MS = 3_000;

/** A number that nobody makes a row of may be gone from the stream, or be that of something else. */
export class RowGap {
  readonly #broker: Broker;
  #seq = 0;
  #sinceMs = 0;
  #askMs = 0;

  constructor(broker: Broker) {
    this.#broker = broker;
  }

  /** Passes over the next where nobody will make a row of it. */
  async look(sequence: RowSequence): Promise<void> {
    const now = performance.now();
    if (this.#seq !== sequence.next || sequence.waiting === 0 || sequence.isThere) {
      this.#seq = sequence.next;
      this.#sinceMs = now;
      this.#askMs = now + ASK_MS;
    } else if (now >= this.#askMs) {
      this.#askMs = now + GONE_MS;
      await this.#ask(sequence, now - this.#sinceMs >= GONE_MS);
    }
  }

  async #ask(sequence: RowSequence, hasWaited: boolean): Promise<void> {
    const { place } = this.#broker;
    const stored = await this.#broker.messageAt(place.stream, sequence.next);
    if (stored === null && hasWaited) {
      sequence.skip(await this.#broker.firstSeq());
    } else if (stored !== null && partOfSubject(stored.subject) < 0) {
      sequence.skip();
    }
  }
}
