import type { Leg } from '../leg/leg.ts';
import { identityOf } from './identity.ts';
import type { JoinedLeg, LegIdentity } from './joined-leg.ts';

/** What a leg was when its identity was made. */
type Made = {
  readonly revision: number;
  readonly joined: readonly JoinedLeg[];
  readonly identity: LegIdentity | null;
};

/** The identities of legs, made anew where something changed: a refused leg is compared several times. */
export class Identities {
  readonly #made = new WeakMap<Leg, Made>();

  of(leg: Leg): LegIdentity | null {
    const { revision, joined } = leg;
    const known = this.#made.get(leg);
    if (known !== undefined && known.revision === revision && known.joined === joined) {
      return known.identity;
    }
    const identity = identityOf(leg);
    this.#made.set(leg, { revision, joined, identity });
    return identity;
  }
}
