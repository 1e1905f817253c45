/** Bits of bytes that come piece by piece, the lowest of each byte first. Behind the end there are zeros, and it is overdrawn. */
export class LowBits {
  /** The next bits; as many as `fill` promises. */
  held = 0;
  #count = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Bytes before these. */
  #before = 0;

  /** How many bits are there. */
  get left(): number {
    return (this.#bytes.length - this.#at) * 8 + this.#count;
  }

  /** How many bytes have been touched, also for a bit of them. */
  get touched(): number {
    return this.#before + this.#at - (this.#count >> 3);
  }

  /** More was taken than there is. */
  get isOverdrawn(): boolean {
    return this.left < 0;
  }

  /** Puts more behind what is left. */
  give(piece: Uint8Array): void {
    const from = this.#at - (this.#count >> 3);
    const rest = this.#bytes.subarray(from);
    const joined = new Uint8Array(rest.length + piece.length);
    joined.set(rest);
    joined.set(piece, rest.length);
    this.#bytes = joined;
    this.#before += from;
    this.#at = 0;
    const spare = this.#count & 7;
    // The bits of a byte that is half used stay at hand.
    this.held = spare === 0 ? 0 : this.held & ((1 << spare) - 1);
    this.#count = spare;
  }

  /** Sees to it that 25 bits are at hand. */
  fill(): void {
    while (this.#count <= 24) {
      this.held |= (this.#bytes[this.#at] ?? 0) << this.#count;
      this.#at++;
      this.#count += 8;
    }
  }

  /** Takes `count` of the bits at hand away. */
  drop(count: number): void {
    this.held = (this.held >>> count) | 0;
    this.#count -= count;
  }

  /** The next `count` bits, up to 16. */
  take(count: number): number {
    this.fill();
    const value = this.held & ((1 << count) - 1);
    this.drop(count);
    return value;
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.drop(this.#count & 7);
  }

  /** Copies up to `length` whole bytes to `into`; returns how many there were. */
  copy(into: Uint8Array, at: number, length: number): number {
    this.#back();
    const part = this.#bytes.subarray(this.#at, Math.min(this.#bytes.length, this.#at + length));
    into.set(part, at);
    this.#at += part.length;
    return part.length;
  }

  /** Where reading stands, to come back to. */
  mark(): { readonly held: number; readonly count: number; readonly at: number } {
    return { held: this.held, count: this.#count, at: this.#at };
  }

  /** Goes back to a mark that was set since the last piece came. */
  reset({ held, count, at }: ReturnType<LowBits['mark']>): void {
    this.held = held;
    this.#count = count;
    this.#at = at;
  }

  /** Whole bytes that were taken at hand too early go back. */
  #back(): void {
    this.#at -= this.#count >> 3;
    this.#count = 0;
    this.held = 0;
  }
}
