import type { Arrival } from '../model/index.ts';

/** What keeping one fragment costs besides its bytes, roughly. */
const FRAGMENT_OVERHEAD = 128;

/** Fragments known to follow each other. */
export type Run = {
  /** Null once it was merged into another, delivered or given up. */
  head: Piece | null;
  tail: Piece | null;
  /** The keys of its ends, under which its neighbours find it. */
  firstKey: string;
  lastKey: string;
  begins: boolean;
  ends: boolean;
  /** False when it begins with bytes that nobody wants: they are not kept. */
  isWanted: boolean;
  bytes: number;
  /** What it is counted with against the limit. */
  cost: number;
  readonly sinceUs: number;
  /** Where and when its first fragment to come was captured. */
  readonly arrival: Arrival;
};

type Piece = {
  readonly bytes: Uint8Array;
  /** Bytes at its end that the capture left out. */
  readonly missing: number;
  next: Piece | null;
};

/** One fragment of a user message (RFC 9260 §3.3.1, RFC 8260 §2.1). */
export type Fragment = {
  /** What its neighbours in sequence have in common: the direction, and for I-DATA the message. */
  readonly group: string;
  /** TSN of a DATA chunk, FSN of an I-DATA chunk. */
  readonly sequence: number;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly isWanted: boolean;
  readonly bytes: Uint8Array;
  readonly missing: number;
};

/**
 * Puts user messages together from fragments in any order: runs of neighbours are joined at their ends, so that each
 * fragment costs the same however many there are. The owner bounds `heldBytes` with `giveUpOldest`.
 */
export class SctpFragments {
  heldBytes = 0;
  readonly #runs = new Set<Run>();
  readonly #byFirst = new Map<string, Run>();
  readonly #byLast = new Map<string, Run>();

  get oldest(): Run | undefined {
    return this.#runs.values().next().value;
  }

  /** Adds a fragment that was not there before; returns its run when that is whole now, which is then forgotten. */
  add(fragment: Fragment, arrival: Arrival): Run | null {
    let run = this.#start(fragment, arrival);
    const before = fragment.begins ? undefined : this.#byLast.get(keyOf(fragment.group, fragment.sequence - 1));
    if (before !== undefined && !before.ends) {
      run = this.#join(before, run);
    }
    const after = fragment.ends ? undefined : this.#byFirst.get(keyOf(fragment.group, fragment.sequence + 1));
    if (after !== undefined && !after.begins) {
      run = this.#join(run, after);
    }
    if (!run.begins || !run.ends) {
      return null;
    }
    this.remove(run);
    return run;
  }

  remove(run: Run): void {
    this.#runs.delete(run);
    this.heldBytes -= run.cost;
    this.#byFirst.delete(run.firstKey);
    this.#byLast.delete(run.lastKey);
  }

  #start(fragment: Fragment, arrival: Arrival): Run {
    const piece = { bytes: fragment.bytes, missing: fragment.missing, next: null };
    const key = keyOf(fragment.group, fragment.sequence);
    const run: Run = {
      head: piece,
      tail: piece,
      firstKey: key,
      lastKey: key,
      begins: fragment.begins,
      ends: fragment.ends,
      isWanted: fragment.isWanted,
      bytes: fragment.bytes.length,
      cost: fragment.bytes.length + FRAGMENT_OVERHEAD,
      sinceUs: arrival.timeUs,
      arrival: { ...arrival },
    };
    this.#hold(run);
    return run;
  }

  /** The older of two stays in its place, so that a message cannot be kept alive by ever new fragments. */
  #join(left: Run, right: Run): Run {
    const isLeftOlder = !(right.sinceUs < left.sinceUs);
    const kept = isLeftOlder ? left : right;
    const head = left.head;
    const tail = right.tail;
    if (left.tail !== null) {
      left.tail.next = right.head;
    }
    const { firstKey, begins } = left;
    const { lastKey, ends } = right;
    const isWanted = left.isWanted && right.isWanted;
    const bytes = left.bytes + right.bytes;
    this.#forget(left, isLeftOlder);
    this.#forget(right, !isLeftOlder);
    Object.assign(kept, { head, tail, firstKey, lastKey, begins, ends, isWanted, bytes });
    if (!isWanted) {
      kept.head = null;
      kept.tail = null;
      kept.bytes = 0;
    }
    kept.cost = kept.bytes + FRAGMENT_OVERHEAD;
    this.#hold(kept);
    return kept;
  }

  #hold(run: Run): void {
    this.#runs.add(run);
    this.heldBytes += run.cost;
    this.#byFirst.set(run.firstKey, run);
    this.#byLast.set(run.lastKey, run);
  }

  /** As `remove`, but may keep its place in the order of age. */
  #forget(run: Run, keepsPlace: boolean): void {
    this.heldBytes -= run.cost;
    this.#byFirst.delete(run.firstKey);
    this.#byLast.delete(run.lastKey);
    if (!keepsPlace) {
      this.#runs.delete(run);
    }
  }
}

/** The bytes of a run up to the first that the capture left out, and how many it knows to lie behind. */
export function assemble(run: Run): { readonly bytes: Uint8Array; readonly missing: number } {
  const whole = new Uint8Array(run.bytes);
  let length = 0;
  for (let piece = run.head; piece !== null; piece = piece.next) {
    whole.set(piece.bytes, length);
    length += piece.bytes.length;
    if (piece.missing > 0) {
      return { bytes: whole.subarray(0, length), missing: piece.missing + (run.bytes - length) };
    }
  }
  return { bytes: whole, missing: 0 };
}

/** Sequence numbers wrap at 2^32 (RFC 9260 §1.6). */
function keyOf(group: string, sequence: number): string {
  return `${group}/${sequence >>> 0}`;
}
