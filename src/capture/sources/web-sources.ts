import { type ByteSource, iterableSource, memorySource } from './plain-sources.ts';

/** What a browser hands over: a chosen file, bytes in memory, a stream. */
export type WebInput = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;

const BLOCK_BYTES = 1024 * 1024;

/** Reads any of them block by block; a Blob is never read as a whole. */
export function webSource(input: WebInput): ByteSource {
  if (input instanceof Uint8Array) {
    return memorySource(input);
  }
  if (input instanceof ArrayBuffer) {
    return memorySource(new Uint8Array(input));
  }
  return input instanceof Blob ? blobSource(input) : iterableSource(chunksOf(input));
}

/** True when `input` can be read from its start again. */
export function canReread(input: WebInput): boolean {
  return !(input instanceof ReadableStream);
}

function blobSource(blob: Blob): ByteSource {
  let at = 0;
  return {
    async read() {
      if (at >= blob.size) {
        return null;
      }
      const part = blob.slice(at, at + BLOCK_BYTES);
      at += BLOCK_BYTES;
      return new Uint8Array(await part.arrayBuffer());
    },
    async close() {},
  };
}

/** Not every browser lets a ReadableStream be iterated. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const step = await reader.read();
      if (step.done) {
        return;
      }
      yield step.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
