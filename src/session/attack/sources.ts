import type { Endpoint } from '../../model/index.ts';
import type { AttackNotice } from '../../records/index.ts';
import { isScanner } from '../../sip/index.ts';
import { type Attempt, add, MOST_SIGHTINGS, noteRegister, Source } from './source.ts';
import { guessesOf, isProbing, isScanning, isShowing, scanOf } from './source-notices.ts';

/** Addresses that are watched; further ones are not. */
const MOST_SOURCES = 20_000;
const MOST_CALL_IDS = 8;
const MOST_ANSWERED = 4;

/**
 * Watches what each address tries: how many targets and users, how many passwords. An office behind one address registers its
 * phones and an SBC those of its customers; who tries one user after the other and has none is neither.
 */
export class Sources {
  readonly #sources = new Map<string, Source>();

  note(attempt: Attempt): void {
    const source = this.#sourceOf(attempt.address);
    if (source === null) {
      return;
    }
    const isNamed = isScanner(attempt.userAgent);
    source.isSeen ||= attempt.through === null;
    source.through ??= attempt.through;
    source.isKnown ||= isNamed;
    source.userAgent = isNamed || source.userAgent === null ? attempt.userAgent : source.userAgent;
    add(source.ports, attempt.port);
    if (isNamed) {
      add(source.knownPorts, attempt.port);
    }
    if (attempt.isProbe) {
      add(source.probePorts, attempt.port);
      source.probes++;
    }
    add(source.methods, attempt.method);
    add(source.targets, attempt.target);
    source.attempts += attempt.requests;
    source.firstUs =
      attempt.firstUs < source.firstUs || Number.isNaN(source.firstUs) ? attempt.firstUs : source.firstUs;
    source.lastUs = attempt.lastUs > source.lastUs || Number.isNaN(source.lastUs) ? attempt.lastUs : source.lastUs;
    if (attempt.method === 'REGISTER') {
      noteRegister(source, attempt);
    } else if (attempt.user !== '') {
      add(source.users, attempt.user);
    }
    if (source.evidence.length < MOST_SIGHTINGS) {
      source.evidence.push(...attempt.evidence.slice(0, 2));
    }
    if (source.callIds.length < MOST_CALL_IDS) {
      source.callIds.push(attempt.callId);
    }
  }

  /** Whether anything was tried from an address. */
  knows(address: string): boolean {
    return this.#sources.has(address);
  }

  /**
   * Whether what comes from this end is no phone's: by how its address behaves, or by what calls itself a scanner there. That a
   * scanner shares an address with the phones of an office says nothing of them.
   */
  isAttacker(end: Pick<Endpoint, 'address' | 'port'> | null): boolean {
    const source = end === null ? undefined : this.#sources.get(end.address);
    if (end === null || source === undefined) {
      return false;
    }
    const isProber = isProbing(source) && source.probePorts.has(end.port);
    return source.knownPorts.has(end.port) || (isScanning(source) && !isShowing(source)) || isProber;
  }

  /** The addresses whose calls were refused that looked like probes for toll fraud. */
  probers(): Set<string> {
    return new Set([...this.#sources.values()].filter(isProbing).map(({ address }) => address));
  }

  /** A call was answered: if it is of one that had probed before, it is kept. */
  noteAnswered(attempt: Attempt): void {
    const source = this.#sources.get(attempt.address);
    if (source === undefined || !isProbing(source) || !(attempt.firstUs > source.firstUs)) {
      return;
    }
    source.answeredCalls++;
    if (source.answered.length < MOST_ANSWERED) {
      source.answered.push(attempt);
    }
  }

  notices(): AttackNotice[] {
    return [...this.#sources.values()].flatMap((source) => [...guessesOf(source), ...scanOf(source)]);
  }

  #sourceOf(address: string): Source | null {
    const known = this.#sources.get(address);
    if (known !== undefined || this.#sources.size >= MOST_SOURCES) {
      return known ?? null;
    }
    const source = new Source(address);
    this.#sources.set(address, source);
    return source;
  }
}
