import type { RegistrationAtCall, RegistrationState, Sighting } from '../../records/index.ts';
import { parseNameAddr, parseUri } from '../../sip/index.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import type { RegistrationPhase } from './phases.ts';

/** Registrations of one user that are looked at: those filed last. */
const MOST_OF_ONE = 64;

/** Calls remembered that could not be delivered, for each user. */
const MOST_MISSED = 100;

/** The registrations by their user, for who asks how a party of a call stood with its registrar. */
export class UserBook {
  readonly #byUser = new Map<string, FollowedRegistration[]>();
  readonly #missed = new Map<string, number[]>();

  /** Takes a registration in once it is known whose it is. */
  file(followed: FollowedRegistration): void {
    if (followed.isFiled || followed.user === '') {
      return;
    }
    followed.isFiled = true;
    const known = this.#byUser.get(followed.user);
    if (known === undefined) {
      this.#byUser.set(followed.user, [followed]);
      return;
    }
    known.push(followed);
    if (known.length > MOST_OF_ONE) {
      known.shift();
    }
  }

  /** How the user of an address stood at that time; null where the trace does not tell. */
  at(address: string, timeUs: number): RegistrationAtCall | null {
    // Where nobody registers no address is taken apart: this is asked of each call.
    const user = this.#byUser.size === 0 ? '' : userOf(address);
    const known = user === '' ? undefined : this.#byUser.get(user);
    if (known === undefined || Number.isNaN(timeUs)) {
      return null;
    }
    const phases = known.flatMap((followed) => followed.phases.all.map((phase) => ({ followed, phase })));
    const before = phases.filter(({ phase }) => phase.fromUs <= timeUs).sort(byTime);
    const holds = before.findLast(({ phase }) => isGood(phase, timeUs)) ?? before.at(-1);
    const later = phases.filter(({ phase }) => phase.fromUs > timeUs && phase.state === 'registered').sort(byTime)[0];
    const shown = holds ?? later;
    if (shown === undefined) {
      return null;
    }
    const state = holds === undefined ? 'not-yet' : stateAt(holds.phase, timeUs);
    return {
      aor: shown.followed.aor,
      registrar: shown.followed.registrar?.text ?? null,
      state,
      sinceUs: holds === undefined ? Number.NaN : state === 'expired' ? holds.phase.untilUs : holds.phase.fromUs,
      status: holds?.phase.status ?? null,
      laterUs: later?.phase.fromUs ?? Number.NaN,
      evidence: [holds, later].map((each) => each?.phase.sighting ?? null).filter(isThere),
    };
  }

  /** A call to this address was refused as unreachable. */
  missed(address: string, timeUs: number): void {
    const user = userOf(address);
    if (!this.#byUser.has(user)) {
      return;
    }
    const known = this.#missed.get(user);
    if (known === undefined) {
      this.#missed.set(user, [timeUs]);
    } else if (known.length < MOST_MISSED) {
      known.push(timeUs);
    }
  }

  /** Calls to the user of a registration that were refused after its time had run out, or while it was refused. */
  missedBy({ user, phases }: FollowedRegistration): number {
    const calls = this.#missed.get(user) ?? [];
    return calls.filter(
      (atUs) => phases.all.some(({ fromUs }) => fromUs <= atUs) && !phases.all.some((phase) => isGood(phase, atUs)),
    ).length;
  }
}

function userOf(address: string): string {
  const uri = parseUri(parseNameAddr(address).uri);
  return (uri?.user ?? '').split(';', 1)[0]?.toLowerCase() ?? '';
}

function byTime(a: { readonly phase: RegistrationPhase }, b: { readonly phase: RegistrationPhase }): number {
  return a.phase.fromUs - b.phase.fromUs;
}

function isGood({ state, fromUs, untilUs }: RegistrationPhase, timeUs: number): boolean {
  return state === 'registered' && fromUs <= timeUs && timeUs <= untilUs;
}

function stateAt(phase: RegistrationPhase, timeUs: number): RegistrationState {
  return phase.state === 'registered' && !isGood(phase, timeUs) ? 'expired' : phase.state;
}

function isThere(sighting: Sighting | null): sighting is Sighting {
  return sighting !== null;
}
