import { hashNumber, RingIndex } from '../bytes/index.ts';
import { HostPairs } from './host-pairs.ts';
import { type End, endOf, hashOfEnd, hashOfRun } from './rtp-ends.ts';
import { PAUSE_US, RtpRuns, type RunEnds } from './rtp-runs.ts';
import { RunTable } from './run-table.ts';
import { joined, type StoredRun } from './stored-run.ts';

/** Runs kept; a power of two. Of more the oldest are forgotten, and nothing is said about their time any more. */
const MOST_RUNS = 65_536;
/** Packets of so many runs are gathered before they are filed. */
const GATHERED_RUNS = 1024;
/** Runs of one end, and those looked at under one hash. */
const MOST_ANSWERS = 4096;
const MOST_ALIKE = 64;
/** Ends whose latest run is at hand; a power of two. */
const AT_HAND = 4096;

/**
 * All RTP that was seen, as runs that can be asked for by their ends. What is read packet by packet and what threads gathered
 * of their chunks comes to the same runs. Nothing is set aside for a trace without RTP.
 */
export class RtpStore {
  packets = 0;
  firstUs = Number.POSITIVE_INFINITY;
  forgottenUs = Number.NEGATIVE_INFINITY;
  readonly #seed: number;
  #table = new RunTable(0);
  #next = 0;
  #byRun: RingIndex | null = null;
  /** By the lowest bits of a hash: one more than where the latest run of some ends lies. Streams go on, a chunk at a time. */
  #atHand = new Int32Array(0);
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
    const hash = hashOfEnd(this.#seed, end.length, end.words, 0, port);
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
      if (
        this.#table.isBetween(at, from, to, ports) &&
        this.#table.firstUs(at) <= untilUs &&
        this.#table.lastUs(at) >= fromUs
      ) {
        firstUs = Math.min(firstUs, this.#table.firstUs(at));
        lastUs = Math.max(lastUs, this.#table.lastUs(at));
      }
    }
    return lastUs < fromUs ? null : { lateUs: Math.max(0, firstUs - fromUs), quietUs: Math.max(0, untilUs - lastUs) };
  }

  sawAt(address: number, port: number, fromUs: number, untilUs: number): boolean {
    this.#file();
    const hash = hashOfEnd(this.#seed, 4, Int32Array.of(address), 0, port);
    return [this.#bySource, this.#byDestination].some((index) => {
      let at = index?.latest(hash) ?? -1;
      for (let looked = 0; at >= 0 && looked < MOST_ALIKE; looked++, at = index?.older(at) ?? -1) {
        if (this.#table.firstUs(at) <= untilUs + PAUSE_US && this.#table.lastUs(at) >= fromUs - PAUSE_US) {
          return true;
        }
      }
      return at >= 0;
    });
  }

  sawHosts(one: number, other: number, untilUs: number): boolean {
    this.#file();
    const [a, b] = [Int32Array.of(one), Int32Array.of(other)];
    const saw = (from: Int32Array, to: Int32Array): boolean => this.#pairs.firstUs(4, from, to) <= untilUs;
    return saw(a, b) && saw(b, a);
  }

  #found(index: RingIndex, hash: number, end: End, isSent: boolean): StoredRun[] {
    const found: StoredRun[] = [];
    for (let at = index.latest(hash); at >= 0 && found.length < MOST_ANSWERS; at = index.older(at)) {
      const run = this.#table.seenFrom(end, at, isSent);
      if (run !== null) {
        found.push(run);
      }
    }
    return joined(found);
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
    const table = this.#table;
    const hash = hashOfRun(this.#seed, runs, run);
    const latest = this.#atHand[hash & (AT_HAND - 1)]! - 1;
    if (latest >= 0 && table.isOfSameEnds(latest, runs, run) && table.adjoins(latest, runs, run)) {
      this.#extend(latest, runs, run);
    } else if (!this.#extendKnown(byRun, hash, runs, run)) {
      this.#keep(hash, runs, run);
    }
  }

  /** Goes on with the latest run of the same ends that a run adjoins, if there is one. */
  #extendKnown(byRun: RingIndex, hash: number, runs: RtpRuns, run: number): boolean {
    const table = this.#table;
    let at = byRun.latest(hash);
    for (let looked = 0; at >= 0 && looked < MOST_ALIKE; looked++, at = byRun.older(at)) {
      if (table.isOfSameEnds(at, runs, run)) {
        if (table.adjoins(at, runs, run)) {
          this.#extend(at, runs, run);
          return true;
        }
        if (runs.firstUs(run) > table.lastUs(at)) {
          return false;
        }
      }
    }
    return false;
  }

  #extend(at: number, runs: RtpRuns, run: number): void {
    if (this.#table.extend(at, runs, run)) {
      this.#table.notePair(at, runs.firstUs(run), this.#pairs);
    }
  }

  #indexes(): RingIndex {
    if (this.#byRun === null) {
      this.#table = new RunTable(MOST_RUNS);
      this.#atHand = new Int32Array(AT_HAND);
      this.#bySource = new RingIndex(MOST_RUNS);
      this.#byDestination = new RingIndex(MOST_RUNS);
      this.#byRun = new RingIndex(MOST_RUNS);
    }
    return this.#byRun;
  }

  #keep(hash: number, runs: RtpRuns, run: number): void {
    const table = this.#table;
    const place = this.#next++ % MOST_RUNS;
    if (this.#next > MOST_RUNS && table.lastUs(place) > this.forgottenUs) {
      this.forgottenUs = table.lastUs(place);
    }
    table.write(place, runs, run);
    this.#byRun?.add(hash);
    this.#atHand[hash & (AT_HAND - 1)] = place + 1;
    this.#bySource?.add(table.hashOf(place, true, this.#seed));
    this.#byDestination?.add(table.hashOf(place, false, this.#seed));
    table.notePair(place, runs.firstUs(run), this.#pairs);
  }
}
