import type { Arrival } from '../model/index.ts';
import type { ResponseCount, Sighting } from '../records/index.ts';
import { isRefusal, isSuccess } from '../sip/index.ts';
import { KIND, type MessageDigest } from './digest.ts';
import { OneDirection } from './one-direction.ts';
import { SoleSender } from './sole-sender.ts';

type Counted = {
  readonly code: number;
  readonly first: Sighting;
  count: number;
  /** Kinds of what was answered, a bit for each of `KIND`. */
  kinds: number;
};

/** Kinds that are one method each. */
const ONE_METHOD: readonly number[] = [KIND.invite, KIND.bye, KIND.cancel, KIND.message].map((kind) => 1 << kind);

/** What the whole trace held, counted message by message. */
export class Counters {
  messages = 0;
  requests = 0;
  responses = 0;
  readonly oneDirection = new OneDirection();
  readonly #sender = new SoleSender();
  /** An answer said where its audio is to be sent. */
  hasAudioAnswer = false;
  retransmissions = 0;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly #byCode: (Counted | undefined)[] = new Array(700).fill(undefined);

  /** Every status code of the trace in rising order. */
  get responseCounts(): ResponseCount[] {
    return this.#byCode
      .filter((counted) => counted !== undefined)
      .map((counted) => ({
        code: counted.code,
        phrase: counted.first.phrase,
        count: counted.count,
        first: counted.first,
        method: methodOf(counted),
      }));
  }

  /** Whether all of it comes from one host, and none goes to it. */
  get isOfOneSender(): boolean {
    return this.#sender.isSole;
  }

  /** @param first makes the first sighting of a code. */
  count(digest: MessageDigest, isRepeat: boolean, arrival: Arrival, first: () => Sighting | null): void {
    const { timeUs } = arrival;
    this.messages++;
    this.#sender.hear(arrival);
    if (isRepeat) {
      this.retransmissions++;
    }
    if (digest.isRequest) {
      this.requests++;
      if (this.responses === 0 || this.#sender.isSole) {
        this.oneDirection.request(digest, this.#sinceFirst(timeUs));
      }
    } else {
      this.responses++;
      if (this.requests === 0 || this.#sender.isSole) {
        this.oneDirection.response(digest, this.#sinceFirst(timeUs));
      }
      const mayHaveAudio = digest.kind !== KIND.registration && isSuccess(digest.status);
      this.hasAudioAnswer ||= mayHaveAudio && digest.audioPort > 0;
      this.#countCode(digest, first);
    }
    this.#span(timeUs);
  }

  /** Of the first message it is 0; NaN where nothing has a time. */
  #sinceFirst(timeUs: number): number {
    return Number.isNaN(this.firstUs) ? timeUs - timeUs : timeUs - this.firstUs;
  }

  #countCode({ status, kind }: MessageDigest, first: () => Sighting | null): void {
    const known = this.#byCode[status];
    if (known !== undefined) {
      known.count++;
      known.kinds |= 1 << kind;
    } else if (status > 0) {
      const sighting = first();
      if (sighting !== null) {
        this.#byCode[status] = { code: status, first: sighting, count: 1, kinds: 1 << kind };
      }
    }
  }

  #span(timeUs: number): void {
    if (Number.isNaN(timeUs)) {
      return;
    }
    if (!(timeUs >= this.firstUs)) {
      this.firstUs = Number.isNaN(this.firstUs) ? timeUs : Math.min(this.firstUs, timeUs);
    }
    if (!(timeUs <= this.lastUs)) {
      this.lastUs = Number.isNaN(this.lastUs) ? timeUs : Math.max(this.lastUs, timeUs);
    }
  }
}

function methodOf({ code, kinds, first }: Counted): string | null {
  const isRefer = !isRefusal(code) && kinds === 1 << KIND.special && first.method === 'REFER';
  return isRefer || ONE_METHOD.includes(kinds) ? first.method : null;
}
