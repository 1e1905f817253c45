import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyze, type FollowOptions, follow, type ReportEvent } from '../src/index.ts';
import { packetsOf } from './builders/pcap-part.ts';
import { BYE, CALL, later, REFER, reports, TRYING, targetRefuses } from './builders/phrases.ts';
import { readScenario } from './builders/scenario.ts';
import { captureOf } from './builders/wire.ts';
import { concat } from './capture/build.ts';
import { CAPTURES } from './report/fixture.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const folder = mkdtempSync(join(tmpdir(), 'siptriage-follow-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Input = Parameters<typeof follow>[0];

async function eventsOf(input: Input, options?: FollowOptions): Promise<ReportEvent[]> {
  const events: ReportEvent[] = [];
  for await (const event of follow(input, options)) {
    events.push(event);
  }
  return events;
}

/** A stream that gives pieces as they are asked for, and says how many were and whether it was given up. */
function streamOf(pieces: readonly Uint8Array[], endsAfterLast = true) {
  const seen = { asked: 0, isCancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[seen.asked];
        if (piece !== undefined) {
          seen.asked++;
          controller.enqueue(piece);
        } else if (endsAfterLast) {
          controller.close();
        } else {
          return new Promise(() => {});
        }
        return undefined;
      },
      cancel() {
        seen.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

/** Calls that are refused one after the other, each in a piece of its own behind the file header. */
function refusedCalls(count: number): Uint8Array[] {
  const scenario = Array.from(
    { length: count },
    (_, i) => `
    dialog r${i} dora bert
    ${i * 60}.50 r${i} > INVITE
    ${i * 60}.60 r${i} < 603 Decline
    ${i * 60}.62 r${i} > ACK`,
  );
  const capture = captureOf(readScenario(...scenario));
  const size = Math.ceil(capture.length / count);
  return Array.from({ length: count }, (_, i) => capture.slice(i * size, (i + 1) * size));
}

/** The file header with everything up to each of these seconds, a piece each. */
function piecesUntil(seconds: readonly number[], ...scenario: string[]): Uint8Array[] {
  const capture = captureOf(readScenario(...scenario));
  const packets = packetsOf(capture).map(({ record }) => record);
  const startS = secondOf(packets[0]!);
  return seconds.map((until, i) => {
    const from = i === 0 ? Number.NEGATIVE_INFINITY : seconds[i - 1]!;
    const records = packets.filter((record) => {
      const at = secondOf(record) - startS;
      return at > from && at <= until;
    });
    return concat(...(i === 0 ? [capture.subarray(0, 24)] : []), ...records);
  });
}

function secondOf(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset).getUint32(0, true);
}

describe('a transfer is told', () => {
  const BUSY_AND_REPORTED = [CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here')];

  async function piecesBeforeTransfer(...scenario: string[]): Promise<number> {
    const { stream, seen } = streamOf(piecesUntil([10, 16, 30, 50], ...scenario, later(16), later(30), later(50)));
    for await (const event of follow(stream)) {
      if (event.type === 'transfer') {
        expect(event).toMatchObject({ outcome: 'failed', atFault: 'target' });
        return seen.asked;
      }
    }
    throw new Error('No transfer was told');
  }

  test('ten seconds after its last sign, where it failed for good and the original call is over', async () => {
    expect(await piecesBeforeTransfer(...BUSY_AND_REPORTED, BYE)).toBe(2);
  });

  test('later where the original call is up: how it goes on may be the story', async () => {
    expect(await piecesBeforeTransfer(...BUSY_AND_REPORTED)).toBe(4);
  });

  test('later where nobody took the report: it is sent again', async () => {
    const untaken = reports('486 Busy Here').replace('3.12 o > 200 OK', '');
    expect(await piecesBeforeTransfer(CALL, REFER, TRYING, targetRefuses('486 Busy Here'), untaken, BYE)).toBe(4);
  });
});

describe('follow() gives what analyze() gives, piece by piece', () => {
  test('from a path, bytes, a Blob and a stream', async () => {
    const bytes = captureOf(readScenario(CALL, REFER, later(60)));
    const file = join(folder, 'whole.pcap');
    writeFileSync(file, bytes);
    for (const input of [file, bytes, new Blob([bytes.slice()]), streamOf([bytes]).stream]) {
      const events = await eventsOf(input);
      const report = await analyze(bytes);
      expect(events.at(-1)).toMatchObject({ type: 'summary', ...report.summary });
      const transfers = events.filter((event) => event.type === 'transfer');
      expect(transfers).toMatchObject(report.transfers.map(({ kind, outcome, why }) => ({ kind, outcome, why })));
    }
  });

  test('in another language', async () => {
    const [english, vietnamese] = await Promise.all([eventsOf(BUSY), eventsOf(BUSY, { lang: 'vi' })]);
    const whyOf = (events: ReportEvent[]) => events.find((event) => event.type === 'transfer')?.why;
    expect(whyOf(vietnamese)).not.toBe(whyOf(english));
  });

  test('of several inputs', async () => {
    const events = await eventsOf([BUSY, `${CAPTURES}t01-blind-success.pcap`]);
    expect(events.filter((event) => event.type === 'input')).toHaveLength(2);
  });
});

describe('follow() reads no further than what was taken', () => {
  test('and gives up the stream where the loop is left', async () => {
    const { stream, seen } = streamOf(refusedCalls(50), false);
    for await (const event of follow(stream)) {
      if (event.type === 'rejection') {
        break;
      }
    }
    expect(seen.asked).toBeLessThan(10);
    expect(seen.isCancelled).toBe(true);
  });

  test('while nobody asks', async () => {
    const { stream, seen } = streamOf(refusedCalls(50));
    const events = follow(stream);
    await events.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.asked).toBeLessThan(10);
    await events.return();
  });

  test('a stream that waits for more is ended by a signal, and what was seen is the trace', async () => {
    const { stream, seen } = streamOf(refusedCalls(5), false);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const events = await eventsOf(stream, { signal: stop.signal });
    expect(events.at(-1)).toMatchObject({ type: 'summary', rejections: 5 });
    expect(seen.isCancelled).toBe(true);
  });
});

describe('follow() of what is still being written', () => {
  test('tells what did not come while nothing comes', async () => {
    const { stream } = streamOf([captureOf(readScenario(CALL, REFER, later(35.5)))], false);
    for await (const event of follow(stream, { live: true })) {
      if (event.type === 'finding') {
        expect(event.rule).toBe('transfer/no-notify');
        return;
      }
    }
    expect.unreachable();
  });

  test('reads a file on as it grows, and again from its start when it was emptied', async () => {
    const file = join(folder, 'growing.pcap');
    const pieces = refusedCalls(4);
    writeFileSync(file, Buffer.concat(pieces.slice(0, 2)));
    const stop = new AbortController();
    const types: string[] = [];
    for await (const event of follow(file, { live: true, signal: stop.signal })) {
      types.push(event.type === 'problem' ? event.code : event.type);
      if (types.filter((type) => type === 'rejection').length === 1 && types.at(-1) === 'rejection') {
        appendFileSync(file, Buffer.concat(pieces.slice(2)));
      } else if (types.filter((type) => type === 'rejection').length === 3 && types.at(-1) === 'rejection') {
        writeFileSync(file, captureOf(readScenario(later(1000))));
      } else if (types.at(-1) === 'file-truncated') {
        setTimeout(() => stop.abort(), 300);
      } else if (event.type === 'summary') {
        expect(event).toMatchObject({ rejections: 4, messages: 14 });
      }
    }
    expect(types).toContain('file-truncated');
    expect(types.at(-1)).toBe('summary');
  });
});

describe('a mistake of the caller is thrown at the first step', () => {
  test.each<[Input, FollowOptions, string]>([
    [[], {}, 'follow() needs at least one input'],
    [[BUSY, BUSY], { live: true }, 'follow() reads one live input'],
    [join(folder, 'missing.pcap'), {}, 'missing.pcap: no such file or folder'],
    [join(folder, 'missing.pcap'), { live: true }, 'missing.pcap: no such file or folder'],
    [BUSY, { keylogFile: join(folder, 'missing.log') }, 'ENOENT'],
  ])('%j %j', async (input, options, message) => {
    await expect(follow(input, options).next()).rejects.toThrow(message);
  });
});
