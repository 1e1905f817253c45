import type { Writable } from 'node:stream';

/** Writes text or bytes and waits until the stream has taken it; rejects with the stream's error (EPIPE among them). */
export function writeAll(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.write(text, (error) => {
      if (error) {
        reject(error);
        return;
      }
      stream.off('error', reject);
      resolve();
    });
  });
}
