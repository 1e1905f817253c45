import {
  type ByteSource,
  canReread,
  followedStream,
  gunzipInBrowser,
  IDLE_MS,
  type WebInput,
  webSource,
} from '../capture/index.ts';
import type { TraceInput } from './options.ts';

/** What a reading takes of a browser. */
export const PLATFORM_OF_WEB = { gunzip: gunzipInBrowser } as const;

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
    open: async () => sourceOf(input, following),
    canReopen: canReread(input),
  };
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
