import { byTrace } from '../../model/index.ts';
import type { AttackNotice, Sighting } from '../../records/index.ts';
import { parseUri } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import { askedBy } from '../leg/message-facts.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { Burst } from './flood.ts';
import { add, MOST_SIGHTINGS } from './source.ts';

const MOST_CALL_IDS = 8;

/** What is kept of the calls of one source. */
export class CallSource {
  calls = 0;
  #userAgent: string | null = null;
  readonly #users = new Set<string>();
  readonly #targets = new Set<string>();
  #firstUs = Number.NaN;
  #lastUs = Number.NaN;
  readonly #callIds: string[] = [];
  readonly #evidence: Sighting[] = [];

  count(leg: Leg, hop: Transaction): void {
    this.calls++;
    this.#firstUs = leg.firstUs >= this.#firstUs ? this.#firstUs : leg.firstUs;
    this.#lastUs = leg.firstUs <= this.#lastUs ? this.#lastUs : leg.firstUs;
    add(this.#users, parseUri(leg.toUri)?.user ?? '');
    add(this.#targets, hop.request?.dst?.text ?? '');
    if (this.#callIds.length < MOST_CALL_IDS) {
      this.#callIds.push(leg.callId);
      this.#userAgent ??= askedBy(hop)?.userAgent ?? null;
    }
    if (this.#evidence.length < MOST_SIGHTINGS) {
      this.#evidence.push(...[hop.request, hop.final].filter((sighting) => sighting !== null));
    }
  }

  burst(): Burst {
    return { calls: this.calls, users: this.#users.size, firstUs: this.#firstUs, lastUs: this.#lastUs };
  }

  notice(
    source: string,
    { calls, users, firstUs, lastUs }: Burst,
    about: Pick<AttackNotice, 'kind' | 'isProven' | 'isHeedless'>,
  ): AttackNotice {
    return {
      ...about,
      type: 'attack',
      source,
      through: null,
      userAgent: this.#userAgent,
      isKnownScanner: false,
      methods: ['INVITE'],
      targets: this.#targets.size,
      users,
      attempts: calls,
      account: null,
      firstUs,
      lastUs,
      callIds: this.#callIds,
      // Calls are counted in the order of their ends.
      evidence: this.#evidence.toSorted(byTrace),
    };
  }
}
