import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeInputs, extractMessages, type TraceInput } from '../../src/analysis/index.ts';
import { memorySource } from '../../src/capture/index.ts';
import { gunzipInNode, inflateRawInNode, tlsCryptoInNode } from '../../src/capture/node.ts';
import { MessageWriter } from '../../src/cli/commands/messages/message-writer.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { toldByMessages } from '../builders/told-by-messages.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const OPTIONS = { gunzip: gunzipInNode, inflateRaw: inflateRawInNode, tls: { crypto: tlsCryptoInNode } };

const inputOf = (bytes: Uint8Array<ArrayBuffer>): TraceInput[] => [
  { path: 'trace', open: async () => memorySource(bytes, 1 << 16), canReopen: true },
];

/** What `siptriage messages` writes of a trace. */
async function messagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  let text = '';
  const writer = new MessageWriter(async (lines) => {
    text += lines;
  });
  await extractMessages(inputOf(bytes), OPTIONS, writer);
  await writer.end();
  return new TextEncoder().encode(text);
}

async function reportOf(bytes: Uint8Array<ArrayBuffer>): Promise<Report> {
  const { analysis } = await analyzeInputs(inputOf(bytes), OPTIONS);
  return buildReport(analysis, { version: '0', lang: 'en' });
}

/** Everything but the input itself: how many records it has, and what is damaged about it. */
const toldOf = ({ inputs, problems, ...told }: Report) => told;

/** @returns false where the trace holds no message. */
async function expectEqual(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const messages = await messagesOf(bytes);
  if (messages.length === 0) {
    return false;
  }
  const [direct, through] = [await reportOf(bytes), await reportOf(messages)];
  expect(through.problems.filter(({ code }) => code.startsWith('message-line'))).toEqual([]);
  expect(toldOf(toldByMessages(through, direct))).toEqual(toldOf(toldByMessages(direct, direct)));
  return true;
}

const CAPTURES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:pcap|pcapng|pcap\.gz)$/.test(name) && statSync(join(FIXTURES, name)).isFile())
  .sort();
const contentOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(FIXTURES, name)));

/** Bytes of a pcap before its first record: what is damaged lies behind them. */
const FILE_HEADER = 24;

describe('the messages of a trace tell the same as the trace', () => {
  test('of every capture', async () => {
    let read = 0;
    for (const name of CAPTURES) {
      read += (await expectEqual(contentOf(name))) ? 1 : 0;
    }
    expect(read).toBeGreaterThan(120);
  }, 60_000);

  test('also where the capture is damaged', async () => {
    const small = CAPTURES.filter((name) => /\.pcap(?:ng)?$/.test(name))
      .map(contentOf)
      .filter(({ length }) => length > FILE_HEADER);
    const damage = fc.record({ at: fc.nat(), byte: fc.constantFrom(0, 10, 13, 32, 0x80, 0xff) });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(damage, { minLength: 1, maxLength: 24 }),
        fc.nat(),
        fc.nat(80),
        async (which, damages, cutAt, cutBytes) => {
          const bytes = small[which % small.length]!.slice();
          for (const { at, byte } of damages) {
            bytes[FILE_HEADER + (at % (bytes.length - FILE_HEADER))] = byte;
          }
          const from = FILE_HEADER + (cutAt % (bytes.length - FILE_HEADER));
          const left = new Uint8Array(bytes.length);
          left.set(bytes.subarray(0, from));
          left.set(bytes.subarray(from + cutBytes), from);
          await expectEqual(left.slice(0, from + Math.max(0, bytes.length - from - cutBytes)));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
