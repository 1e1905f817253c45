import { coreOf } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { LegIdentity } from './joined-leg.ts';

/** Legs looked at under one name: more than that share nothing that names a call. */
const MOST_UNDER_NAME = 64;

/** The legs that share a name: one alone, as most are, or several. */
type Sharers = Leg | Leg[];
type ByName = Map<string, Sharers>;
/** What a leg was filed by: that may change while it is. */
type Filed = {
  readonly identity: LegIdentity;
  readonly core: string;
  /** Whether no other leg has ever had one of its names: then nobody is looked for. */
  isAlone: boolean;
};

/** Refused legs by what names a call across its legs, whatever numbers and addresses they have. */
export class StrongKeys {
  readonly #bySession: ByName = new Map();
  readonly #byIcid: ByName = new Map();
  readonly #byVendorId: ByName = new Map();
  readonly #byToken: ByName = new Map();
  readonly #byOrigin: ByName = new Map();
  readonly #byMedia: ByName = new Map();
  readonly #byCore: ByName = new Map();
  readonly #filed = new Map<Leg, Filed>();

  add(leg: Leg, identity: LegIdentity | null): void {
    if (identity !== null) {
      const filed = { identity, core: coreOf(identity.callId), isAlone: true };
      this.#filed.set(leg, filed);
      this.#each(filed, (byName, name) => {
        const other = addTo(byName, name, leg);
        if (other !== null) {
          filed.isAlone = false;
          this.#meet(other);
        }
      });
    }
  }

  #meet(other: Leg): void {
    const filed = this.#filed.get(other);
    if (filed !== undefined) {
      filed.isAlone = false;
    }
  }

  delete(leg: Leg): void {
    const filed = this.#filed.get(leg);
    if (filed !== undefined) {
      this.#filed.delete(leg);
      this.#each(filed, (byName, name) => takeFrom(byName, name, leg));
    }
  }

  /** Other legs that share a name, at most `most`. */
  alike(leg: Leg, most: number): Leg[] {
    const found: Leg[] = [];
    const take = (other: Leg): void => {
      if (other !== leg && found.length < most && !found.includes(other)) {
        found.push(other);
      }
    };
    const filed = this.#filed.get(leg);
    if (filed !== undefined && !filed.isAlone) {
      this.#each(filed, (byName, name) => {
        const sharers = byName.get(name);
        if (Array.isArray(sharers)) {
          sharers.forEach(take);
        } else if (sharers !== undefined) {
          take(sharers);
        }
      });
    }
    return found;
  }

  #each({ identity, core }: Filed, visit: (byName: ByName, name: string) => void): void {
    const { sessionId, icid, vendorIds, tokens, offerOrigin, offerMedia } = identity;
    if (sessionId !== null) {
      visit(this.#bySession, sessionId.local);
    }
    if (icid !== null) {
      visit(this.#byIcid, icid);
    }
    for (const vendorId of vendorIds) {
      visit(this.#byVendorId, vendorId);
    }
    for (const token of tokens.slice(0, 2)) {
      visit(this.#byToken, token.slice(-86));
    }
    if (offerOrigin !== null) {
      visit(this.#byOrigin, offerOrigin);
    }
    if (offerMedia !== null) {
      visit(this.#byMedia, offerMedia);
    }
    visit(this.#byCore, core);
  }
}

/** @returns the leg that had the name alone until now, or one of several; null where there was none. */
function addTo(byName: ByName, name: string, leg: Leg): Leg | null {
  const sharers = byName.get(name);
  if (sharers === undefined) {
    byName.set(name, leg);
    return null;
  }
  if (!Array.isArray(sharers)) {
    byName.set(name, sharers === leg ? leg : [sharers, leg]);
    return sharers === leg ? null : sharers;
  }
  if (sharers.length < MOST_UNDER_NAME && !sharers.includes(leg)) {
    sharers.push(leg);
  }
  return sharers[0] ?? null;
}

function takeFrom(byName: ByName, name: string, leg: Leg): void {
  const sharers = byName.get(name);
  if (Array.isArray(sharers)) {
    const at = sharers.indexOf(leg);
    if (at >= 0) {
      sharers.splice(at, 1);
    }
  }
  if (sharers === leg || (Array.isArray(sharers) && sharers.length === 0)) {
    byName.delete(name);
  }
}
