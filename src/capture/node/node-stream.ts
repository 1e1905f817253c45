import type { Readable } from 'node:stream';
import { PatientRead } from '../sources/patient-read.ts';
import type { ByteSource } from '../sources/plain-sources.ts';

/**
 * Standard input, or another stream, as it comes. An order to stop ends it.
 *
 * @param idleMs after so long without a byte it says that it is idle; without this it just waits.
 */
export function streamSource(stream: Readable, signal: AbortSignal, idleMs: number | null = null): ByteSource {
  const iterator: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  const stop = (): void => {
    stream.destroy();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) {
    stop();
  }
  const next = new PatientRead(async () => {
    try {
      const step = await iterator.next();
      return step.done === true ? null : step.value;
    } catch (error) {
      if (signal.aborted) {
        return null;
      }
      throw error;
    }
  });
  return {
    read: () => next.read(idleMs),
    async close() {
      signal.removeEventListener('abort', stop);
      stop();
    },
  };
}
