import type { RegistrationAtCall, RegistrationFacts, RegistrationState, Sighting } from '../../records/index.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import type { RegistrationPhase } from './phases.ts';
import { isNamed, type UserAt } from './register-words.ts';

/** Registrations of one user of a domain that are looked at: those filed last. */
const MOST_OF_ONE = 64;

/** Domains of one user that are looked at for one that may be that of the address asked for. */
const MOST_DOMAINS = 8;

/** Calls remembered that could not be delivered, for each user of a domain. */
const MOST_MISSED = 100;

/** A call that was refused as unreachable. */
export type MissedCall = {
  readonly address: string;
  readonly timeUs: number;
  /** The address of the element that refused it; null where that is not known. */
  readonly refusedBy: string | null;
};

/** One to a domain in which the user is not known to register. */
type StrayCall = { readonly host: string; readonly timeUs: number; readonly refusedBy: string | null };

/** How many calls were missed, and how many of them are only likely to have been to that user. */
export type MissedCalls = Pick<RegistrationFacts, 'callsMissed' | 'callsMissedPerhaps'>;

type Entry = {
  readonly host: string;
  readonly followed: FollowedRegistration[];
  /** When calls to it were refused as unreachable. */
  readonly missed: number[];
};

/** Of one user the domains that have a name, and those that are an IP address: one more of each than are looked at. */
type User = { named: readonly Entry[]; numeric: readonly Entry[]; readonly strays: StrayCall[] };

/**
 * The registrations by their user and domain, for who asks how a party of a call stood with its registrar. The same user of another
 * domain is another person (RFC 3261 §10.3, §19.1.4); where one of both domains is an IP address they may be the same.
 */
export class UserBook {
  /** By the domain, and then by the user: a key of both would be one more text for each. */
  readonly #byHost = new Map<string, Map<string, Entry>>();
  readonly #byUser = new Map<string, User>();

  /** Nobody has registered so far. */
  get isEmpty(): boolean {
    return this.#byUser.size === 0;
  }

  /** Takes a registration in once it is known whose it is. */
  file(followed: FollowedRegistration): void {
    if (followed.isFiled || followed.user === '') {
      return;
    }
    followed.isFiled = true;
    const { user, host } = followed;
    const entry = this.#entryOf(user, host);
    if (entry === null) {
      this.#enter(user, host, followed);
      return;
    }
    entry.followed.push(followed);
    if (entry.followed.length > MOST_OF_ONE) {
      entry.followed.shift();
    }
  }

  #enter(name: string, host: string, followed: FollowedRegistration): void {
    const entry: Entry = { host, followed: [followed], missed: [] };
    const atHost = this.#byHost.get(host) ?? new Map<string, Entry>();
    this.#byHost.set(host, atHost.set(name, entry));
    const user = this.#byUser.get(name) ?? { named: NO_ENTRIES, numeric: NO_ENTRIES, strays: [] };
    this.#byUser.set(name, user);
    // Most have one domain: a list that grows makes room for seventeen.
    if (isNamed(host)) {
      user.named = [...user.named, entry].slice(0, MOST_DOMAINS + 1);
    } else {
      user.numeric = [...user.numeric, entry].slice(0, MOST_DOMAINS + 1);
    }
  }

  #entryOf(name: string, host: string): Entry | null {
    return this.#byHost.get(host)?.get(name) ?? null;
  }

  /** How the user of a domain stood at that time; null where the trace does not tell. */
  at({ name, host, isNamed }: UserAt, timeUs: number): RegistrationAtCall | null {
    const user = name === '' ? undefined : this.#byUser.get(name);
    if (user === undefined || Number.isNaN(timeUs)) {
      return null;
    }
    const same = this.#entryOf(name, host);
    // Most have one domain, and it is the one that is asked for.
    const isOnly = same !== null && user.named.length + user.numeric.length === 1;
    const others = isOnly ? NO_ENTRIES : mayBeIts(user, host, isNamed);
    if (same === null) {
      const [only, another] = others;
      return only === undefined || another !== undefined ? null : standing(only, timeUs, false);
    }
    const own = standing(same, timeUs, true);
    const isTold = others.length <= MOST_DOMAINS && !others.some((entry) => isReached(entry, timeUs));
    return isTold || own?.state === 'registered' ? own : null;
  }

  /** A call to this address was refused as unreachable. */
  missed({ name, host }: UserAt, { timeUs, refusedBy }: MissedCall): void {
    const missed = this.#entryOf(name, host)?.missed;
    const strays = missed === undefined ? this.#byUser.get(name)?.strays : undefined;
    if (missed !== undefined && missed.length < MOST_MISSED) {
      missed.push(timeUs);
    } else if (strays !== undefined && strays.length < MOST_MISSED) {
      strays.push({ host, timeUs, refusedBy });
    }
  }

  /** Calls to the user of a registration that were refused after its time had run out, or while it was refused. */
  missedBy({ user, host, registrar, phases }: FollowedRegistration): MissedCalls {
    const entry = this.#entryOf(user, host);
    const isMissed = (atUs: number): boolean =>
      phases.all.some(({ fromUs }) => fromUs <= atUs) && !phases.all.some((phase) => isGood(phase, atUs));
    const own = (entry?.missed ?? []).filter(isMissed).length;
    const strays = entry === null || registrar === null ? [] : this.#straysTo(user, entry, registrar.address);
    const perhaps = strays.filter(({ timeUs }) => isMissed(timeUs)).length;
    return { callsMissed: own + perhaps, callsMissedPerhaps: perhaps };
  }

  /**
   * Calls to the user in another domain, which can only be that of `entry`: the registrar refused them, and of both domains none
   * is an address but its own. What registered later may have made it one of several.
   */
  #straysTo(name: string, entry: Entry, registrar: string): readonly StrayCall[] {
    const user = this.#byUser.get(name);
    return (user?.strays ?? []).filter(({ host, refusedBy }) => {
      const [only, another] = user === undefined ? [] : mayBeIts(user, host, isNamed(host));
      const isItsName = [host, entry.host].every((each) => isNamed(each) || bare(each) === registrar);
      const isAlone = only === entry && another === undefined && this.#entryOf(name, host) === null;
      return isAlone && isItsName && refusedBy === registrar;
    });
  }
}

type Phase = { readonly followed: FollowedRegistration; readonly phase: RegistrationPhase };

/** Of a moment: the last phase begun by then in which it was registered, the last at all, and the next registered one. */
function phasesAround(
  known: readonly FollowedRegistration[],
  timeUs: number,
): { readonly good: Phase | null; readonly last: Phase | null; readonly later: Phase | null } {
  let good: Phase | null = null;
  let last: Phase | null = null;
  let later: Phase | null = null;
  for (const followed of known) {
    for (const phase of followed.phases.all) {
      const { fromUs, state } = phase;
      if (fromUs <= timeUs) {
        last = last === null || fromUs >= last.phase.fromUs ? { followed, phase } : last;
        if (isGood(phase, timeUs) && (good === null || fromUs >= good.phase.fromUs)) {
          good = { followed, phase };
        }
      } else if (fromUs > timeUs && state === 'registered' && (later === null || fromUs < later.phase.fromUs)) {
        later = { followed, phase };
      }
    }
  }
  return { good, last, later };
}

/** How the registrations of one user of a domain stood. */
function standing({ followed: known }: Entry, timeUs: number, isSameDomain: boolean): RegistrationAtCall | null {
  const { good, last, later } = phasesAround(known, timeUs);
  const holds = good ?? last;
  const shown = holds ?? later;
  if (shown === null) {
    return null;
  }
  const state = holds === null ? 'not-yet' : stateAt(holds.phase, timeUs);
  return {
    aor: shown.followed.aor,
    isSameDomain,
    registrar: shown.followed.registrar?.text ?? null,
    state,
    sinceUs: holds === null ? Number.NaN : state === 'expired' ? holds.phase.untilUs : holds.phase.fromUs,
    status: holds?.phase.status ?? null,
    laterUs: later?.phase.fromUs ?? Number.NaN,
    evidence: [holds, later].map((each) => each?.phase.sighting ?? null).filter(isThere),
  };
}

const NO_ENTRIES: readonly Entry[] = [];

/** Of an IPv6 address without its brackets. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** Whether one of its registrations held at that time. */
function isReached({ followed }: Entry, timeUs: number): boolean {
  return followed.some(({ phases }) => phases.all.some((phase) => isGood(phase, timeUs)));
}

/** Other domains that may be the same one, under its IP address or under its name. */
function mayBeIts({ named, numeric }: User, host: string, isName: boolean): readonly Entry[] {
  return isName ? numeric : [...numeric, ...named].filter((entry) => entry.host !== host);
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
