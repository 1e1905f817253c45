import { Fingerprint } from '../bytes/index.ts';

/** A Call-ID by its hash, made with the seed of the session. */
type CallIdHash = { readonly first: number; readonly second: number };

/** Call-IDs that are remembered as legs of a call with others. */
const MOST_JOINED = 2_000_000;

/**
 * Which Call-IDs belong together, as far as a reading of a trace has found out; and which of them somebody chose: with one of
 * them all that belong to it. Knows Call-IDs by 53 bits of their hashes.
 */
export class LegBook {
  /** True where there was no room for a leg. */
  isIncomplete = false;
  readonly #seed: number;
  readonly #hash = new Fingerprint();
  /** A forest: each Call-ID leads to another one that it belongs to, or is its own. */
  readonly #parents = new Map<number, number>();
  readonly #chosen = new Set<number>();
  /** Who stands for the Call-IDs that were chosen. */
  #roots: Set<number> | null = null;

  /** @param seed of the hashes: that of the reading. */
  constructor(seed: number) {
    this.#seed = seed;
  }

  get isNothingChosen(): boolean {
    return this.#chosen.size === 0;
  }

  /** Legs of one call, the others by their Call-IDs and by the hashes of those. */
  join(callId: CallIdHash, joined: readonly string[], hashed: readonly CallIdHash[] = []): void {
    const key = keyOf(callId);
    for (const other of joined) {
      this.#unite(key, this.#keyOfText(other));
    }
    for (const other of hashed) {
      this.#unite(key, keyOf(other));
    }
  }

  /** The same of Call-IDs that are all at hand. */
  joinTexts([first, ...others]: readonly string[]): void {
    if (first !== undefined && others.length > 0) {
      const key = this.#keyOfText(first);
      for (const other of others) {
        this.#unite(key, this.#keyOfText(other));
      }
    }
  }

  /** The Call-ID in [start, end) was chosen. */
  choose(bytes: Uint8Array, start: number, end: number): void {
    this.#chosen.add(this.#keyAt(bytes, start, end));
    this.#roots = null;
  }

  chooseText(callId: string): void {
    const bytes = bytesOf(callId);
    this.choose(bytes, 0, bytes.length);
  }

  /** Whether it, or one that belongs to it, was chosen. */
  has(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#rootsChosen().has(this.#rootOf(this.#keyAt(bytes, start, end)));
  }

  hasText(callId: string): boolean {
    const bytes = bytesOf(callId);
    return this.has(bytes, 0, bytes.length);
  }

  /** A number that all legs of one call have in common: final when the reading is over. */
  callOf(callId: string): number {
    return this.#rootOf(this.#keyOfText(callId));
  }

  /** The same of the Call-ID in [start, end). */
  callAt(bytes: Uint8Array, start: number, end: number): number {
    return this.#rootOf(this.#keyAt(bytes, start, end));
  }

  #rootsChosen(): ReadonlySet<number> {
    this.#roots ??= new Set([...this.#chosen].map((key) => this.#rootOf(key)));
    return this.#roots;
  }

  #unite(one: number, other: number): void {
    const [from, to] = [this.#rootOf(one), this.#rootOf(other)];
    if (from === to) {
      return;
    }
    if (this.#parents.size >= MOST_JOINED) {
      this.isIncomplete = true;
      return;
    }
    this.#parents.set(from, to);
    this.#roots = null;
  }

  #rootOf(key: number): number {
    let root = key;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) {
      root = next;
    }
    for (let at = key; at !== root; ) {
      const next = this.#parents.get(at)!;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  #keyOfText(callId: string): number {
    const bytes = bytesOf(callId);
    return this.#keyAt(bytes, 0, bytes.length);
  }

  #keyAt(bytes: Uint8Array, start: number, end: number): number {
    this.#hash.of(bytes, start, end, this.#seed);
    return keyOf(this.#hash);
  }
}

/** What a whole number holds of 64 bits. */
function keyOf({ first, second }: CallIdHash): number {
  return (first >>> 0) * 2 ** 21 + (second >>> 11);
}

/** Call-IDs are read byte by byte. */
function bytesOf(callId: string): Uint8Array {
  return Uint8Array.from(callId, (character) => character.charCodeAt(0));
}
