const encoder = new TextEncoder();

/** Longer comments tell nobody more; an option has room for 65,535 bytes. */
const LONGEST_TEXT = 60_000;

/** Little-endian bytes of a file, put together piece by piece. */
export class BlockBytes {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  u16(value: number): this {
    this.#makeRoom(2);
    this.#view.setUint16(this.#length, value, true);
    this.#length += 2;
    return this;
  }

  u32(value: number): this {
    this.#makeRoom(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
    return this;
  }

  /** The upper half first, as pcapng writes times. */
  time(value: bigint): this {
    return this.u32(Number((value >> 32n) & 0xffffffffn)).u32(Number(value & 0xffffffffn));
  }

  bytes(value: Uint8Array): this {
    this.#makeRoom(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  /** Fills up to a multiple of four. */
  pad(): this {
    const missing = -this.#length & 3;
    this.#makeRoom(missing);
    this.#bytes.fill(0, this.#length, this.#length + missing);
    this.#length += missing;
    return this;
  }

  /** An option of a block, where there is a text. */
  textOption(code: number, text: string | null | undefined): this {
    return text === null || text === undefined || text === '' ? this : this.option(code, textBytes(text));
  }

  option(code: number, value: Uint8Array): this {
    return this.u16(code).u16(value.length).bytes(value).pad();
  }

  /** What was put together; this object is used up. */
  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(count: number): void {
    const wanted = this.#length + count;
    if (wanted > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(wanted, 2 * this.#bytes.length));
      longer.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = longer;
      this.#view = new DataView(longer.buffer);
    }
  }
}

/** UTF-8, cut between two characters where it is too long. */
function textBytes(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  if (bytes.length <= LONGEST_TEXT) {
    return bytes;
  }
  let end = LONGEST_TEXT;
  while ((bytes[end]! & 0xc0) === 0x80) {
    end--;
  }
  return bytes.subarray(0, end);
}
