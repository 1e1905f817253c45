import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { ChunkJob } from '../../src/analysis/chunks/job.ts';
import { analyzeInputs, type TraceInput } from '../../src/analysis/index.ts';
import { fileRereader, fileSource, gunzipInNode } from '../../src/capture/node.ts';

/* ways.test.ts says that every way gives the same report; here it is said which way is taken. */

const GENERATE = fileURLToPath(new URL('../bench/generate.js', import.meta.url));
const FILE_HEADER = 24;
const folder = mkdtempSync(join(tmpdir(), 'siptriage-shared-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

function generate(kind: string, bytes: number): string {
  const path = join(folder, `${kind}.pcap`);
  execFileSync(process.execPath, [GENERATE, '--kind', kind, '--bytes', String(bytes), '--seed', '3', '--out', path]);
  return path;
}

/** The file cut where the record nearest to each share of it begins. */
function cut(path: string, shares: readonly number[]): string[] {
  const bytes = readFileSync(path);
  const bounds = [FILE_HEADER];
  for (let at = FILE_HEADER; at < bytes.length; at += 16 + bytes.readUInt32LE(at + 8)) {
    if (at >= bytes.length * (shares[bounds.length - 1] ?? 2)) {
      bounds.push(at);
    }
  }
  return bounds.map((from, i) => {
    const part = join(folder, `part${i}.pcap`);
    writeFileSync(part, Buffer.concat([bytes.subarray(0, FILE_HEADER), bytes.subarray(from, bounds[i + 1])]));
    return part;
  });
}

/** Reads files, and tells which were shared out in chunks, and how many messages were read again one by one. */
async function read(files: readonly string[], isChunked: boolean, closelyUntilBytes?: number) {
  const shared: string[] = [];
  let readAgain = 0;
  const inputs = files.map(
    (file): TraceInput => ({
      path: file,
      file,
      canReopen: true,
      open: () => fileSource(file),
      openAt: (position) => fileSource(file, position),
      reread: () => {
        const source = fileRereader(file);
        if (source === null) {
          return null;
        }
        return {
          size: source.size,
          close: () => source.close(),
          readAt(position, into, length) {
            readAgain += isChunked ? 0 : 1;
            return source.readAt(position, into, length);
          },
        };
      },
    }),
  );
  const startThreads = (job: ChunkJob): null => {
    shared.push(job.file);
    return null;
  };
  const { analysis } = await analyzeInputs(inputs, {
    gunzip: gunzipInNode,
    ...(closelyUntilBytes === undefined ? {} : { closelyUntilBytes }),
    chunks: isChunked ? { startThreads, leastBytes: 100_000, chunkBytes: 32_768 } : null,
  });
  return { analysis, shared, readAgain };
}

describe('in chunks are read', () => {
  test('each of several files that follow each other', async () => {
    const parts = cut(generate('sip', 1_500_000), [0.3, 0.6]);
    expect(parts).toHaveLength(3);
    const { shared } = await read(parts, true);
    expect([...new Set(shared)]).toEqual(parts);
  });

  test('none of several while they take turns', async () => {
    const path = generate('sip', 1_500_000);
    const { shared } = await read([path, ...cut(path, [])], true);
    expect(shared).toEqual([]);
  });
});

/** The same file with another phrase of the same length in each 200. */
function phrasedOtherwise(path: string): string {
  const other = path.replace('.pcap', '-other.pcap');
  const text = readFileSync(path, 'latin1').replaceAll('SIP/2.0 200 OK', 'SIP/2.0 200 Ok');
  writeFileSync(other, text, 'latin1');
  return other;
}

test('calls that go well, over TCP or UDP, are told of their digests, and read again where these do not say all', async () => {
  for (const kind of ['sip', 'tcp']) {
    const path = generate(kind, 400_000);
    const { analysis, readAgain } = await read([path], false, 0);
    expect(analysis.callCounts.answered, kind).toBeGreaterThan(20);
    expect(readAgain, kind).toBeLessThan(analysis.callCounts.answered / 2);
    // INVITE, 200 and ACK at the least.
    const other = await read([phrasedOtherwise(path)], false, 0);
    expect(other.readAgain, kind).toBeGreaterThan(3 * analysis.callCounts.answered);
  }
});

test('of what is small nothing is read again, whatever is in it', async () => {
  const { analysis, readAgain } = await read([generate('transfers', 400_000)], false);
  expect(analysis.transfers.length).toBeGreaterThan(3);
  expect(readAgain).toBe(0);
});

test('of what is larger, what begins later is read again', async () => {
  const path = phrasedOtherwise(generate('sip', 400_000));
  const [all, some] = await Promise.all(
    [0, 100_000].map(async (bytes) => (await read([path], false, bytes)).readAgain),
  );
  expect(some).toBeGreaterThan(100);
  expect(some).toBeLessThan(all! - 100);
});
