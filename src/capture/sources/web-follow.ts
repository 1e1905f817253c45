import { PatientRead } from './patient-read.ts';
import type { ByteSource } from './plain-sources.ts';

/**
 * A stream that may be silent for long. An order to stop ends it, also while something is awaited.
 *
 * @param idleMs after so long without a byte it says that it is idle; without this it just waits.
 */
export function followedStream(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  idleMs: number | null = null,
): ByteSource {
  const reader = stream.getReader();
  const stop = (): void => {
    reader.cancel().catch(() => {});
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) {
    stop();
  }
  const next = new PatientRead(async () => {
    const step = await reader.read();
    return step.done ? null : step.value;
  });
  return {
    read: () => next.read(idleMs),
    async close() {
      signal.removeEventListener('abort', stop);
      stop();
    },
  };
}
