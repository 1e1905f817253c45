import type { Leg } from '../leg/leg.ts';
import type { Relays } from '../relays.ts';

/** What a transfer has to know of the rest of the trace. */
export type Surroundings = {
  /** Finds the leg of a Call-ID that Replaces names, as long as it is remembered. */
  readonly legNamed: (callId: string) => Leg | null;
  /** How many messages the trace has had. */
  readonly order: () => number;
  /** Looks for the other legs of a call that was refused. */
  readonly joinLegs: (leg: Leg) => void;
  readonly relays: Relays;
};
