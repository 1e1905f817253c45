import { type SaysOfSource, type Source, Sources } from './source-clocks.ts';
import { TimeHeap } from './time-heap.ts';

/** A clock that is further ahead than this of where it should be is believed when what the source sends next confirms it. */
const SUSPICIOUS_STEP_US = 10_000_000;

export type OrderOptions = {
  /** Messages of one source may come out of order by so much. */
  readonly windowUs: number;
  /** A message waits no longer than this for the others, while what comes is of now. */
  readonly holdMs: number;
  /** More than this does not wait: the earliest goes on. */
  readonly mostBytes: number;
  readonly say: SaysOfSource;
};

type Waiting<T> = {
  readonly item: T;
  readonly source: Source;
  readonly timeUs: number;
  readonly order: number;
  readonly bytes: number;
  readonly arrivedMs: number;
  /** Where its source was expected to be. */
  readonly expectedUs: number;
  readonly isMoved: boolean;
};

/** Of a message whose turn it is; `isMoved` where its time is not what its source says. */
export type Released<T> = { readonly item: T; readonly timeUs: number; readonly isMoved: boolean };

/**
 * Puts what several sources send in the order of their time. A message goes on when no source is expected to send an earlier
 * one any more (every source that is heard has come further by the window), or when it waited as long as it may.
 */
export class EventOrder<T> {
  readonly sources: Sources;
  readonly #options: OrderOptions;
  readonly #heap = new TimeHeap<Waiting<T>>();
  /** Far ahead of what their source sent before: they wait for the next. */
  readonly #suspects = new Map<Source, Waiting<T>>();
  #toldUs = Number.NaN;
  #toldMs = 0;
  #passedUs = Number.NEGATIVE_INFINITY;
  #dueMs = Number.NEGATIVE_INFINITY;
  #count = 0;
  /** Of all that waits. */
  bytes = 0;

  constructor(options: OrderOptions) {
    this.#options = options;
    this.sources = new Sources(options.say);
  }

  get size(): number {
    return this.#heap.size + this.#suspects.size;
  }

  /** How long the next has waited, in milliseconds; 0 where nothing waits. */
  waitedMs(nowMs: number): number {
    const first = this.#heap.first;
    return first === undefined ? 0 : nowMs - first.arrivedMs;
  }

  get isFull(): boolean {
    return this.bytes > this.#options.mostBytes;
  }

  /**
   * @param saidUs NaN: where its source stands.
   * @param order among those of the same time; as they come where it is left out.
   */
  add(name: string, saidUs: number, item: T, bytes: number, nowMs: number, order: number = this.#count++): void {
    const source = this.sources.heard(name, nowMs);
    this.sources.compare(source, saidUs, this.#nowUs(nowMs));
    const timeUs = Number.isNaN(saidUs) ? this.#timeOfNone(source, nowMs) : saidUs + source.shiftUs;
    const { expectedUs, shiftUs } = source;
    const isMoved = shiftUs !== 0;
    const waiting = { item, source, timeUs, order, bytes, arrivedMs: nowMs, expectedUs, isMoved };
    this.bytes += bytes;
    this.#settleSuspect(source, timeUs);
    if (timeUs - expectedUs > SUSPICIOUS_STEP_US) {
      this.#suspects.set(source, waiting);
    } else {
      this.#keep(waiting);
    }
  }

  /** A source says how far its time has come. */
  pass(name: string, saidUs: number, nowMs: number): void {
    const source = this.sources.heard(name, nowMs);
    this.sources.compare(source, saidUs, this.#nowUs(nowMs));
    const timeUs = saidUs + source.shiftUs;
    this.#settleSuspect(source, timeUs);
    source.clockUs = timeUs > source.clockUs || Number.isNaN(source.clockUs) ? timeUs : source.clockUs;
  }

  /** A source says that nothing more will come. */
  end(name: string, nowMs: number): void {
    const source = this.sources.heard(name, nowMs);
    this.#settleSuspect(source, Number.POSITIVE_INFINITY);
    source.isOver = true;
  }

  /** Nothing more will come at all. */
  endAll(): void {
    for (const source of [...this.#suspects.keys()]) {
      this.#settleSuspect(source, Number.POSITIVE_INFINITY);
    }
    this.#passedUs = Number.POSITIVE_INFINITY;
  }

  /**
   * Decides anew whose turn it is.
   *
   * @param isOfNow whether what comes is of now: else the clock on the wall says nothing of who may still be heard.
   */
  look(nowMs: number, isOfNow: boolean): void {
    const { holdMs, windowUs } = this.#options;
    let passedUs = Number.POSITIVE_INFINITY;
    for (const { clockUs, heardMs, isOver } of this.sources.all) {
      const isAwaited = !isOver && !(isOfNow && nowMs - heardMs >= holdMs);
      passedUs = isAwaited && !(clockUs - windowUs >= passedUs) ? clockUs - windowUs : passedUs;
    }
    this.#passedUs = passedUs;
    this.#dueMs = isOfNow ? nowMs - holdMs : Number.NEGATIVE_INFINITY;
    for (const [source, { arrivedMs }] of this.#suspects) {
      if (arrivedMs <= this.#dueMs) {
        this.#settleSuspect(source, Number.NEGATIVE_INFINITY);
      }
    }
  }

  /** The next whose turn it was at the last look; null where there is none. */
  next(nowMs: number): Released<T> | null {
    const first = this.#heap.first;
    if (first === undefined || !(first.timeUs <= this.#passedUs || first.arrivedMs <= this.#dueMs || this.isFull)) {
      return null;
    }
    this.#heap.take();
    this.bytes -= first.bytes;
    const timeUs = this.#inOrder(first, nowMs);
    return { item: first.item, timeUs, isMoved: first.isMoved || timeUs !== first.timeUs };
  }

  /** What comes behind the window has the time at which the trace stands. */
  #inOrder({ source, timeUs }: Waiting<T>, nowMs: number): number {
    const byUs = this.#toldUs - timeUs;
    if (byUs > this.#options.windowUs) {
      this.sources.noteLate(source, byUs, this.#toldUs);
      return this.#toldUs;
    }
    if (!(byUs >= 0)) {
      this.#toldUs = timeUs;
      this.#toldMs = nowMs;
    }
    return timeUs;
  }

  #keep(waiting: Waiting<T>): void {
    const { source, timeUs } = waiting;
    source.clockUs = timeUs > source.clockUs || Number.isNaN(source.clockUs) ? timeUs : source.clockUs;
    this.#heap.add(waiting);
  }

  /** What a source sends next says whether its clock had gone on so far, or one time was damaged. */
  #settleSuspect(source: Source, nextUs: number): void {
    const suspect = this.#suspects.get(source);
    if (suspect === undefined) {
      return;
    }
    this.#suspects.delete(source);
    const isBelieved = nextUs > suspect.timeUs - SUSPICIOUS_STEP_US;
    this.#keep(isBelieved ? suspect : { ...suspect, timeUs: suspect.expectedUs, isMoved: true });
  }

  #timeOfNone(source: Source, nowMs: number): number {
    const others = this.#nowUs(nowMs);
    const known = Number.isNaN(source.clockUs) ? others : source.clockUs;
    return Number.isNaN(known) ? Date.now() * 1000 : known;
  }

  /** Where the trace stands by now; NaN before the first message. */
  #nowUs(nowMs: number): number {
    return this.#toldUs + Math.max(0, nowMs - this.#toldMs) * 1000;
  }
}
