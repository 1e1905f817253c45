import { type ByteSource, canReread, followedStream, IDLE_MS, type WebInput, webSource } from '../capture/index.ts';
import type { AnalyzeOptions, TlsOptions, TraceInput } from './options.ts';

/**
 * What a reading takes of a browser. What it undoes and deciphers with answers later than a reading can wait,
 * or keeps half for itself: so these are ours.
 *
 * @param keys what opens TLS: contents of key logs, and of private keys (PEM).
 */
export async function readersOfWeb(
  keys: Omit<TlsOptions, 'crypto'>,
): Promise<Pick<AnalyzeOptions, 'gunzip' | 'inflateRaw' | 'tls'>> {
  const { gunzipInBrowser, inflateRawInBrowser, portableTlsCrypto } = await import('../capture/portable.ts');
  return { gunzip: gunzipInBrowser, inflateRaw: inflateRawInBrowser, tls: { crypto: portableTlsCrypto, ...keys } };
}

/** How a stream is read that is not read in one go. */
export type StreamReading = {
  /** It is still being written: while nothing comes its time goes on. */
  readonly isLive: boolean;
  /** Ends the wait for more of it. */
  readonly signal: AbortSignal;
};

/** Bytes at hand, a Blob or a stream. @param index says what it is called where it has no name. */
export function webInput(input: WebInput, index: number, following: StreamReading | null): TraceInput {
  return {
    path: nameOf(input, index),
    open: async () => sourceOf(await there(input), following),
    canReopen: canReread(input),
    ...(input instanceof Blob ? { openAt: async (position: number) => webSource(input.slice(position)) } : {}),
  };
}

/** A file that is gone, or may not be read, is said to be where it is opened. */
async function there(input: WebInput): Promise<WebInput> {
  if (input instanceof Blob) {
    await input.slice(0, 1).arrayBuffer();
  }
  return input;
}

function sourceOf(input: WebInput, following: StreamReading | null): ByteSource {
  return following !== null && input instanceof ReadableStream
    ? followedStream(input, following.signal, following.isLive ? IDLE_MS : null)
    : webSource(input);
}

function nameOf(input: WebInput, index: number): string {
  const name = 'name' in input && typeof input.name === 'string' ? input.name : '';
  return name === '' ? `input ${index + 1}` : name;
}
