import type { AttackNotice } from '../../records/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { CallSource } from './call-source.ts';
import { eachUs, isFlood } from './flood.ts';
import { wasUnheeded } from './heedless.ts';

/** Addresses that are watched; further ones are not. */
const MOST_SOURCES = 20_000;
/** So many numbers, one within this time, are gone through. */
const [MANY_USERS, SCAN_US] = [20, 2_000_000];
/** Of the calls of a source that were not answered: those whose answer it did not heed. */
const NEARLY_ALL = 0.9;

class Source extends CallSource {
  /** Calls that were not answered; `calls` are those whose sender did not heed what came, or that nothing came. */
  all = 0;
}

/**
 * Counts for each address the calls whose sender did nothing that a client does with what came of them. Programs that flood or
 * go through numbers do not; all others do, unless their ACKs are not in the trace: where it has none, nothing is said.
 */
export class HeedlessSources {
  readonly #sources = new Map<string, Source>();
  /** Somebody acknowledged a refusal: such ACKs are in the trace. */
  #hasAcks = false;

  /** A call was not answered. @param hop nearest to its caller. @param nowUs trace time. */
  note(leg: Leg, hop: Transaction, nowUs: number): void {
    this.#hasAcks ||= hop.ack !== null;
    const isUnheeded = wasUnheeded(leg, hop, nowUs);
    const address = hop.request?.src?.address ?? null;
    const source = isUnheeded ? this.#sourceOf(address) : this.#known(address);
    if (source !== null) {
      source.all++;
      if (isUnheeded) {
        source.count(leg, hop);
      }
    }
  }

  notices(): AttackNotice[] {
    return this.#hasAcks ? [...this.#sources].flatMap(([address, source]) => noticeOf(address, source) ?? []) : [];
  }

  #known(address: string | null): Source | null {
    return address === null || this.#sources.size === 0 ? null : (this.#sources.get(address) ?? null);
  }

  #sourceOf(address: string | null): Source | null {
    const known = this.#known(address);
    if (address === null || known !== null || this.#sources.size >= MOST_SOURCES) {
      return known;
    }
    const source = new Source();
    this.#sources.set(address, source);
    return source;
  }
}

function noticeOf(address: string, source: Source): AttackNotice | null {
  const burst = source.burst();
  const kind = isFlood(burst) ? 'flood' : burst.users >= MANY_USERS && eachUs(burst) <= SCAN_US ? 'scan' : null;
  const isNearlyAll = burst.calls >= NEARLY_ALL * source.all;
  return kind !== null && isNearlyAll
    ? source.notice(address, burst, { kind, isProven: true, isHeedless: true })
    : null;
}
