import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const GENERATE = fileURLToPath(new URL('generate.js', import.meta.url));
const SIPTRIAGE = fileURLToPath(new URL('../../bin/siptriage.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/cli', import.meta.url));
const REPORT_BYTES = 64 * 1024 * 1024;

const isBuilt = existsSync(SIPTRIAGE) && existsSync(BUILT);

function node(...args: string[]) {
  return JSON.parse(
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      maxBuffer: REPORT_BYTES,
    }),
  );
}

/** How often each value occurs. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(!isBuilt)(isBuilt ? 'the analysis' : 'the analysis (skipped: run `npm run build` first)', () => {
  let scratch: string;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'siptriage-agreement-'));
  });

  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  test.each(['sip', 'mixed', 'transfers', 'registrations', 'long', 'tcp'])(
    'finds in a capture of kind %s what was put there',
    (kind) => {
      const capture = join(scratch, `${kind}.pcap`);
      const made = node(GENERATE, '--kind', kind, '--messages', '2000', '--seed', '7', '--out', capture);
      const { summary, calls, transfers, responses } = node(SIPTRIAGE, 'analyze', capture, '--format', 'json');
      expect(summary).toMatchObject({
        messages: made.messages,
        unique: made.unique,
        requests: made.requests,
        responses: made.responses,
        retransmissions: made.messages - made.unique,
        calls: made.calls,
        transfers: made.transfers,
        rejections: made.rejections,
      });
      expect(tally(calls.map((call: { outcome: string }) => call.outcome))).toEqual(made.callOutcomes);
      expect(tally(transfers.map((transfer: { outcome: string }) => transfer.outcome))).toEqual(made.transferOutcomes);
      const codes = responses.map(({ code, count }: { code: number; count: number }) => [code, count]);
      expect(Object.fromEntries(codes)).toEqual(made.codes);
    },
  );
});
