import { type Row, readBatch } from '../../analysis/in-parts.ts';
import type { Gunzip } from '../../capture/index.ts';
import { RECORD_HEADER } from '../../intake/index.ts';
import { pause } from '../../intake/node.ts';
import { JoinCore } from '../join-core.ts';
import { toJson } from '../plain-data.ts';
import { RowSequence } from '../row-sequence.ts';
import { TOLD_AGAIN, type World, worldAfter } from '../world.ts';
import type { Broker } from './broker.ts';
import type { Bucket } from './bucket.ts';
import { JoinStanding, type OnStanding } from './join-standing.ts';
import type { JoinLease, JoinState } from './join-state.ts';
import type { ToldEnd } from './judge-work.ts';
import { GONE_MS, type Members } from './members.ts';
import { RecordNumbers } from './record-numbers.ts';
import { RowGap } from './row-gap.ts';
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
  readonly onStanding: OnStanding;
};

/** What was done, for whoever measures it. */
export type JoinCounts = { taken: number; busyMs: number; stored: number };

/** The rows are no longer there from their beginning, or somebody told other records of them: all begin anew. */
export class BegunAnew extends Error {}

/** One following of the rows, from their beginning on, or from what the stream holds of them. */
export class JoinShift {
  readonly #needs: JoinNeeds;
  #world: World;
  readonly #lease: JoinLease;
  readonly #texts: RowTexts;
  readonly #counts: JoinCounts;
  readonly #core: JoinCore;
  readonly #sequence: RowSequence;
  readonly #numbers: RecordNumbers;
  readonly #standing: JoinStanding;
  readonly #gap: RowGap;
  #isDifferent = false;
  /** Where this one began, which came when the beginning was gone; it follows others without having seen what they have. */
  #lateOrigin: number | null = null;
  #committedMs = performance.now();
  #totalsMs = performance.now();
  #tickMs = performance.now();

  constructor(needs: JoinNeeds, world: World, lease: JoinLease, texts: RowTexts, counts: JoinCounts) {
    this.#needs = needs;
    this.#world = world;
    this.#lease = lease;
    this.#texts = texts;
    this.#counts = counts;
    this.#sequence = new RowSequence(world.origin);
    this.#numbers = new RecordNumbers(needs.broker, world, counts);
    this.#standing = new JoinStanding(needs.onStanding);
    this.#gap = new RowGap(needs.broker);
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
      this.#standing.look(this.#seq, this.#known?.seq ?? null, this.#lease.isMine);
      await this.#read(queue, signal);
      await this.#advance();
      // Who follows passes over what the one that it follows has passed over.
      if (this.#mayGoOn()) {
        await this.#gap.look(this.#sequence);
      }
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
    await this.#numbers.settle(0);
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
    return { generation: this.#world.generation, seq: this.#seq, told: this.#numbers.toldAtRow };
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
    if (lease.isMine && this.#lateOrigin !== null) {
      await this.#goOnLate(this.#lateOrigin);
    } else if (lease.isMine && this.#isDifferent) {
      await this.#beginAnew({ seq: 0, told: 0 });
    } else if ((lease.isMine || this.#known !== null) && (await this.#isGone())) {
      await this.#beginLate();
    }
  }

  /** Who has followed goes on at once; who has not begun waits whether anybody did. */
  get #isNext(): boolean {
    const known = this.#known;
    const hasFollowed = known !== null && (this.#seq >= known.seq || this.#isDifferent);
    const isLast = this.#lease.ageMs > 2 * GONE_MS;
    const isNear = this.#lateOrigin === null || isLast;
    return this.#lease.state === null || (hasFollowed && isNear) || (this.#seq < this.#world.origin && isLast);
  }

  /** Whether nothing was read, and the stream no longer has what was to be read first. */
  async #isGone(): Promise<boolean> {
    const { origin } = this.#world;
    const isOld = this.#seq < origin && !this.#sequence.isThere && this.#sequence.waiting > 0;
    return isOld && (await this.#needs.broker.firstSeq()) > origin;
  }

  /** Who leads says so to all; who follows does so from what there is, and keeps what it may have to tell. */
  async #beginLate(): Promise<void> {
    const { after, toldBefore } = this.#world;
    if (this.#lease.isMine) {
      await this.#beginAnew(this.#known ?? { seq: after + TOLD_AGAIN, told: toldBefore });
    }
    this.#lateOrigin = await this.#needs.broker.firstSeq();
    this.#sequence.begin(this.#lateOrigin);
    this.#numbers.keep();
  }

  async #beginAnew(ended: { readonly seq: number; readonly told: number }): Promise<void> {
    const origin = await this.#needs.broker.firstSeq();
    await saveWorld(this.#needs.bucket, worldAfter(this.#world, origin, ended));
    this.#lease.isMine = false;
    throw new BegunAnew();
  }

  /** The one that was followed is gone: its generation ends where it wrote down that it was. */
  async #goOnLate(origin: number): Promise<void> {
    const { bucket } = this.#needs;
    const world = worldAfter(this.#world, origin, this.#known ?? this.#state());
    await saveWorld(bucket, world);
    if (JSON.stringify(worldAt(bucket)) !== JSON.stringify(world)) {
      this.#lease.isMine = false;
      throw new BegunAnew();
    }
    this.#world = world;
    this.#lateOrigin = null;
    this.#numbers.goOn(world);
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
      await this.#numbers.settle(ON_THE_WAY);
    }
    if (this.#core.isEnding && !this.#core.isOver) {
      const startMs = performance.now();
      this.#core.endSome();
      this.#tell();
      this.#counts.busyMs += performance.now() - startMs;
      await this.#numbers.settle(ON_THE_WAY);
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
    this.#numbers.endRow(row.seq);
    const known = this.#known;
    if (known?.seq === row.seq && known.told !== this.#numbers.told && this.#lateOrigin === null) {
      this.#isDifferent = true;
    }
  }

  #tell(): void {
    const sent = this.#lease.isMine ? (this.#known?.told ?? 0) : null;
    this.#numbers.take(this.#core.drain(), this.#seq, sent);
  }

  /** Writes down how far it is, when what came of it is stored. */
  async #commit(): Promise<void> {
    const now = performance.now();
    if (!this.#lease.isMine || (!this.#core.isOver && now - this.#committedMs < COMMIT_MS)) {
      return;
    }
    await this.#numbers.settle(0);
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
    const { generation, toldBefore } = this.#world;
    if (this.#lease.isMine) {
      const end: ToldEnd = { generation, toldBefore, told: this.#numbers.told };
      await this.#needs.bucket.put('end', JSON.stringify(end));
    }
  }
}
