import type { Gunzip } from '../capture-context.ts';
import { type Inflater, inflateSource } from '../codecs/inflate-source.ts';

/** gzip through the web's DecompressionStream. */
export const gunzipInBrowser: Gunzip = (source, onProblem) => inflateSource(source, webInflater(), onProblem);

function webInflater(): Inflater {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const output: Uint8Array[] = [];
  const drained = drain(reader, output);
  drained.catch(() => {});
  writer.closed.catch(() => {});
  return {
    output,
    write: async (piece) => writer.write(piece.slice()),
    end: async () => {
      await Promise.all([writer.close(), drained]);
    },
    close: () => {
      writer.abort().catch(() => {});
    },
  };
}

/** Always one read is waiting: an erroring stream throws away what nobody has taken. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>, output: Uint8Array[]): Promise<void> {
  for (;;) {
    const step = await reader.read();
    if (step.done) {
      return;
    }
    output.push(step.value);
  }
}
