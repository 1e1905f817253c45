import { hashNumber, parseAddress, RingIndex, u32be } from '../bytes/index.ts';
import { ipv4Text, ipv6Text } from './endpoints.ts';
import { PAUSE_US, RtpRuns, type RunEnds } from './rtp-runs.ts';

/** Runs kept; a power of two. Of more the oldest are forgotten, and nothing is said about their time any more. */
const MOST_RUNS = 65_536;
/** Packets of so many runs are gathered before they are filed. */
const GATHERED_RUNS = 1024;
const MOST_PAIRS = 65_536;
/** Runs of one end, and those looked at under one hash. */
const MOST_ANSWERS = 4096;
const MOST_ALIKE = 64;
const ADDRESS_WORDS = 4;

/** One run of RTP, as whoever asks about one of its ends sees it. */
export type StoredRun = {
  readonly isSent: boolean;
  readonly other: { readonly address: string; readonly port: number };
  readonly packets: number;
  readonly firstUs: number;
  readonly lastUs: number;
};

/** 32-bit words of a run, a line of a processor's cache. */
const WORDS = 16;
const WORD = {
  addressLength: 0,
  ports: 1,
  source: 2,
  destination: 6,
  packets: 10,
  /** Two doubles, on a boundary of eight bytes. */
  firstUs: 12,
  lastUs: 14,
} as const;

type End = { readonly length: number; readonly words: Int32Array; readonly port: number };

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
  /** When RTP from one address to another was there first. */
  readonly #pairs = new Map<number, number>();

  constructor(seed: number) {
    this.#seed = seed;
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
    const hash = this.#hashOfEnd(end.length, end.words, port);
    return [...this.#found(this.#bySource, hash, end, true), ...this.#found(this.#byDestination, hash, end, false)];
  }

  /** Whether RTP from one address to another was there by this time, whatever the ports. */
  sawBetween(from: string, to: string, untilUs: number): boolean {
    this.#file();
    const [source, destination] = [endOf(from, 0), endOf(to, 0)];
    if (source === null || destination === null) {
      return false;
    }
    const firstUs = this.#pairs.get(this.#pairOf(source.length, source.words, destination.words));
    return firstUs !== undefined && firstUs <= untilUs;
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
    const hash = this.#hashOfEnd(4, Int32Array.of(address), port);
    return (this.#bySource?.latest(hash) ?? -1) >= 0 || (this.#byDestination?.latest(hash) ?? -1) >= 0;
  }

  sawHosts(one: number, other: number, untilUs: number): boolean {
    this.#file();
    const [a, b] = [Int32Array.of(one), Int32Array.of(other)];
    const saw = (from: Int32Array, to: Int32Array): boolean =>
      (this.#pairs.get(this.#pairOf(4, from, to)) ?? Number.POSITIVE_INFINITY) <= untilUs;
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
    const words = this.#words.subarray(from, from + ADDRESS_WORDS);
    const ports = this.#words[row + WORD.ports]!;
    const isIpv4 = this.#words[row + WORD.addressLength] === 4;
    const address = isIpv4 ? ipv4Text(words[0]! >>> 0) : ipv6Text(bytesOf(words), 0);
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
    const hash = this.#hashOfRun(runs, run);
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
      this.#pairAt(row, runs.firstUs(run));
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
    const source = this.#words.subarray(row + WORD.source, row + WORD.source + ADDRESS_WORDS);
    const destination = this.#words.subarray(row + WORD.destination, row + WORD.destination + ADDRESS_WORDS);
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
    this.#bySource?.add(this.#hashOfEnd(length, source, ports >>> 16));
    this.#byDestination?.add(this.#hashOfEnd(length, destination, ports & 0xffff));
    this.#pairAt(row, runs.firstUs(run));
  }

  /** Two hosts were there at a time: packets that are out of order may tell of an earlier one late. */
  #pairAt(row: number, timeUs: number): void {
    const source = this.#words.subarray(row + WORD.source, row + WORD.source + ADDRESS_WORDS);
    const destination = this.#words.subarray(row + WORD.destination, row + WORD.destination + ADDRESS_WORDS);
    const pair = this.#pairOf(this.#words[row + WORD.addressLength]!, source, destination);
    const knownUs = this.#pairs.get(pair);
    if (knownUs === undefined ? this.#pairs.size < MOST_PAIRS : timeUs < knownUs) {
      this.#pairs.set(pair, timeUs);
    }
  }

  #hashOfRun(runs: RtpRuns, run: number): number {
    let hash = hashNumber(runs.ports(run), this.#seed);
    for (let word = 0; 4 * word < runs.addressLength(run); word++) {
      hash = hashNumber(runs.sourceWord(run, word) ^ hash, runs.destinationWord(run, word));
    }
    return hash;
  }

  #hashOfEnd(length: number, words: Int32Array, port: number): number {
    let hash = hashNumber(port, this.#seed);
    for (let word = 0; 4 * word < length; word++) {
      hash = hashNumber(words[word]!, hash);
    }
    return hash;
  }

  /** 53 bits that stand for the two addresses. */
  #pairOf(length: number, source: Int32Array, destination: Int32Array): number {
    const from = this.#hashOfEnd(length, source, 0);
    const to = this.#hashOfEnd(length, destination, 1);
    return (from >>> 0) * 0x200000 + ((to ^ (to >>> 11)) & 0x1fffff);
  }
}

/** Of runs of one end those without a pause between them as one, the latest first: packets out of order begin several. */
function joined(runs: readonly StoredRun[]): StoredRun[] {
  if (runs.length < 2) {
    return [...runs];
  }
  const latest = new Map<string, { packets: number; lastUs: number }>();
  const whole: StoredRun[] = [];
  for (const run of runs.toSorted((a, b) => a.firstUs - b.firstUs)) {
    const key = `${run.other.address} ${run.other.port}`;
    const before = latest.get(key);
    if (before !== undefined && run.firstUs - before.lastUs <= PAUSE_US) {
      before.packets += run.packets;
      before.lastUs = Math.max(before.lastUs, run.lastUs);
    } else {
      const begun = { ...run };
      whole.push(begun);
      latest.set(key, begun);
    }
  }
  return whole.reverse();
}

function endOf(address: string, port: number): End | null {
  const bytes = parseAddress(address);
  if (bytes === null) {
    return null;
  }
  const words = Int32Array.from({ length: bytes.length / 4 }, (_, word) => u32be(bytes, 4 * word));
  return { length: bytes.length, words, port };
}

/** Whether the other begins with the one. */
function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.every((word, at) => word === other[at]);
}

function bytesOf(words: Int32Array): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, at) => words[at >> 2]! >>> (24 - 8 * (at & 3)));
}
