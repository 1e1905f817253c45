import type { AttackNotice } from '../../records/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { CallSource } from './call-source.ts';
import { eachUs, isFlood } from './flood.ts';
import { unheededIn } from './heedless.ts';

/** Addresses that are watched; further ones are not. */
const MOST_SOURCES = 20_000;
/** So many numbers, one within this time, are gone through. */
const [MANY_USERS, SCAN_US] = [20, 2_000_000];
/** Of the calls of a source that were not answered: those whose answer it did not heed. */
const NEARLY_ALL = 0.9;

class Source extends CallSource {
  /** Calls that were not answered; `calls` are those whose sender did not heed what came, or that nothing came. */
  all = 0;
  silences = 0;
}

/**
 * Counts for each address the calls whose sender did nothing that a client does with what came of them. Programs that flood or
 * go through numbers do not; all others do, unless their ACKs are not in the trace.
 */
export class HeedlessSources {
  readonly #sources = new Map<string, Source>();
  /** Somebody acknowledged something: ACKs are in the trace. */
  #hasAcks = false;

  /** A call was answered without anything to look at. */
  noteAnswered(): void {
    this.#hasAcks = true;
  }

  /** A call was not answered. @param hop nearest to its caller. @param nowUs trace time. */
  note(leg: Leg, hop: Transaction, nowUs: number): void {
    this.#hasAcks ||= hop.ack !== null;
    const unheeded = unheededIn(leg, hop, nowUs);
    const address = hop.request?.src?.address ?? null;
    const source = unheeded === null ? this.#known(address) : this.#sourceOf(address);
    if (source !== null) {
      source.all++;
      if (unheeded !== null) {
        source.silences += unheeded === 'silence' ? 1 : 0;
        source.count(leg, hop);
      }
    }
  }

  notices(): AttackNotice[] {
    return [...this.#sources].flatMap(([address, source]) => noticeOf(address, source, this.#hasAcks) ?? []);
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

/** Where no ACK is in the trace at all, that a request was not sent again may be the choice of who took it. */
function noticeOf(address: string, source: Source, hasAcks: boolean): AttackNotice | null {
  const burst = source.burst(hasAcks ? source.calls : source.calls - source.silences);
  const kind = isFlood(burst) ? 'flood' : burst.users >= MANY_USERS && eachUs(burst) <= SCAN_US ? 'scan' : null;
  const isNearlyAll = burst.calls >= NEARLY_ALL * source.all;
  return kind !== null && isNearlyAll
    ? source.notice(address, burst, { kind, isProven: hasAcks, isHeedless: true })
    : null;
}
