import { hashNumber, RingIndex } from '../bytes/index.ts';
import { HostPairs } from './host-pairs.ts';
import { addressOf, type End, endOf, hashOfEnd, hashOfRun, isSame } from './rtp-ends.ts';
import { PAUSE_US, RtpRuns, type RunEnds } from './rtp-runs.ts';
import { ADDRESS_WORDS, WORD, WORDS } from './run-layout.ts';
import { joined, type StoredRun } from './stored-run.ts';

/** Runs kept; a power of two. Of more the oldest are forgotten, and nothing is said about their time any more. */
const MOST_RUNS = 65_536;
/** Packets of so many runs are gathered before they are filed. */
const GATHERED_RUNS = 1024;
/** Runs of one end, and those looked at under one hash. */
const MOST_ANSWERS = 4096;
const MOST_ALIKE = 64;

/**
 * All RTP that was seen, as runs that can be asked for by their ends. What is read packet by packet and what threads gathered
 * of their chunks comes to the same runs. Nothing is set aside for a trace without RTP.
 */
export class RtpStore {
  packets = 0;
  firstUs = Number.POSITIVE_INFINITY;
  forgottenUs = Number.NEGATIVE_INFINITY;
  readonly #seed: number;
  #words = new Int32Array(0);
  #doubles = new Float64Array(0);
  #next = 0;
  #byRun: RingIndex | null = null;
  #bySource: RingIndex | null = null;
  #byDestination: RingIndex | null = null;
  #gathered: RtpRuns | null = null;
  readonly #pairs: HostPairs;

  constructor(seed: number) {
    this.#seed = seed;
    this.#pairs = new HostPairs(seed);
  }

  /** Takes one packet of RTP. */
  note(bytes: Uint8Array, ends: RunEnds, timeUs: number): void {
    this.#gathered ??= new RtpRuns(new ArrayBuffer(RtpRuns.bytesFor(GATHERED_RUNS)), this.#seed);
    if (this.#gathered.isFull) {
      this.#file();
    }
    this.#gathered.note(bytes, ends, timeUs);
    this.packets++;
    this.#hear(timeUs);
  }

  /** Takes the runs that somebody gathered of what comes behind all that was taken so far. */
  take(runs: RtpRuns, count: number): void {
    this.#file();
    this.#fileAll(runs, count);
    for (let run = 0; run < count; run++) {
      this.packets += runs.packets(run);
      this.#hear(runs.firstUs(run));
    }
  }

  #hear(timeUs: number): void {
    if (timeUs < this.firstUs) {
      this.firstUs = timeUs;
    }
  }

  /** The runs from and to an address and port. */
  runsAt(address: string, port: number): StoredRun[] {
    this.#file();
    const end = endOf(address, port);
    if (end === null || this.#bySource === null || this.#byDestination === null) {
      return [];
    }
    const hash = hashOfEnd(this.#seed, end.length, end.words, port);
    return [...this.#found(this.#bySource, hash, end, true), ...this.#found(this.#byDestination, hash, end, false)];
  }

  /** Whether RTP from one address to another was there by this time, whatever the ports. */
  sawBetween(from: string, to: string, untilUs: number): boolean {
    this.#file();
    const [source, destination] = [endOf(from, 0), endOf(to, 0)];
    if (source === null || destination === null) {
      return false;
    }
    const firstUs = this.#pairs.firstUs(source.length, source.words, destination.words);
    return firstUs !== Number.POSITIVE_INFINITY && firstUs <= untilUs;
  }

  /** The same in numbers, of IPv4: what most calls are asked about. */
  between(
    from: number,
    fromPort: number,
    to: number,
    toPort: number,
    fromUs: number,
    untilUs: number,
  ): { lateUs: number; quietUs: number } | null {
    this.#file();
    const ports = (fromPort << 16) | toPort;
    const hash = hashNumber(from ^ hashNumber(ports, this.#seed), to);
    let [firstUs, lastUs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const index = this.#byRun;
    for (let at = index?.latest(hash) ?? -1; at >= 0; at = index?.older(at) ?? -1) {
      if (this.#isBetween(at, from, to, ports) && this.#firstUs(at) <= untilUs && this.#lastUs(at) >= fromUs) {
        firstUs = Math.min(firstUs, this.#firstUs(at));
        lastUs = Math.max(lastUs, this.#lastUs(at));
      }
    }
    return lastUs < fromUs ? null : { lateUs: Math.max(0, firstUs - fromUs), quietUs: Math.max(0, untilUs - lastUs) };
  }

  sawAt(address: number, port: number): boolean {
    this.#file();
    const hash = hashOfEnd(this.#seed, 4, Int32Array.of(address), port);
    return (this.#bySource?.latest(hash) ?? -1) >= 0 || (this.#byDestination?.latest(hash) ?? -1) >= 0;
  }

  sawHosts(one: number, other: number, untilUs: number): boolean {
    this.#file();
    const [a, b] = [Int32Array.of(one), Int32Array.of(other)];
    const saw = (from: Int32Array, to: Int32Array): boolean => this.#pairs.firstUs(4, from, to) <= untilUs;
    return saw(a, b) && saw(b, a);
  }

  #isBetween(at: number, from: number, to: number, ports: number): boolean {
    const words = this.#words;
    const row = WORDS * at;
    return (
      words[row + WORD.addressLength] === 4 &&
      words[row + WORD.ports] === ports &&
      words[row + WORD.source] === from &&
      words[row + WORD.destination] === to
    );
  }

  #firstUs(at: number): number {
    return this.#doubles[(WORDS * at + WORD.firstUs) >> 1]!;
  }

  #lastUs(at: number): number {
    return this.#doubles[(WORDS * at + WORD.lastUs) >> 1]!;
  }

  #found(index: RingIndex, hash: number, { length, words, port }: End, isSent: boolean): StoredRun[] {
    const found: StoredRun[] = [];
    for (let at = index.latest(hash); at >= 0 && found.length < MOST_ANSWERS; at = index.older(at)) {
      const row = WORDS * at;
      const own = this.#words.subarray(row + (isSent ? WORD.source : WORD.destination));
      const ports = this.#words[row + WORD.ports]!;
      const ownPort = isSent ? ports >>> 16 : ports & 0xffff;
      if (this.#words[row + WORD.addressLength] === length && ownPort === port && isSame(words, own)) {
        const packets = this.#words[row + WORD.packets]!;
        found.push({
          isSent,
          other: this.#otherOf(row, isSent),
          packets,
          firstUs: this.#firstUs(at),
          lastUs: this.#lastUs(at),
        });
      }
    }
    return joined(found);
  }

  #otherOf(row: number, isSent: boolean): StoredRun['other'] {
    const from = row + (isSent ? WORD.destination : WORD.source);
    const words = this.#address(from);
    const ports = this.#words[row + WORD.ports]!;
    const address = addressOf(this.#words[row + WORD.addressLength]!, words);
    return { address, port: isSent ? ports & 0xffff : ports >>> 16 };
  }

  #file(): void {
    const gathered = this.#gathered;
    if (gathered !== null && gathered.count > 0) {
      this.#fileAll(gathered, gathered.count);
      gathered.clear();
    }
  }

  #fileAll(runs: RtpRuns, count: number): void {
    for (let run = 0; run < count; run++) {
      this.#fileRun(runs, run);
    }
  }

  #fileRun(runs: RtpRuns, run: number): void {
    const byRun = this.#indexes();
    const hash = hashOfRun(this.#seed, runs, run);
    let at = byRun.latest(hash);
    for (let looked = 0; at >= 0 && looked < MOST_ALIKE; looked++, at = byRun.older(at)) {
      if (this.#isOfSameEnds(at, runs, run)) {
        const isBehind = runs.firstUs(run) - this.#lastUs(at) > PAUSE_US;
        if (!isBehind && this.#firstUs(at) - runs.lastUs(run) <= PAUSE_US) {
          this.#extend(at, runs, run);
          return;
        }
        if (isBehind) {
          break;
        }
      }
    }
    this.#keep(hash, runs, run);
  }

  #extend(at: number, runs: RtpRuns, run: number): void {
    const row = WORDS * at;
    const times = this.#doubles;
    this.#words[row + WORD.packets]! += runs.packets(run);
    if (runs.firstUs(run) < this.#firstUs(at)) {
      times[(row + WORD.firstUs) >> 1] = runs.firstUs(run);
      // Packets that are out of order tell of an earlier one late.
      const length = runs.addressLength(run);
      this.#pairs.note(
        length,
        this.#address(row + WORD.source),
        this.#address(row + WORD.destination),
        runs.firstUs(run),
      );
    }
    if (runs.lastUs(run) > this.#lastUs(at)) {
      times[(row + WORD.lastUs) >> 1] = runs.lastUs(run);
    }
  }

  #isOfSameEnds(at: number, runs: RtpRuns, run: number): boolean {
    const words = this.#words;
    const row = WORDS * at;
    const length = runs.addressLength(run);
    if (words[row + WORD.ports] !== runs.ports(run) || words[row + WORD.addressLength] !== length) {
      return false;
    }
    for (let word = 0; 4 * word < length; word++) {
      if (
        words[row + WORD.source + word] !== runs.sourceWord(run, word) ||
        words[row + WORD.destination + word] !== runs.destinationWord(run, word)
      ) {
        return false;
      }
    }
    return true;
  }

  #indexes(): RingIndex {
    if (this.#words.length === 0) {
      this.#words = new Int32Array(WORDS * MOST_RUNS);
      this.#doubles = new Float64Array(this.#words.buffer);
    }
    this.#byRun ??= new RingIndex(MOST_RUNS);
    this.#bySource ??= new RingIndex(MOST_RUNS);
    this.#byDestination ??= new RingIndex(MOST_RUNS);
    return this.#byRun;
  }

  #keep(hash: number, runs: RtpRuns, run: number): void {
    const place = this.#next++ % MOST_RUNS;
    const row = WORDS * place;
    if (this.#next > MOST_RUNS && this.#lastUs(place) > this.forgottenUs) {
      this.forgottenUs = this.#lastUs(place);
    }
    const length = runs.addressLength(run);
    const ports = runs.ports(run);
    const source = this.#address(row + WORD.source);
    const destination = this.#address(row + WORD.destination);
    for (let word = 0; word < ADDRESS_WORDS; word++) {
      source[word] = runs.sourceWord(run, word);
      destination[word] = runs.destinationWord(run, word);
    }
    this.#words[row + WORD.addressLength] = length;
    this.#words[row + WORD.ports] = ports;
    this.#words[row + WORD.packets] = runs.packets(run);
    this.#doubles[(row + WORD.firstUs) >> 1] = runs.firstUs(run);
    this.#doubles[(row + WORD.lastUs) >> 1] = runs.lastUs(run);
    this.#byRun?.add(hash);
    this.#bySource?.add(hashOfEnd(this.#seed, length, source, ports >>> 16));
    this.#byDestination?.add(hashOfEnd(this.#seed, length, destination, ports & 0xffff));
    this.#pairs.note(length, source, destination, runs.firstUs(run));
  }

  #address(at: number): Int32Array {
    return this.#words.subarray(at, at + ADDRESS_WORDS);
  }
}
