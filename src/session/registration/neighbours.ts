import type { BindingDisplaced, RegistrationBeyond, RegistrationFacts } from '../../records/index.ts';
import { isSuccess } from '../../sip/index.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import { isSameContact } from './register-words.ts';
import type { Ended } from './registration-end.ts';

/** Of one address of record, Call-ID or device so many are held against each other: those that began last. */
const MOST_ALIKE = 200;
/** An address with more than this is shared by design: nobody takes the place of another. */
const MOST_DEVICES = 8;

export type Alike = {
  readonly refusals: number;
  readonly firstUs: number;
  readonly lastUs: number;
  readonly isToldBefore: boolean;
};

/** Registrations with the same fault, counted together. */
type Group = { readonly first: Ended; refusals: number; firstUs: number; lastUs: number };

/** What other registrations of the trace say of one: of the same address of record, or of the same REGISTERs elsewhere. */
export class Neighbours {
  readonly #groups = new Map<string, Group>();
  readonly #byAor = new Map<string, Ended[]>();
  readonly #byCallId = new Map<string, Ended[]>();
  /** One device may write another domain where it fails over; without a user nothing tells one device from another. */
  readonly #byDevice = new Map<string, Ended[]>();

  constructor(all: readonly Ended[]) {
    for (const ended of all) {
      this.#count(ended);
      file(this.#byAor, ended.followed.aor.toLowerCase(), ended);
      file(this.#byCallId, ended.followed.callId, ended);
      if (ended.followed.user !== '') {
        file(this.#byDevice, deviceOf(ended.followed), ended);
      }
    }
  }

  /** The same fault of the same address of record at the same registrar, under any Call-ID, counted together. */
  alike(ended: Ended): Alike {
    const { first, refusals, firstUs, lastUs } = this.#groups.get(faultOf(ended)) ?? groupOf(ended);
    return { refusals, firstUs, lastUs, isToldBefore: first !== ended };
  }

  /** Where and when the same address of record was registered after a failure. */
  recovered(ended: Ended): RegistrationFacts['recovered'] {
    const { followed, end } = ended;
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

  #count(ended: Ended): void {
    const key = faultOf(ended);
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, groupOf(ended));
      return;
    }
    const { refusals, firstRefusedUs, lastRefusedUs } = ended.followed;
    group.refusals += refusals;
    for (const timeUs of [firstRefusedUs, lastRefusedUs]) {
      group.firstUs = timeUs < group.firstUs ? timeUs : group.firstUs;
      group.lastUs = timeUs > group.lastUs ? timeUs : group.lastUs;
    }
  }

  #ofAor({ aor }: FollowedRegistration): readonly Ended[] {
    return this.#byAor.get(aor.toLowerCase()) ?? [];
  }

  #ofUser(followed: FollowedRegistration): readonly Ended[] {
    return [...this.#ofAor(followed), ...(this.#byDevice.get(deviceOf(followed)) ?? [])];
  }

  #ofCallId({ callId }: FollowedRegistration): readonly Ended[] {
    return this.#byCallId.get(callId) ?? [];
  }
}

function faultOf({ followed: { aor, registrar }, end: { outcome, status } }: Ended): string {
  return `${registrar?.id ?? ''} ${outcome} ${status ?? ''} ${aor.toLowerCase()}`;
}

function groupOf(first: Ended): Group {
  const { refusals, firstRefusedUs, lastRefusedUs } = first.followed;
  const known = [firstRefusedUs, lastRefusedUs].filter((timeUs) => !Number.isNaN(timeUs));
  return { first, refusals, firstUs: Math.min(...known), lastUs: Math.max(...known) };
}

function deviceOf({ user, client }: FollowedRegistration): string {
  return `${user} ${client?.address ?? ''}`;
}

function file(into: Map<string, Ended[]>, key: string, ended: Ended): void {
  const known = into.get(key);
  if (known === undefined) {
    into.set(key, [ended]);
    return;
  }
  known.push(ended);
  if (known.length > MOST_ALIKE) {
    known.shift();
  }
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
