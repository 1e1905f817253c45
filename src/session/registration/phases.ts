import type { RegistrationState, Sighting } from '../../records/index.ts';

/** A stretch of time in which a registration stood so. */
export type RegistrationPhase = {
  readonly state: Exclude<RegistrationState, 'expired' | 'not-yet'>;
  readonly fromUs: number;
  /** Of a binding: when what was granted runs out; Infinity where that is not known. */
  untilUs: number;
  readonly status: number | null;
  readonly sighting: Sighting | null;
};

/** Of a longer history the first goes. */
const MOST_PHASES = 16;
const SECOND_US = 1_000_000;

/** How a registration stood from when to when. A refresh in time goes on with the phase before it. */
export class RegistrationPhases {
  all: readonly RegistrationPhase[] = [];

  get current(): RegistrationPhase | null {
    return this.all.at(-1) ?? null;
  }

  bind(timeUs: number, granted: number | null, sighting: Sighting | null): void {
    const untilUs = granted === null ? Number.POSITIVE_INFINITY : timeUs + granted * SECOND_US;
    const { current } = this;
    if (current?.state === 'registered' && !(timeUs > current.untilUs)) {
      current.untilUs = untilUs;
    } else {
      this.#push({ state: 'registered', fromUs: timeUs, untilUs, status: null, sighting });
    }
  }

  /** The binding at hand was refreshed in time, and lasts until then. */
  extend(untilUs: number): void {
    if (this.current !== null) {
      this.current.untilUs = untilUs;
    }
  }

  /** A 2xx after which nothing is bound. */
  end(state: 'removed' | 'unbound', timeUs: number, sighting: Sighting | null): void {
    const { current } = this;
    if (current?.state === 'registered' && current.untilUs > timeUs) {
      current.untilUs = timeUs;
    }
    if (current?.state !== state || state === 'removed') {
      this.#push({ state, fromUs: timeUs, untilUs: timeUs, status: null, sighting });
    }
  }

  /** A binding outlives a refusal: it is good until its time runs out. */
  fail(
    state: 'refused' | 'challenged' | 'unanswered',
    status: number,
    timeUs: number,
    sighting: Sighting | null,
  ): void {
    const { current } = this;
    if (current?.state !== state || current.status !== status) {
      this.#push({ state, fromUs: timeUs, untilUs: timeUs, status, sighting });
    }
  }

  #push(phase: RegistrationPhase): void {
    // Most have one: a list that grows makes room for seventeen.
    this.all = [...this.all, phase].slice(-MOST_PHASES);
  }
}
