import { FORM, type Row, RowRun, type RowRunOptions, type ToldRecord, ToldRecords } from '../analysis/in-parts.ts';
import { RecordOrder, waitingBytesOf } from '../intake/index.ts';
import type { World } from './world.ts';

/** Rows are a fifth of their messages: so many bytes of messages may wait for the sources that are behind. */
const MOST_WAITING_BYTES = 1024 * 1024 * 1024;
/** How often it is decided anew what is due: by rows, and by the time at which they were stored. */
const LOOK_ROWS = 32;
const LOOK_MS = 20;

export type JoinOptions = Pick<RowRunOptions, 'gunzip' | 'path' | 'textOf' | 'limits'> & { readonly world: World };

/**
 * Puts the stories of a stream together out of its rows. What comes out follows from the rows, in the order of their stream, and from
 * nothing else: no clock, no chance, no fault of a neighbour. Whoever takes the same rows tells the same records under the same
 * numbers; that is what makes one replace the other.
 */
export class JoinCore {
  /** Everything that was awaited has come: what is open is to be told, by `endSome`. */
  isEnding = false;
  /** All was told. */
  isOver = false;
  readonly #order: RecordOrder<Row>;
  readonly #run: RowRun;
  readonly #records: ToldRecords;
  readonly #isLive: boolean;
  #waiting: ToldRecord[] = [];
  #rows = 0;
  #lookedMs = 0;
  #heardUs = Number.NaN;
  #heardMs = 0;

  constructor({ world, ...options }: JoinOptions) {
    this.#isLive = !world.untilEnd;
    this.#order = new RecordOrder({ leastSources: world.sources, mostBytes: MOST_WAITING_BYTES });
    const tell = (told: ToldRecord): void => {
      this.#waiting.push(told);
    };
    this.#records = new ToldRecords(world.tellsAll, tell);
    this.#run = new RowRun({
      ...options,
      ...(this.#isLive ? { live: {} } : {}),
      seed: world.seed,
      format: 'NATS',
      records: this.#records,
      onProblem: (problem) => tell({ type: 'problem', problem }),
    });
  }

  /** Takes the next row of the stream. */
  take(row: Row): void {
    const isMessage = row.kind === 'message' && row.form !== FORM.none;
    this.#order.take(row, isMessage ? waitingBytesOf(row) : null, row.storedMs);
    this.#rows++;
    if (this.#rows % LOOK_ROWS === 0 || row.storedMs - this.#lookedMs >= LOOK_MS || row.kind !== 'message') {
      this.#look(row.storedMs);
    }
  }

  /** What was told since it was asked last. */
  drain(): ToldRecord[] {
    const told = this.#waiting;
    this.#waiting = [];
    return told;
  }

  /** What was read so far, and the calls that were counted. */
  figures(): ReturnType<RowRun['totals']> {
    return this.#run.totals();
  }

  counted(): ReturnType<ToldRecords['counted']> {
    return this.#records.counted();
  }

  #look(nowMs: number): void {
    this.#lookedMs = nowMs;
    if (this.#order.look(nowMs, this.#isLive)) {
      this.#release(nowMs);
    }
    if (this.#isLive) {
      this.#run.passTime(this.#heardUs + (nowMs - this.#heardMs) * 1000);
    } else if (this.#order.isOver) {
      this.#end(nowMs);
    }
    this.#tellOfSources();
  }

  #release(nowMs: number): void {
    for (let due = this.#order.next(nowMs); due !== null; due = this.#order.next(nowMs)) {
      const { item, timeUs, isMoved } = due;
      this.#run.take(item, isMoved ? timeUs : Number.NaN);
      if (timeUs !== this.#heardUs) {
        this.#heardUs = timeUs;
        this.#heardMs = nowMs;
      }
    }
  }

  #tellOfSources(): void {
    for (const { code, message } of this.#order.counts.take()) {
      this.#run.say(code, message);
    }
  }

  #end(nowMs: number): void {
    this.#order.end();
    this.#release(nowMs);
    this.isEnding = true;
  }

  /** Tells some of what is open at the end, until all is. */
  endSome(): void {
    if (!this.#run.endSome()) {
      const forms = this.#run.forms();
      this.#records.end(forms, this.#run.finish());
      this.isOver = true;
    }
  }
}
