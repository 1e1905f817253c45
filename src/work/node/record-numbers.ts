import type { ToldRecord } from '../../analysis/in-parts.ts';
import { Queue } from '../../bytes/index.ts';
import { TOLD_AGAIN, type World } from '../world.ts';
import type { Broker } from './broker.ts';
import { RecordsOut } from './records-out.ts';

/**
 * Gives records their numbers, and sends those that nobody sent before. Who has not seen the beginning cannot count: it keeps what may have
 * to be told again, until it leads.
 */
export class RecordNumbers {
  /** Records that were told, and those that were when the latest row was taken. */
  told: number;
  toldAtRow: number;
  readonly #broker: Broker;
  readonly #counts: { stored: number };
  #after: number;
  #out: RecordsOut;
  /** Records with the row at which they were decided. */
  #kept: Queue<{ readonly seq: number; readonly record: ToldRecord }> | null = null;

  constructor(broker: Broker, world: World, counts: { stored: number }) {
    this.#broker = broker;
    this.#counts = counts;
    this.told = world.toldBefore;
    this.toldAtRow = world.toldBefore;
    this.#after = world.after;
    this.#out = new RecordsOut(broker, world, counts);
  }

  /** The beginning is gone. */
  keep(): void {
    this.#kept = new Queue();
  }

  /** Takes what was decided at a row. @param sent how many of the records others have sent; null: none is to be sent. */
  take(records: readonly ToldRecord[], seq: number, sent: number | null): void {
    for (const record of records) {
      if (this.#kept !== null) {
        this.#kept.push({ seq, record });
      } else if (seq > this.#after) {
        this.told++;
        if (sent !== null && this.told > sent) {
          this.#out.send(this.told, record);
        }
      }
    }
  }

  /** All that was decided at a row was taken. */
  endRow(seq: number): void {
    this.toldAtRow = this.told;
    const kept = this.#kept;
    for (let first = kept?.peek(); first !== undefined && first.seq <= seq - TOLD_AGAIN; first = kept?.peek()) {
      kept?.shift();
    }
  }

  /** Goes on under another generation, with what was kept. */
  goOn(world: World): void {
    const kept = this.#kept;
    this.#kept = null;
    this.told = world.toldBefore;
    this.#after = world.after;
    this.#out = new RecordsOut(this.#broker, world, this.#counts);
    for (let first = kept?.shift(); first !== undefined; first = kept?.shift()) {
      this.take([first.record], first.seq, 0);
    }
    this.toldAtRow = this.told;
  }

  /** Waits until no more than so many are on their way. Rejects where one will never arrive. */
  settle(most: number): Promise<void> {
    return this.#out.settle(most);
  }
}
