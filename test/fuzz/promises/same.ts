import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { threadsInNode } from '../../../src/analysis/node.ts';
import { buildReport, type Report } from '../../../src/report/index.ts';
import { toldByMessages } from '../../builders/told-by-messages.ts';
import { Violation } from '../target.ts';
import { underSeed } from './seeds.ts';
import { analysisOf, messagesOf, type Reading } from './trace.ts';

async function reportOf(bytes: Uint8Array, reading: Reading = {}): Promise<Report> {
  return buildReport(await analysisOf(bytes, reading), { version: '0', lang: 'en' });
}

/** Small enough that a fixture is many of them. */
const CHUNK_BYTES = 2048;
const SMALL_BLOCKS = 64;

function inChunks(threads: number, file: string): Reading {
  const startThreads = threadsInNode(threads);
  return { file, blockBytes: SMALL_BLOCKS, chunks: { startThreads, leastBytes: 1, chunkBytes: CHUNK_BYTES } };
}

/** One answer however the input is read: in blocks of any size, in chunks, with two more threads, under another seed. */
export async function mustBeOneAnswer(bytes: Uint8Array): Promise<void> {
  const file = join(tmpdir(), `siptriage-fuzz-${process.pid}-${threadId}`);
  writeFileSync(file, bytes);
  try {
    const read = (reading: Reading, seed = 1) => underSeed(seed, () => reportOf(bytes, reading));
    const expected = await read({});
    const smallBlocks = isGzip(bytes) ? 'same in small blocks of gzip' : 'same in small blocks';
    const inSmallBlocks = await read({ blockBytes: SMALL_BLOCKS });
    mustEqual(smallBlocks, inSmallBlocks, expected);
    mustEqual('same in a file', await read({ file }), expected);
    mustEqual('same in chunks', await read(inChunks(0, file)), inSmallBlocks);
    mustEqual('same with 2 threads', await read(inChunks(2, file)), inSmallBlocks);
    mustEqual('same under another seed', await read({}, 0x7ffffff1), expected);
  } finally {
    rmSync(file, { force: true });
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `siptriage messages | siptriage analyze -` tells what the capture tells, but for what only packets show. */
export async function mustRoundTrip(bytes: Uint8Array): Promise<void> {
  const direct = await reportOf(bytes);
  if (direct.summary.messages > 0) {
    const again = await reportOf(Buffer.from(await messagesOf(bytes)));
    mustEqual('messages | analyze', factsOf(again, direct), factsOf(direct, direct));
  }
}

/** Problems that only packets have, and the inputs (what an archive holds is several, its messages are one), left out. */
function factsOf(report: Report, direct: Report): unknown {
  const told = toldByMessages(report, direct);
  const named = told.inputs.reduce(
    (text, { path }) => text.replaceAll(JSON.stringify(path), '"input"'),
    JSON.stringify(told),
  );
  const facts = JSON.parse(named) as Report;
  const problems = facts.problems.filter(({ code }) => code === 'messages-cut' || code === 'refer-cut');
  return { ...facts, inputs: [], problems: problems.map((problem) => ({ ...problem, offset: null })) };
}

function mustEqual(promise: string, actual: unknown, expected: unknown): void {
  const difference = differenceOf(actual, expected, '');
  if (difference !== null) {
    throw new Violation(promise, difference);
  }
}

/** Where two values first differ. */
function differenceOf(actual: unknown, expected: unknown, path: string): string | null {
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return Object.is(actual, expected) ? null : `${path}: ${short(actual)} instead of ${short(expected)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = differenceOf(
      (actual as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      `${path}/${key}`,
    );
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}
