import type { Endpoint } from '../../model/index.ts';
import { isScanner } from '../../sip/index.ts';
import type { Attempt } from '../attack/source.ts';
import type { FollowedRegistration } from './followed-registration.ts';

/** What those who registered tried, each told of where it was seen nearest to who sent it. */
export function* attemptsIn(closely: readonly FollowedRegistration[]): Generator<Attempt> {
  const hops = nearestHops(closely);
  for (const followed of closely) {
    if (followed.client !== null && followed.viaCount === hops.get(nameOf(followed))) {
      yield attemptIn(followed, followed.client);
    }
  }
}

/** Of each registration how many Vias it had where it was seen nearest to its client: farther on it is another's no more. */
function nearestHops(closely: readonly FollowedRegistration[]): Map<string, number> {
  const nearest = new Map<string, number>();
  for (const followed of closely) {
    const name = nameOf(followed);
    nearest.set(name, Math.min(followed.viaCount, nearest.get(name) ?? followed.viaCount));
  }
  return nearest;
}

function nameOf({ callId, aor }: FollowedRegistration): string {
  return `${callId} ${aor}`;
}

function attemptIn(followed: FollowedRegistration, client: Endpoint): Attempt {
  const { registrar, user, userAgent, firstUs, lastUs, attempts, wrongRounds, successes, callId } = followed;
  const { address, port } = followed.origin ?? client;
  return {
    address,
    port,
    through: followed.viaCount > 1 ? client.address : null,
    method: 'REGISTER',
    target: registrar?.text ?? '',
    user,
    userAgent,
    firstUs,
    lastUs,
    requests: attempts,
    wrong: wrongRounds,
    isAccepted: successes > 0,
    isLeft: attempts === 1 && followed.bareChallenges === 1,
    isProbe: false,
    callId,
    evidence: followed.evidence,
  };
}

/** Whether somebody may have tried something: what else comes from there is counted with it. */
export function isDoubtful({ successes, wrongRounds, userAgent }: FollowedRegistration): boolean {
  return successes === 0 || wrongRounds > 0 || isScanner(userAgent);
}
