/** Bytes of one input, block by block. */
export interface ByteSource {
  /**
   * The next block (256 KiB to 1 MiB from a file, of any size otherwise, possibly empty), null at the end.
   * A block is valid until the next `read()`: the memory may be used again.
   */
  read(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** Bytes of an input that stays where it is, at any position, without waiting. */
export interface Rereader {
  /** Bytes of the input when it was opened. */
  readonly size: number;
  /** Reads up to `length` bytes from `position` to the front of `into`; returns how many there were. Never throws. */
  readAt(position: number, into: Uint8Array, length: number): number;
  close(): void;
}

/** The bytes of `head`, then those of `rest`. */
export function prefixedSource(head: Uint8Array, rest: ByteSource): ByteSource {
  let isHeadRead = head.length === 0;
  return {
    async read() {
      if (isHeadRead) {
        return rest.read();
      }
      isHeadRead = true;
      return head;
    },
    close: () => rest.close(),
  };
}

/** Anything that yields chunks of bytes in turn: a Node stream (standard input), a web ReadableStream, a generator. */
export function iterableSource(chunks: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]();
  return {
    async read() {
      const step = await iterator.next();
      return step.done === true ? null : step.value;
    },
    async close() {
      await iterator.return?.();
    },
  };
}

/** The whole input in memory, in blocks of `blockBytes`. */
export function memorySource(bytes: Uint8Array, blockBytes: number = 1024 * 1024): ByteSource {
  let at = 0;
  return {
    async read() {
      if (at >= bytes.length) {
        return null;
      }
      const block = bytes.subarray(at, at + blockBytes);
      at += block.length;
      return block;
    },
    async close() {},
  };
}
