import { type Row, readBatch } from '../../analysis/in-parts.ts';
import type { Gunzip } from '../../capture/index.ts';
import { RECORD_HEADER } from '../../intake/index.ts';
import { pause } from '../../intake/node.ts';
import { JoinCore } from '../join-core.ts';
import { toJson } from '../plain-data.ts';
import { RowSequence } from '../row-sequence.ts';
import type { World } from '../world.ts';
import type { Broker } from './broker.ts';
import type { Bucket } from './bucket.ts';
import type { JoinLease, JoinState } from './join-state.ts';
import { partOfSubject } from './leg-work.ts';
import { GONE_MS, type Members } from './members.ts';
import { RecordsOut } from './records-out.ts';
import type { RowTexts } from './row-texts.ts';
import { StoredQueue } from './stored-queue.ts';
import { saveWorld, worldAt } from './world-at.ts';

/** Batches of rows that are taken at once. */
const BATCHES = 16;
const WAIT_MS = 50;
const COMMIT_MS = 500;
const TOTALS_MS = 5_000;
/** How often it is stored that time goes by, and as whom: no source that is heard is called so. */
const TICK_MS = 5_000;
const TICKING = '-';
/** So long after rows came behind one that did not, it is asked whether it is there at all. */
const GAP_MS = 3_000;
/** Records on their way at once. */
const ON_THE_WAY = 500;
/** So that what is told is sent between them. */
const ROWS_AT_ONCE = 500;
/** Rows that may wait for their turn before more are read, where they only wait for others to go on. */
const MOST_EARLY = 20_000;

export type JoinNeeds = {
  readonly broker: Broker;
  readonly bucket: Bucket;
  readonly members: Members;
  readonly gunzip: Gunzip;
};

/** What was done, for whoever measures it. */
export type JoinCounts = { taken: number; busyMs: number; stored: number };

/** The rows are no longer there from their beginning, or somebody told other records of them: all begin anew. */
export class BegunAnew extends Error {}

/** One following of the rows, from their beginning on. */
export class JoinShift {
  readonly #needs: JoinNeeds;
  readonly #world: World;
  readonly #lease: JoinLease;
  readonly #texts: RowTexts;
  readonly #counts: JoinCounts;
  readonly #core: JoinCore;
  readonly #sequence: RowSequence;
  readonly #out: RecordsOut;
  /** Records that were told, and those that were when the latest row was taken. */
  #told = 0;
  #toldAtRow = 0;
  #isDifferent = false;
  #committedMs = performance.now();
  #totalsMs = performance.now();
  #tickMs = performance.now();
  #gap = { seq: 0, sinceMs: 0 };

  constructor(needs: JoinNeeds, world: World, lease: JoinLease, texts: RowTexts, counts: JoinCounts) {
    this.#needs = needs;
    this.#world = world;
    this.#lease = lease;
    this.#texts = texts;
    this.#counts = counts;
    this.#sequence = new RowSequence(world.origin);
    this.#out = new RecordsOut(needs.broker, world.generation, counts);
    this.#core = new JoinCore({
      world,
      gunzip: needs.gunzip,
      path: needs.broker.place.text,
      textOf: (seq, form) => texts.get(seq, form),
    });
  }

  /** True: everything was told. */
  async run(signal: AbortSignal): Promise<boolean> {
    const { broker, bucket } = this.#needs;
    const stream = broker.nameOf('rows');
    const queue = new StoredQueue(broker, stream, [{ filter: [`${stream}.>`], fromSeq: 1 }], signal);
    while (!signal.aborted) {
      await this.#lookAround();
      await this.#read(queue, signal);
      await this.#advance();
      await this.#lookForGap();
      await this.#commit();
      await this.#tick();
      if (this.#core.isOver && this.#lease.isMine) {
        await this.#finish();
        return true;
      }
      if (this.#core.isOver && bucket.get('end') !== null) {
        return true;
      }
    }
    await this.#out.settle(0);
    await this.#lease.release(this.#state());
    return false;
  }

  /** What was written down of the rows that are followed here. */
  get #known(): JoinState | null {
    const { state } = this.#lease;
    return state?.generation === this.#world.generation ? state : null;
  }

  /** The last row that was taken. */
  get #seq(): number {
    return this.#sequence.next - 1;
  }

  #state(): Omit<JoinState, 'id'> {
    return { generation: this.#world.generation, seq: this.#seq, told: this.#toldAtRow };
  }

  async #read(queue: StoredQueue, signal: AbortSignal): Promise<void> {
    const isAhead = this.#sequence.waiting >= MOST_EARLY && this.#sequence.isThere && !this.#mayGoOn();
    if (isAhead || this.#core.isEnding) {
      await pause(this.#lease.isMine ? 0 : WAIT_MS, signal);
      return;
    }
    for (const { message } of await queue.take(BATCHES, WAIT_MS)) {
      const batch = readBatch(message.data);
      for (const { seq, bytes } of batch?.texts ?? []) {
        this.#texts.add(seq, bytes);
      }
      for (const row of batch?.rows ?? []) {
        this.#sequence.add(row);
      }
    }
  }

  /** Who does it is decided here, and whether it goes on at all. */
  async #lookAround(): Promise<void> {
    const lease = this.#lease;
    if (worldAt(this.#needs.bucket)?.generation !== this.#world.generation) {
      lease.isMine = false;
      throw new BegunAnew();
    }
    if (!lease.isMine && lease.isFree && this.#isNext) {
      const { generation, origin } = this.#world;
      await lease.take({ generation, seq: origin - 1, told: 0 });
    }
    if (lease.isMine && (this.#isDifferent || (await this.#isGone()))) {
      await this.#beginAnew();
    }
  }

  /** Who has followed goes on at once; who has not begun waits whether anybody did. */
  get #isNext(): boolean {
    const known = this.#known;
    const hasFollowed = known !== null && (this.#seq >= known.seq || this.#isDifferent);
    return (
      this.#lease.state === null || hasFollowed || (this.#seq < this.#world.origin && this.#lease.ageMs > 2 * GONE_MS)
    );
  }

  /** Whether nothing was read, and the stream no longer has what was to be read first. */
  async #isGone(): Promise<boolean> {
    const { origin } = this.#world;
    const isOld = this.#seq < origin && !this.#sequence.isThere && this.#sequence.waiting > 0;
    return isOld && (await this.#needs.broker.firstSeq()) > origin;
  }

  async #beginAnew(): Promise<void> {
    const origin = await this.#needs.broker.firstSeq();
    await saveWorld(this.#needs.bucket, { ...this.#world, origin, generation: this.#world.generation + 1 });
    this.#lease.isMine = false;
    throw new BegunAnew();
  }

  /** Takes what has its turn; who only follows goes no further than what was written down. */
  async #advance(): Promise<void> {
    while (this.#sequence.isThere && this.#mayGoOn()) {
      const startMs = performance.now();
      for (let rows = 0; rows < ROWS_AT_ONCE && this.#mayGoOn(); rows++) {
        const row = this.#sequence.take();
        if (row === null) {
          break;
        }
        this.#takeRow(row);
      }
      this.#counts.busyMs += performance.now() - startMs;
      await this.#out.settle(ON_THE_WAY);
    }
    if (this.#core.isEnding && !this.#core.isOver) {
      const startMs = performance.now();
      this.#core.endSome();
      this.#tell();
      this.#counts.busyMs += performance.now() - startMs;
      await this.#out.settle(ON_THE_WAY);
    }
  }

  #mayGoOn(): boolean {
    const known = this.#known;
    return this.#lease.isMine || (known !== null && !this.#isDifferent && this.#sequence.next <= known.seq);
  }

  #takeRow(row: Row): void {
    this.#core.take(row);
    this.#counts.taken++;
    this.#tell();
    this.#toldAtRow = this.#told;
    const known = this.#known;
    if (known?.seq === row.seq && known.told !== this.#told) {
      this.#isDifferent = true;
    }
  }

  #tell(): void {
    const before = this.#known?.told ?? 0;
    for (const told of this.#core.drain()) {
      this.#told++;
      if (this.#lease.isMine && this.#told > before) {
        this.#out.send(this.#told, told);
      }
    }
  }

  /** Writes down how far it is, when what came of it is stored. */
  async #commit(): Promise<void> {
    const now = performance.now();
    if (!this.#lease.isMine || (!this.#core.isOver && now - this.#committedMs < COMMIT_MS)) {
      return;
    }
    await this.#out.settle(0);
    const known = this.#known;
    // One that begins where another ended has not come to its end yet.
    const isBehind = known !== null && known.seq > this.#seq;
    await this.#lease.keep(isBehind ? known : this.#state());
    this.#committedMs = now;
    if (this.#core.isOver || now - this.#totalsMs >= TOTALS_MS) {
      this.#totalsMs = now;
      const { generation } = this.#world;
      const totals = { generation, totals: this.#core.figures(), ended: this.#core.counted() };
      await this.#needs.bucket.put('totals', toJson(totals));
    }
  }

  /** A number that nobody makes a row of may be gone from the stream, or be that of something else. */
  async #lookForGap(): Promise<void> {
    const now = performance.now();
    const { next, waiting, isThere } = this.#sequence;
    if (this.#gap.seq !== next || waiting === 0 || isThere) {
      this.#gap = { seq: next, sinceMs: now };
    } else if (now - this.#gap.sinceMs >= GAP_MS && this.#lease.isMine && !(await this.#isGone())) {
      const { broker } = this.#needs;
      const stored = await broker.messageAt(broker.place.stream, next);
      if (stored === null || partOfSubject(stored.subject) < 0) {
        this.#sequence.skip();
      } else {
        this.#gap = { seq: next, sinceMs: now };
      }
    }
  }

  /** Time goes by with what is stored: where nothing else is, something has to be. */
  async #tick(): Promise<void> {
    const now = performance.now();
    if (this.#world.untilEnd || !this.#lease.isMine || now - this.#tickMs < TICK_MS) {
      return;
    }
    this.#tickMs = now;
    const { broker } = this.#needs;
    await broker.publish(`${broker.place.stream}.${TICKING}`, '', { fields: [[RECORD_HEADER.kind, 'alive']] });
  }

  async #finish(): Promise<void> {
    const { generation } = this.#world;
    if (this.#lease.isMine) {
      await this.#needs.bucket.put('end', JSON.stringify({ generation, told: this.#told }));
    }
  }
}
