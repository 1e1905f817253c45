import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { memorySource } from '../../src/capture/index.ts';
import { fileRereader, gunzipInNode } from '../../src/capture/node.ts';
import { buildReport } from '../../src/report/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-plain-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The report of a scenario whose calls are followed by their digests or closely, and how many messages were read again. */
async function read(scenario: string, closelyUntilBytes: number) {
  const bytes = captureOf(readScenario('dialog o anna bert', scenario, 'later 400'));
  const file = join(folder, 'call.pcap');
  writeFileSync(file, bytes);
  let readAgain = 0;
  const reread = () => {
    const source = fileRereader(file);
    return (
      source && {
        size: source.size,
        close: () => source.close(),
        readAt: (position: number, into: Uint8Array, length: number) => {
          readAgain++;
          return source.readAt(position, into, length);
        },
      }
    );
  };
  const input = { path: 'call.pcap', file, canReopen: true, open: async () => memorySource(bytes), reread };
  const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode, closelyUntilBytes });
  return { report: buildReport(analysis, { version: '0', lang: 'en' }), readAgain };
}

const INVITE = '\n0.00 o > INVITE\n0.01 o < 100 Trying';
const ANSWER = '\n1.00 o < 200 OK\n1.02 o > ACK';
const RINGS = '\n0.10 o < 180 Ringing';
const BYE = '\n9.00 o > BYE\n9.02 o < 200 OK';
const CHALLENGED = `\n0.00 o > INVITE\n0.02 o < 407 Proxy Authentication Required\n0.03 o > ACK`;

describe('a call that went well is told by its numbers as it is by its messages', () => {
  test.each([
    ['answered and hung up by the caller', INVITE + RINGS + ANSWER + BYE],
    ['by the callee', `${INVITE}${RINGS}${ANSWER}\n9.00 o < BYE\n9.02 o > 200 OK`],
    ['without ringing', INVITE + ANSWER + BYE],
    ['with 183 before 180', `${INVITE}\n0.05 o < 183 Session Progress${RINGS}${ANSWER}${BYE}`],
    ['with 180 before 183', `${INVITE}${RINGS}\n0.15 o < 183 Session Progress${ANSWER}${BYE}`],
    ['queued first', `${INVITE}\n0.05 o < 182 Queued${RINGS}${ANSWER}${BYE}`],
    ['never hung up', INVITE + RINGS + ANSWER],
    ['without its ACK', `${INVITE}${RINGS}\n1.00 o < 200 OK${BYE}`],
    ['with a BYE that nobody answered', `${INVITE}${RINGS}${ANSWER}\n9.00 o > BYE`],
    ['after a challenge', `${CHALLENGED}\n0.10 o > INVITE\n0.30 o < 180 Ringing${ANSWER}${BYE}`],
    ['changed by the caller', `${INVITE}${RINGS}${ANSWER}\n4.00 o > INVITE\n4.02 o < 200 OK\n4.03 o > ACK${BYE}`],
    ['refreshed by an UPDATE', `${INVITE}${RINGS}${ANSWER}\n4.00 o > UPDATE\n4.02 o < 200 OK${BYE}`],
    [
      'with a PRACK',
      `${INVITE}${RINGS}\n0.20 o > PRACK\n0.22 o < 200 OK\n1.00 o < 200 OK\n  @for INVITE\n1.02 o > ACK${BYE}`,
    ],
  ])('%s', async (_, scenario) => {
    const [plain, closely] = [await read(scenario, 0), await read(scenario, 1e9)];
    expect(plain.report.calls).toHaveLength(1);
    expect(plain.report).toEqual(closely.report);
    expect(plain.readAgain).toBe(0);
  });
});

describe('of its messages it is told where the numbers do not say all', () => {
  test.each([
    ['a phrase of its own', `${INVITE}\n0.10 o < 180 It rings${ANSWER}${BYE}`],
    ['an answer that came twice', `${INVITE}${RINGS}\n1.00 o < 200 OK\n1.01 o < again 200\n1.02 o > ACK${BYE}`],
    [
      'the same CSeq on both sides',
      `${INVITE}${RINGS}${ANSWER}\n4.00 o < INVITE\n  @cseq 1\n4.02 o > 200 OK\n4.03 o < ACK\n  @cseq 1${BYE}`,
    ],
    ['an ACK that belongs to nothing', `${INVITE}${RINGS}${ANSWER}\n4.00 o > ACK\n  @cseq 7${BYE}`],
  ])('%s', async (_, scenario) => {
    const [plain, closely] = [await read(scenario, 0), await read(scenario, 1e9)];
    expect(plain.report.calls).toHaveLength(1);
    expect(plain.report).toEqual(closely.report);
    expect(plain.readAgain).toBeGreaterThan(0);
  });
});
