import type { OtherLeg, PartiesRegistered, Stranger } from '../../records/index.ts';
import type { Leg } from '../leg/leg.ts';
import { strangersInCall } from '../leg/strangers.ts';
import { otherLegs } from './across.ts';

/** What the record of a call and those of its rejections have in common: worked out once, when the first of them asks. */
export class ToldOfLeg {
  readonly #leg: Leg;
  readonly #askRegistered: () => PartiesRegistered;
  #strangers: readonly Stranger[] | null = null;
  #legs: readonly OtherLeg[] | null = null;
  #registered: PartiesRegistered | null = null;

  /** @param registered how the parties of the call stood with their registrars. */
  constructor(leg: Leg, registered: () => PartiesRegistered) {
    this.#leg = leg;
    this.#askRegistered = registered;
  }

  get strangers(): readonly Stranger[] {
    this.#strangers ??= strangersInCall(this.#leg);
    return this.#strangers;
  }

  get legs(): readonly OtherLeg[] {
    this.#legs ??= otherLegs(this.#leg);
    return this.#legs;
  }

  get registered(): PartiesRegistered {
    this.#registered ??= this.#askRegistered();
    return this.#registered;
  }
}
