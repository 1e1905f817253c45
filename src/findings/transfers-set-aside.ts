import type { JudgedTransfer } from './judged.ts';

/** Transfers that a filter may still ask for. */
const MOST = 10_000;

/** Transfers nobody asked for yet: a transfer is told before its Call-IDs end, and a later message may match. */
export class TransfersSetAside {
  readonly #transfers: JudgedTransfer[] = [];
  readonly #isWanted: (transfer: JudgedTransfer) => boolean;
  readonly #take: (transfer: JudgedTransfer) => void;

  /**
   * @param isWanted whether somebody asked for it by now.
   * @param take takes those that were asked for.
   */
  constructor(isWanted: (transfer: JudgedTransfer) => boolean, take: (transfer: JudgedTransfer) => void) {
    this.#isWanted = isWanted;
    this.#take = take;
  }

  /** Where there are too many the older half goes: what can still match has a Call-ID that is not over. */
  add(transfer: JudgedTransfer): void {
    if (this.#transfers.length >= MOST) {
      this.#lookAgain(MOST / 2);
    }
    this.#transfers.push(transfer);
  }

  /** The trace is over: what a later message asked for is taken now. */
  end(): void {
    this.#lookAgain(this.#transfers.length);
  }

  #lookAgain(count: number): void {
    for (const transfer of this.#transfers.splice(0, count)) {
      if (this.#isWanted(transfer)) {
        this.#take(transfer);
      }
    }
  }
}
