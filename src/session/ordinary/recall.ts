import { emptyArrival, type Ipv4Ends } from '../../model/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Digester } from '../digest.ts';
import type { Journal } from '../journal.ts';
import type { LegFollower } from '../leg/leg-follower.ts';
import type { MessageReader } from '../message-reader.ts';
import { FollowedLeg } from '../transfer/followed-leg.ts';
import type { LegTable } from './leg-table.ts';

export type RecallOptions = {
  readonly table: LegTable;
  readonly journal: Journal;
  readonly follower: LegFollower;
  readonly digester: Digester;
  readonly reader: MessageReader;
  readonly transactionsPerCallId: number;
};

/** Makes legs of calls that were ordinary until now, from where their messages lie in the input. */
export class Recall {
  readonly #options: RecallOptions;
  /** Where a message that is read again was seen; reused. */
  readonly #again = emptyArrival();
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };

  constructor(options: RecallOptions) {
    this.#options = options;
  }

  /**
   * Puts the leg of an ordinary call into its slot; null, there too, where the input no longer has its messages.
   *
   * @param isRefused whether it is made because the call is refused: then little is asked of its messages, and they are kept by place.
   */
  legOf(slot: number, isRefused: boolean): FollowedLeg | null {
    const { table, journal, follower, reader, transactionsPerCallId } = this.#options;
    const readText = isRefused ? reader.readText : null;
    let leg: FollowedLeg | null = null;
    for (const row of journal.rowsTo(table.lastRow(slot))) {
      journal.read(row, this.#again, this.#ends);
      const message = reader.readEarlier(this.#again);
      if (message !== null && this.#isUnder(slot, message)) {
        leg ??= new FollowedLeg(message, this.#again.timeUs, transactionsPerCallId, readText);
        leg.touch(this.#again.timeUs);
        follower.follow(slot, leg, message, this.#again, true);
      }
    }
    this.forget(slot);
    if (leg !== null) {
      table.setLeg(slot, leg);
    }
    return leg;
  }

  /** Gives back what was written down of a call. */
  forget(slot: number): void {
    const { table, journal } = this.#options;
    const last = table.lastRow(slot);
    if (last >= 0) {
      journal.free(last);
      table.setRows(slot, -1, 0);
    }
  }

  /** An input that was changed since may hold anything. */
  #isUnder(slot: number, message: SipMessage): boolean {
    const { table, digester } = this.#options;
    return digester.isUnder(message, table.first(slot), table.second(slot));
  }
}
