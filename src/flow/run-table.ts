import { addressOf, type End, hashOfEnd, isSame } from './rtp-ends.ts';
import { PAUSE_US, type RtpRuns } from './rtp-runs.ts';
import { ADDRESS_WORDS, WORD, WORDS } from './run-layout.ts';
import type { StoredRun } from './stored-run.ts';

/** Runs that are kept, each in a place of its own. */
export class RunTable {
  readonly #words: Int32Array;
  readonly #doubles: Float64Array;

  constructor(places: number) {
    this.#words = new Int32Array(WORDS * places);
    this.#doubles = new Float64Array(this.#words.buffer);
  }

  firstUs(place: number): number {
    return this.#doubles[(WORDS * place + WORD.firstUs) >> 1]!;
  }

  lastUs(place: number): number {
    return this.#doubles[(WORDS * place + WORD.lastUs) >> 1]!;
  }

  /** Whether a run is one of IPv4 between two addresses. @param ports of source and destination, 16 bits each. */
  isBetween(place: number, from: number, to: number, ports: number): boolean {
    const words = this.#words;
    const row = WORDS * place;
    return (
      words[row + WORD.addressLength] === 4 &&
      words[row + WORD.ports] === ports &&
      words[row + WORD.source] === from &&
      words[row + WORD.destination] === to
    );
  }

  /** A run of IPv4 has nothing in the words that only longer addresses take. */
  isOfSameEnds(place: number, runs: RtpRuns, run: number): boolean {
    for (let word = 0; word < WORD.packets; word++) {
      if (this.#words[WORDS * place + word] !== runs.word(run, word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is no pause between what is kept and a run of the same ends. */
  adjoins(place: number, runs: RtpRuns, run: number): boolean {
    return runs.firstUs(run) - this.lastUs(place) <= PAUSE_US && this.firstUs(place) - runs.lastUs(run) <= PAUSE_US;
  }

  write(place: number, runs: RtpRuns, run: number): void {
    for (let word = 0; word < WORDS; word++) {
      this.#words[WORDS * place + word] = runs.word(run, word);
    }
  }

  /** Adds a run to the one that it adjoins; true where it tells of an earlier packet, as packets out of order do. */
  extend(place: number, runs: RtpRuns, run: number): boolean {
    const row = WORDS * place;
    const isEarlier = runs.firstUs(run) < this.firstUs(place);
    this.#words[row + WORD.packets]! += runs.packets(run);
    if (isEarlier) {
      this.#doubles[(row + WORD.firstUs) >> 1] = runs.firstUs(run);
    }
    if (runs.lastUs(run) > this.lastUs(place)) {
      this.#doubles[(row + WORD.lastUs) >> 1] = runs.lastUs(run);
    }
    return isEarlier;
  }

  /** 32 bits that stand for the end that sent, or for the other. */
  hashOf(place: number, isSent: boolean, seed: number): number {
    const words = this.#words;
    const row = WORDS * place;
    const ports = words[row + WORD.ports]!;
    const at = row + (isSent ? WORD.source : WORD.destination);
    return hashOfEnd(seed, words[row + WORD.addressLength]!, words, at, isSent ? ports >>> 16 : ports & 0xffff);
  }

  /** Hands the addresses of a run to whoever wants their words. */
  notePair(
    place: number,
    timeUs: number,
    pairs: { note(length: number, words: Int32Array, source: number, destination: number, timeUs: number): void },
  ): void {
    const row = WORDS * place;
    const words = this.#words;
    pairs.note(words[row + WORD.addressLength]!, words, row + WORD.source, row + WORD.destination, timeUs);
  }

  /** A run as one of its ends sees it; null where it is not of that end. */
  seenFrom({ length, words, port }: End, place: number, isSent: boolean): StoredRun | null {
    const row = WORDS * place;
    const ports = this.#words[row + WORD.ports]!;
    const [ownPort, otherPort] = isSent ? [ports >>> 16, ports & 0xffff] : [ports & 0xffff, ports >>> 16];
    const own = this.#words.subarray(row + (isSent ? WORD.source : WORD.destination));
    if (this.#words[row + WORD.addressLength] !== length || ownPort !== port || !isSame(words, own)) {
      return null;
    }
    const at = row + (isSent ? WORD.destination : WORD.source);
    const address = addressOf(length, this.#words.subarray(at, at + ADDRESS_WORDS));
    return {
      isSent,
      other: { address, port: otherPort },
      packets: this.#words[row + WORD.packets]!,
      firstUs: this.firstUs(place),
      lastUs: this.lastUs(place),
    };
  }
}
