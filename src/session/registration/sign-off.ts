import type { RegistrationRefusal, RegistrationSilence, SignOffFailed } from '../../records/index.ts';
import type { Attempt, Silence } from './attempt.ts';
import type { RegistrationPhases } from './phases.ts';
import { type RegistrationEnd, standing, type Tried } from './standing.ts';

/** What had become of a registration when its phone began to sign off: what fails then is no failure to register. */
export type BeforeSignOff = {
  /** What had failed; null where nothing had. */
  readonly end: RegistrationEnd | null;
  readonly silence: RegistrationSilence | null;
  readonly bareChallenges: number;
  readonly renewals: number;
};

/** Of most, in which all went well: one for all of them. */
const NOTHING_FAILED: BeforeSignOff = { end: null, silence: null, bareChallenges: 0, renewals: 0 };

type TriedBefore = Tried & {
  readonly exhausted: Silence | null;
  readonly silentRequests: number;
  readonly renewals: number;
};

/** A REGISTER comes that takes the binding back, the first in a row. */
export function beforeSignOff(tried: TriedBefore, isReliable: boolean): BeforeSignOff {
  const { exhausted, silentRequests, bareChallenges, renewals } = tried;
  const silence =
    exhausted === null
      ? null
      : {
          ...exhausted,
          isReliable,
          hadProvisional: false,
          isRegistrarHeard: false,
          isOver: true,
          requests: silentRequests,
        };
  const end = silence === null ? standing(tried) : { outcome: 'unanswered' as const, status: null };
  return end === null ? NOTHING_FAILED : { end, silence, bareChallenges, renewals };
}

type SignedOff = {
  readonly before: BeforeSignOff | null;
  readonly attempt: Attempt;
  readonly phases: RegistrationPhases;
  readonly signOffRefusal: RegistrationRefusal | null;
};

/** What became of signing off, where it failed. */
export function signOffOf(
  { before, attempt, phases, signOffRefusal }: SignedOff,
  { outcome }: RegistrationEnd,
): SignOffFailed | null {
  if (before === null || (outcome !== 'refused' && outcome !== 'challenged' && outcome !== 'unanswered')) {
    return null;
  }
  const atUs = attempt.sentUs;
  const bound = phases.all.findLast(({ state, untilUs }) => state === 'registered' && untilUs > atUs);
  return {
    outcome,
    refusal: outcome === 'refused' ? signOffRefusal : null,
    atUs,
    boundUntilUs: bound?.untilUs ?? Number.NaN,
  };
}
