import type { ToldRecord } from '../../analysis/in-parts.ts';
import { toJson } from '../plain-data.ts';
import type { World } from '../world.ts';
import type { Broker } from './broker.ts';
import { type NumberedRecord, partOfNumber } from './judge-work.ts';

/** Sends records to who judges them, each under its number. */
export class RecordsOut {
  readonly #broker: Broker;
  readonly #world: World;
  readonly #counts: { stored: number };
  readonly #onTheWay = new Set<Promise<void>>();
  #failure: Error | null = null;

  constructor(broker: Broker, world: World, counts: { stored: number }) {
    this.#broker = broker;
    this.#world = world;
    this.#counts = counts;
  }

  send(number: number, told: ToldRecord): void {
    const { generation, toldBefore } = this.#world;
    const record: NumberedRecord = { generation, toldBefore, number, told };
    const subject = `${this.#broker.nameOf('records')}.${partOfNumber(number)}`;
    const sent = this.#broker
      .publish(subject, toJson(record), { id: `${generation}-${number}` })
      .then(
        () => {
          this.#counts.stored++;
        },
        (error: Error) => {
          this.#failure ??= error;
        },
      )
      .finally(() => this.#onTheWay.delete(sent));
    this.#onTheWay.add(sent);
  }

  /** Waits until no more than so many are on their way. Rejects where one will never arrive. */
  async settle(most: number): Promise<void> {
    while (this.#onTheWay.size > most) {
      await Promise.race(this.#onTheWay);
    }
    if (this.#failure !== null) {
      throw this.#failure;
    }
  }
}
