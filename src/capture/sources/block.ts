/**
 * Where in the memory a block begins. Large memory begins 16 bytes behind a page, and copying from the system's pages to
 * there is five times as slow (the processor takes each load for one that must wait for a store 4 KiB away: measured 0.57 s
 * a gigabyte against 0.15 s). Anywhere else in the page will do.
 */
export const BLOCK_AT = 2048;

/** Room for `length` bytes of a file, where reading into it is fast; in memory that threads share, if `isShared`. */
export function newBlock(length: number, isShared = false): Uint8Array {
  const size = BLOCK_AT + length;
  return new Uint8Array(isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size), BLOCK_AT);
}
