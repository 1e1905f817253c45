import { readFileSync } from 'node:fs';
import { analyzeInputs, type TraceInput } from '../../src/analysis/index.ts';
import { threadsInNode } from '../../src/analysis/node.ts';
import { memorySource } from '../../src/capture/index.ts';
import { fileRereader, fileSource, gunzipInNode, inflateRawInNode, tlsCryptoInNode } from '../../src/capture/node.ts';
import { EVERYTHING, type Selection } from '../../src/filter/index.ts';
import { buildReport, type Report } from '../../src/report/index.ts';

/** One way to read a file. */
export type Way = {
  readonly name: string;
  /** Bytes of a block: what is read before the rest may be taken in chunks. */
  readonly blockBytes: number;
  /** Whether messages may be read again; without it every call is followed closely from its first message. */
  readonly mayReread: boolean;
  /** Bytes of messages after which calls are followed by their digests; none: from the first. */
  readonly closelyUntilBytes?: number;
  /** Null: packet by packet. */
  readonly chunkBytes: number | null;
  /** Threads beside the main one; they run what was built. */
  readonly threads: number;
  /** Of the hashes; null or none for a random one. */
  readonly seed?: number | null;
};

const THREAD = new URL('../../dist/analysis/node-thread.js', import.meta.url);

/** The report of a file, or of several as one trace, read in this way. */
export async function reportOfWay(
  files: string | readonly string[],
  way: Way,
  keylog: string | null = null,
  select: Selection = EVERYTHING,
): Promise<Report> {
  return (await resultOfWay(files, way, keylog, select)).report;
}

/** The same with what the labels of the selection were given to. */
export async function resultOfWay(
  files: string | readonly string[],
  way: Way,
  keylog: string | null,
  select: Selection,
): Promise<{ report: Report; labelsOf: (callId: string) => readonly string[] }> {
  const inputs = [files].flat().map((path, i) => inputOf(path, i === 0 ? 'capture' : `capture ${i}`, way));
  const { analysis, labelsOf } = await analyzeInputs(inputs, {
    select,
    ...(way.seed == null ? {} : { seed: way.seed }),
    closelyUntilBytes: way.closelyUntilBytes ?? 0,
    countsRegistrations: true,
    gunzip: gunzipInNode,
    inflateRaw: inflateRawInNode,
    tls: { crypto: tlsCryptoInNode, keyLogs: keylog === null ? [] : [keylog] },
    chunks:
      way.chunkBytes === null
        ? null
        : { startThreads: threadsInNode(way.threads, THREAD), leastBytes: 1, chunkBytes: way.chunkBytes },
  });
  return { report: buildReport(analysis, { version: '0', lang: 'en' }), labelsOf };
}

function inputOf(file: string, path: string, way: Way): TraceInput {
  const bytes = new Uint8Array(readFileSync(file));
  return {
    path,
    open: async () => memorySource(bytes, way.blockBytes),
    canReopen: true,
    ...(way.mayReread
      ? { file, reread: () => fileRereader(file), openAt: (position) => fileSource(file, position) }
      : {}),
  };
}
