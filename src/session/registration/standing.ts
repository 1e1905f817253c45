import type { RegistrarChallenge, RegistrationOutcome, RegistrationRefusal } from '../../records/index.ts';

export type RegistrationEnd = { readonly outcome: RegistrationOutcome; readonly status: number | null };

/** What was tried so far. */
export type Tried = {
  readonly refusal: RegistrationRefusal | null;
  readonly refusals: number;
  readonly isAdapted: boolean;
  readonly bareChallenges: number;
  readonly challenge: RegistrarChallenge | null;
};

/** What became of the tries before the one that is under way; null where nothing is proven of them. */
export function standing({ refusal, refusals, isAdapted, bareChallenges, challenge }: Tried): RegistrationEnd | null {
  if (refusal !== null && refusals > 0 && !isAdapted) {
    return { outcome: 'refused', status: refusal.status };
  }
  return bareChallenges < 2 || challenge === null ? null : { outcome: 'challenged', status: challenge.status };
}
