import { gunzipInNode, inflateRawInNode, tlsCryptoInNode } from '../capture/node.ts';
import { threadsInNode } from './node-threads.ts';
import type { AnalyzeOptions, TlsOptions } from './options.ts';

/** What Node decodes with. */
export const DECODERS_IN_NODE = { gunzip: gunzipInNode, inflateRaw: inflateRawInNode } as const;

/**
 * What a reading takes of Node.
 *
 * @param threads how many may share a large capture; as many as pay off by default.
 */
export function platformInNode(threads?: number): Pick<AnalyzeOptions, 'gunzip' | 'inflateRaw' | 'chunks'> {
  return { ...DECODERS_IN_NODE, chunks: { startThreads: threadsInNode(threads) } };
}

/** @param keys what opens TLS: contents of key logs, and of private keys (PEM). */
export function tlsInNode(keys: Omit<TlsOptions, 'crypto'>): TlsOptions {
  return { crypto: tlsCryptoInNode, ...keys };
}
