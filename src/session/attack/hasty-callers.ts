import type { AttackNotice } from '../../records/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { CallSource } from './call-source.ts';
import { isFlood } from './flood.ts';

/** Addresses that are watched; further ones are not. */
const MOST_SOURCES = 20_000;

class Caller extends CallSource {
  readonly from: string;

  constructor(from: string) {
    super();
    this.from = from;
  }
}

/** Counts for each address that one caller alone calls from the calls that were not answered: a person has two hands. */
export class HastyCallers {
  /** Null where others call from there too: it is a server, or an office. */
  readonly #callers = new Map<string, Caller | null>();

  /** A call was not answered. @param hop nearest to its caller. */
  note(leg: Leg, hop: Transaction): void {
    const address = hop.viaCount > 1 ? null : (hop.request?.src?.address ?? null);
    const known = address === null ? null : this.#callers.get(address);
    if (address === null || known === null) {
      return;
    }
    const from = leg.fromUri;
    const caller = known ?? this.#open(address, from);
    if (caller?.from === from) {
      caller.count(leg, hop);
    } else if (caller !== null) {
      this.#callers.set(address, null);
    }
  }

  /** @param others addresses of which something was told already, or of which a call was answered. */
  notices(others: ReadonlySet<string>): AttackNotice[] {
    const about = { kind: 'flood', isProven: false, isHeedless: false } as const;
    return this.#floods()
      .filter(([address]) => !others.has(address))
      .map(([address, caller]) => caller.notice(address, caller.burst(), about));
  }

  /** The addresses of those who call faster than anybody, and are alone there. */
  floods(): string[] {
    return this.#floods().map(([address]) => address);
  }

  #floods(): [string, Caller][] {
    return [...this.#callers].flatMap(([address, caller]) =>
      caller !== null && isFlood(caller.burst()) ? [[address, caller]] : [],
    );
  }

  #open(address: string, from: string): Caller | null {
    if (this.#callers.size >= MOST_SOURCES) {
      return null;
    }
    const caller = new Caller(from);
    this.#callers.set(address, caller);
    return caller;
  }
}
