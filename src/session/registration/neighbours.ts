import type { BindingDisplaced, RegistrationBeyond, RegistrationFacts } from '../../records/index.ts';
import { isSuccess } from '../../sip/index.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import { isSameContact } from './register-words.ts';
import type { Ended } from './registration-end.ts';

/** Of one address of record, Call-ID or device so many are held against each other: those that began last. */
const MOST_ALIKE = 200;
/** An address with more than this is shared by design: nobody takes the place of another. */
const MOST_DEVICES = 8;

export type Alike = Pick<RegistrationFacts, 'refusals' | 'firstRefusedUs' | 'lastRefusedUs' | 'isToldBefore'>;

/** Registrations with the same fault, counted together. */
type Group = { readonly first: Ended; refusals: number; firstUs: number; lastUs: number };

/** What other registrations of the trace say of one: of the same address of record, or of the same REGISTERs elsewhere. */
export class Neighbours {
  readonly #all: readonly Ended[];
  readonly #byAor: Map<string, Ended[]>;
  /** Asked only of what did not go plainly well: none of these is made for a trace in which all did. */
  #groups: Map<string, Group> | null = null;
  #byCallId: Map<string, Ended[]> | null = null;
  #byDevice: Map<string, Ended[]> | null = null;

  constructor(all: readonly Ended[]) {
    this.#all = all;
    this.#byAor = filed(all, ({ aor }) => aor.toLowerCase());
  }

  /** The same fault of the same address of record at the same registrar, under any Call-ID, counted together. */
  alike(ended: Ended): Alike {
    this.#groups ??= groupsOf(this.#all);
    const { first, refusals, firstUs, lastUs } = this.#groups.get(faultOf(ended)) ?? groupOf(ended);
    return { refusals, firstRefusedUs: firstUs, lastRefusedUs: lastUs, isToldBefore: first !== ended };
  }

  /** Where and when the same address of record was registered after a failure. */
  recovered(ended: Ended): RegistrationFacts['recovered'] {
    const { followed, stood: end } = ended;
    if (followed.recoveredFrom > 0 && isSuccess(end.status)) {
      return {
        registrar: followed.registrar?.text ?? null,
        atUs: followed.recoveredUs,
        status: followed.recoveredFrom,
      };
    }
    if (isSuccess(end.status)) {
      return null;
    }
    const later = this.#ofUser(followed).find(
      (other) =>
        other.followed !== followed &&
        other.end.outcome === 'registered' &&
        other.followed.viaCount <= followed.viaCount &&
        !(other.followed.boundUs < followed.lastUs),
    );
    return later === undefined
      ? null
      : {
          registrar: later.followed.registrar?.text ?? null,
          atUs: later.followed.phases.current?.fromUs ?? Number.NaN,
          status: end.status ?? 0,
        };
  }

  /** Whether another registration of the user holds when this one runs out. */
  isHeldElsewhere(followed: FollowedRegistration, timeUs: number): boolean {
    return this.#ofUser(followed).some(
      (other) => other.followed !== followed && other.followed.phases.all.some(({ untilUs }) => untilUs > timeUs),
    );
  }

  /** Another device that took the place of this one's Contact. */
  displacedBy({ followed, end }: Ended): BindingDisplaced | null {
    const own = followed.boundContact;
    const bound = followed.phases.current;
    if (end.outcome !== 'registered' || own === null || bound?.state !== 'registered') {
      return null;
    }
    const devices = this.#ofAor(followed);
    if (devices.length < 2 || devices.length > MOST_DEVICES) {
      return null;
    }
    const taker = devices.find(({ followed: other }) => isTaker(other, followed, own, bound));
    if (taker === undefined) {
      return null;
    }
    const { followed: other } = taker;
    return {
      contact: other.boundContact ?? '',
      client: other.client?.text ?? null,
      atUs: other.boundUs,
      turns: Math.min(other.successes, followed.successes),
    };
  }

  /** The REGISTERs came through this element from a hop nearer the client. */
  isRelayed({ followed }: Ended): boolean {
    return this.#ofCallId(followed).some(({ followed: other }) => other.viaCount < followed.viaCount);
  }

  /** The same REGISTERs farther on. */
  beyond({ followed }: Ended): RegistrationBeyond | null {
    const farther = this.#ofCallId(followed).find(
      ({ followed: other }) =>
        other.viaCount > followed.viaCount && other.client?.address === followed.registrar?.address,
    );
    return farther === undefined
      ? null
      : {
          registrar: farther.followed.registrar?.text ?? null,
          outcome: farther.end.outcome,
          finalStatus: farther.end.status,
          sent: farther.followed.attempt.sent,
        };
  }

  #ofAor({ aor }: FollowedRegistration): readonly Ended[] {
    return this.#byAor.get(aor.toLowerCase()) ?? [];
  }

  #ofUser(followed: FollowedRegistration): readonly Ended[] {
    this.#byDevice ??= filed(this.#all, deviceOf);
    // One device may write another domain where it fails over; without a user nothing tells one device from another.
    const own = followed.user === '' ? undefined : this.#byDevice.get(deviceOf(followed));
    return [...this.#ofAor(followed), ...(own ?? [])];
  }

  #ofCallId({ callId }: FollowedRegistration): readonly Ended[] {
    this.#byCallId ??= filed(this.#all, ({ callId }) => callId);
    return this.#byCallId.get(callId) ?? [];
  }
}

function faultOf({ followed: { aor, registrar }, stood: { outcome, status } }: Ended): string {
  return `${registrar?.id ?? ''} ${outcome} ${status ?? ''} ${aor.toLowerCase()}`;
}

function groupOf(first: Ended): Group {
  const { refusals, firstRefusedUs, lastRefusedUs } = first.followed;
  const known = [firstRefusedUs, lastRefusedUs].filter((timeUs) => !Number.isNaN(timeUs));
  return { first, refusals, firstUs: Math.min(...known), lastUs: Math.max(...known) };
}

function groupsOf(all: readonly Ended[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const ended of all) {
    const key = faultOf(ended);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, groupOf(ended));
    } else {
      addTo(group, ended.followed);
    }
  }
  return groups;
}

function addTo(group: Group, { refusals, firstRefusedUs, lastRefusedUs }: FollowedRegistration): void {
  group.refusals += refusals;
  for (const timeUs of [firstRefusedUs, lastRefusedUs]) {
    group.firstUs = timeUs < group.firstUs ? timeUs : group.firstUs;
    group.lastUs = timeUs > group.lastUs ? timeUs : group.lastUs;
  }
}

function deviceOf({ user, client }: FollowedRegistration): string {
  return `${user} ${client?.address ?? ''}`;
}

/** By a name that several may have. */
function filed(all: readonly Ended[], keyOf: (followed: FollowedRegistration) => string): Map<string, Ended[]> {
  const byKey = new Map<string, Ended[]>();
  for (const ended of all) {
    const key = keyOf(ended.followed);
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, [ended]);
    } else {
      known.push(ended);
      if (known.length > MOST_ALIKE) {
        known.shift();
      }
    }
  }
  return byKey;
}

/** Another device at the same registrar, whose answer came while this binding was good and does not list it. */
function isTaker(
  other: FollowedRegistration,
  followed: FollowedRegistration,
  own: string,
  bound: { readonly fromUs: number; readonly untilUs: number },
): boolean {
  return (
    other !== followed &&
    other.registrar === followed.registrar &&
    other.client?.address !== followed.client?.address &&
    other.viaCount === followed.viaCount &&
    other.boundContact !== null &&
    !isSameContact(other.boundContact, own) &&
    (other.instance === null || other.instance !== followed.instance) &&
    other.boundUs > bound.fromUs &&
    other.boundUs < bound.untilUs &&
    other.bindings.length > 0 &&
    !other.bindings.some((contact) => isSameContact(contact, own))
  );
}
