import type { Leg } from '../leg/leg.ts';
import { identityOf } from './identity.ts';
import type { LegIdentity } from './joined-leg.ts';

/** The identity of a leg, made anew where something changed: a refused leg is compared several times. */
export function knownIdentity(leg: Leg): LegIdentity | null {
  const { revision, joined, identity: known } = leg;
  if (known !== null && known.revision === revision && known.joined === joined) {
    return known.identity;
  }
  const identity = identityOf(leg);
  leg.identity = { revision, joined, identity };
  return identity;
}
