import { RecentMap } from '../../../bytes/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { parseUri, userDigits } from '../../../sip/index.ts';
import { cameAtOnce } from './came-at-once.ts';

/** Callers remembered at most, and at least half as many; the first known go first. */
const MOST_CALLERS = 20_000;
/** So many called numbers are no accident. */
export const WIDELY = 3;

/** Counts by how many different numbers each caller was refused before anybody could decide: memory is bounded. */
export class RefusedCallers {
  readonly #callees = new RecentMap<string, Set<string>>(MOST_CALLERS);

  /** Takes a rejection in; how many numbers refused this caller so by now, 0 where this one was a person's decision. */
  note(record: RejectionRecord): number {
    const [caller, callee] = [keyOf(record.from), keyOf(record.to)];
    if (caller === null || callee === null || !(record.by === 'network' || cameAtOnce(record))) {
      return 0;
    }
    const known = this.#callees.get(caller) ?? this.#add(caller);
    if (known.has(callee)) {
      return 0;
    }
    if (known.size < WIDELY) {
      known.add(callee);
      return known.size;
    }
    return WIDELY + 1;
  }

  #add(caller: string): Set<string> {
    const callees = new Set<string>();
    this.#callees.set(caller, callees);
    return callees;
  }
}

/** The number, or the user and host; null for nobody in particular. */
function keyOf(address: string): string | null {
  const uri = parseUri(address);
  if (uri === null || uri.user === null || /^(?:anonymous|unknown|restricted)$/i.test(uri.user)) {
    return null;
  }
  return userDigits(uri)?.slice(-10) ?? `${uri.user}@${uri.host}`;
}
