import type { Limits } from '../model/index.ts';

/** How many stories of each kind are kept. */
export type KeptLimits = Pick<Limits, 'keptCalls' | 'keptTransfers' | 'keptRejections' | 'keptRegistrations'>;

/** Stories that were not kept because there were too many, by what they are called in a report. */
export type NotKept = Readonly<Record<'calls' | 'transfers' | 'rejections' | 'registrations', number>>;

/** For how many stories of each kind there is room. A kind with a bound of 0 is not wanted, and nothing of it is missed. */
export class StoryRoom {
  readonly #notKept: { -readonly [Kind in keyof NotKept]: number } = {
    calls: 0,
    transfers: 0,
    rejections: 0,
    registrations: 0,
  };
  readonly #bounds: NotKept;
  readonly #left: { -readonly [Kind in keyof NotKept]: number };

  constructor({ keptCalls, keptTransfers, keptRejections, keptRegistrations }: KeptLimits) {
    this.#bounds = {
      calls: keptCalls,
      transfers: keptTransfers,
      rejections: keptRejections,
      registrations: keptRegistrations,
    };
    this.#left = { ...this.#bounds };
  }

  get notKept(): NotKept {
    return this.#notKept;
  }

  /** Asked before each call is told: false where there is no room for it, which is noted. */
  hasRoomForCall(): boolean {
    const hasRoom = this.#left.calls > 0;
    this.#notKept.calls += hasRoom || this.#bounds.calls === 0 ? 0 : 1;
    return hasRoom;
  }

  /** A call is told: whether it is kept. */
  takeCall(): boolean {
    const hasRoom = this.#left.calls > 0;
    this.#left.calls -= hasRoom ? 1 : 0;
    return hasRoom;
  }

  /** A story of another kind is told: whether it is kept. That it is not is noted. */
  take(kind: Exclude<keyof NotKept, 'calls'>): boolean {
    const hasRoom = this.#left[kind] > 0;
    this.#left[kind] -= hasRoom ? 1 : 0;
    this.#notKept[kind] += hasRoom || this.#bounds[kind] === 0 ? 0 : 1;
    return hasRoom;
  }
}
