import type { BindingDisplaced, RegistrationBeyond, RegistrationFacts } from '../../records/index.ts';
import { isSuccess } from '../../sip/index.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import { isSameContact } from './register-words.ts';
import type { Ended } from './registration-end.ts';

/** Of one address of record or Call-ID so many are held against each other. */
const MOST_ALIKE = 200;
/** An address with more than this is shared by design: nobody takes the place of another. */
const MOST_DEVICES = 8;

export type Alike = {
  readonly refusals: number;
  readonly firstUs: number;
  readonly lastUs: number;
  readonly isToldBefore: boolean;
};

/** What other registrations of the trace say of one: of the same address of record, or of the same REGISTERs elsewhere. */
export class Neighbours {
  readonly #byAor = new Map<string, Ended[]>();
  readonly #byCallId = new Map<string, Ended[]>();
  /** One device may write another domain where it fails over. */
  readonly #byDevice = new Map<string, Ended[]>();

  constructor(all: readonly Ended[]) {
    for (const ended of all) {
      file(this.#byAor, ended.followed.aor.toLowerCase(), ended);
      file(this.#byCallId, ended.followed.callId, ended);
      file(this.#byDevice, deviceOf(ended.followed), ended);
    }
  }

  /** The same fault of the same address of record at the same registrar, under any Call-ID, counted together. */
  alike(ended: Ended): Alike {
    const { followed, end } = ended;
    const same = this.#ofAor(followed).filter(
      (other) =>
        other.followed.registrar === followed.registrar &&
        other.end.outcome === end.outcome &&
        other.end.status === end.status,
    );
    const counted = same.length === 0 ? [ended] : same;
    const times = counted.flatMap((each) => [each.followed.firstRefusedUs, each.followed.lastRefusedUs]);
    const known = times.filter((timeUs) => !Number.isNaN(timeUs));
    return {
      refusals: counted.reduce((sum, each) => sum + each.followed.refusals, 0),
      firstUs: Math.min(...known),
      lastUs: Math.max(...known),
      isToldBefore: counted[0] !== ended,
    };
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

function deviceOf({ user, client }: FollowedRegistration): string {
  return `${user} ${client?.address ?? ''}`;
}

function file(into: Map<string, Ended[]>, key: string, ended: Ended): void {
  const known = into.get(key);
  if (known === undefined) {
    into.set(key, [ended]);
  } else if (known.length < MOST_ALIKE) {
    known.push(ended);
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
