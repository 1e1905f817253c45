import type { AttackNotice, Sighting } from '../../records/index.ts';
import { parseUri } from '../../sip/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { askedBy } from '../leg/message-facts.ts';
import { uriOf } from '../leg/party-uri.ts';
import type { Transaction } from '../leg/transaction.ts';
import { type Unheeded, unheededIn } from './heedless.ts';

/** Addresses that are watched; further ones are not. */
const MOST_SOURCES = 20_000;
const MOST_COUNTED = 1000;
const MOST_SIGHTINGS = 10;
const MOST_CALL_IDS = 8;
/** So many calls, one within this time, flood. */
const [MANY_CALLS, FLOOD_US] = [100, 100_000];
/** So many numbers, one within this time, are gone through. */
const [MANY_USERS, SCAN_US] = [20, 2_000_000];
/** Calls for each number that are more than going through numbers. */
const MANY_EACH = 10;
/** Of the calls of a source that were not answered: those whose answer it did not heed. */
const NEARLY_ALL = 0.9;

class Source {
  /** Calls that were not answered, and those of them whose sender did not heed what came, or that nothing came. */
  calls = 0;
  refusals = 0;
  silences = 0;
  userAgent: string | null = null;
  readonly users = new Set<string>();
  readonly targets = new Set<string>();
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly callIds: string[] = [];
  readonly evidence: Sighting[] = [];
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

  /** A call was not answered. @param nowUs trace time. */
  note(leg: Leg, nowUs: number): void {
    const hop = nearestHop(leg.lastInviteHops());
    if (hop === null) {
      return;
    }
    this.#hasAcks ||= hop.ack !== null;
    const unheeded = unheededIn(leg, hop, nowUs);
    const address = hop.request?.src?.address ?? null;
    const source = unheeded === null ? this.#known(address) : this.#sourceOf(address);
    if (source !== null) {
      source.calls++;
      if (unheeded !== null) {
        count(source, leg, hop, unheeded);
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

function count(source: Source, leg: Leg, hop: Transaction, kind: Unheeded): void {
  source.refusals += kind === 'refusal' ? 1 : 0;
  source.silences += kind === 'silence' ? 1 : 0;
  source.firstUs = leg.firstUs >= source.firstUs ? source.firstUs : leg.firstUs;
  source.lastUs = leg.firstUs <= source.lastUs ? source.lastUs : leg.firstUs;
  add(source.users, parseUri(uriOf(leg.to))?.user ?? '');
  add(source.targets, hop.request?.dst?.text ?? '');
  if (source.callIds.length < MOST_CALL_IDS) {
    source.callIds.push(leg.callId);
    source.userAgent ??= askedBy(hop)?.userAgent ?? null;
  }
  if (source.evidence.length < MOST_SIGHTINGS) {
    source.evidence.push(...[hop.request, hop.final].filter((sighting) => sighting !== null));
  }
}

/** Where no ACK is in the trace at all, that a request was not sent again may be the choice of who took it. */
function noticeOf(address: string, source: Source, hasAcks: boolean): AttackNotice | null {
  const { calls, refusals, silences, users, targets, firstUs, lastUs } = source;
  const unheeded = refusals + (hasAcks ? silences : 0);
  const eachUs = (lastUs - firstUs) / Math.max(1, unheeded - 1);
  const isFlood = unheeded >= MANY_CALLS && eachUs <= FLOOD_US && unheeded >= MANY_EACH * users.size;
  const isScan = !isFlood && users.size >= MANY_USERS && eachUs <= SCAN_US;
  if (unheeded < NEARLY_ALL * calls || !(isFlood || isScan)) {
    return null;
  }
  return {
    type: 'attack',
    kind: isFlood ? 'flood' : 'scan',
    source: address,
    through: null,
    userAgent: source.userAgent,
    isKnownScanner: false,
    isProven: hasAcks,
    methods: ['INVITE'],
    targets: targets.size,
    users: users.size,
    attempts: unheeded,
    account: null,
    firstUs,
    lastUs,
    callIds: source.callIds,
    evidence: source.evidence,
  };
}

function add(to: Set<string>, item: string): void {
  if (to.size < MOST_COUNTED) {
    to.add(item);
  }
}
