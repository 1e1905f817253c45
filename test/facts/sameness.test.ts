import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Folder, hasDuckDb, hostsOf, reportOf, seenAt } from './archive.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const CAPTURES = join(FIXTURES, 'captures');
const folder = new Folder();

afterAll(() => folder.remove());

type Report = Readonly<Record<string, unknown>>;

/** Of a report what rows of messages can tell: whether there was media is no part of it, nor what is said of it. */
function toldByFacts(report: Report): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value) => {
      if (key === 'media' || key === 'mediaSeen') {
        return null;
      }
      return key === 'problems' ? sorted(value) : value;
    }),
  );
}

function sorted(problems: readonly { readonly code: string }[]): unknown[] {
  return problems
    .filter(({ code }) => code !== 'facts-media-left-out')
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function storiesOf({ calls, transfers, rejections, registrations, findings }: Report): unknown {
  return toldByFacts({ calls, transfers, rejections, registrations, findings });
}

function messagesOf({ summary }: Report): number {
  return (summary as { messages: number }).messages;
}

function capturesIn(path: string): string[] {
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => /\.pcap(?:ng)?(?:\.gz)?$/.test(name))
        .map((name) => join(path, name))
    : [];
}

/** Those whose report needs nothing that is given beside them, and has a message. */
const WITHOUT_KEYS = (path: string): boolean => !/tls|wss/.test(basename(path));

describe.skipIf(!hasDuckDb)('a facts file is read as what it was made of (skipped without @duckdb/node-api)', () => {
  const told = ['captures', 'hep', 'duplicates', 'sctp', 'websocket', 'torture']
    .flatMap((name) => capturesIn(join(FIXTURES, name)))
    .filter(WITHOUT_KEYS)
    // Every third one: each takes two commands, and what differs between captures differs between these.
    .filter((_, i) => i % 3 === 0);
  test.each(told.map((path) => [path.slice(FIXTURES.length), path]))('%s', async (name, path) => {
    const facts = await folder.facts(`${name.replaceAll('/', '-')}.parquet`, [path]);
    expect(toldByFacts(await reportOf('analyze', facts))).toEqual(toldByFacts(await reportOf('analyze', path)));
  });

  test('a log is too, with the numbers of its lines', async () => {
    const log = join(FIXTURES, 'printed');
    const paths = readdirSync(log)
      .filter((name) => /\.(?:txt|log)$/.test(name))
      .slice(0, 4);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths.map((name) => join(log, name))) {
      const facts = await folder.facts('log.parquet', [path]);
      expect(toldByFacts(await reportOf('analyze', facts))).toEqual(toldByFacts(await reportOf('analyze', path)));
    }
  });

  test('several inputs of one file stay several', async () => {
    const paths = ['t01-blind-success.pcap', 'g01-cancel-487.pcap', 'r33-603-callee.pcap'].map((name) =>
      join(CAPTURES, name),
    );
    const facts = await folder.facts('several.parquet', paths);
    expect(toldByFacts(await reportOf('analyze', facts))).toEqual(toldByFacts(await reportOf('analyze', ...paths)));
  });
});

describe.skipIf(!hasDuckDb)('a story that several machines saw is one (skipped without @duckdb/node-api)', () => {
  const AHEAD_US = 3_200_000;
  /** Transfers whose parties are hosts of their own. */
  const names = [
    't01-blind-success',
    't18-attended-success',
    't19-attended-replaces-481',
    't26-transfer-via-proxy',
    't04-blind-busy',
  ];
  const there = names.map((name) => join(CAPTURES, `${name}.pcap`)).filter((path) => existsSync(path));

  test('there are such captures', () => {
    expect(there.length).toBeGreaterThan(2);
  });

  test.each(there.map((path) => [basename(path), path]))('%s, one clock ahead', async (name, path) => {
    const views = hostsOf(path)
      .slice(0, 4)
      .map((host, i) => folder.write(`${name}-${i}/sbc.pcap`, seenAt(path, host, i === 1 ? AHEAD_US : 0)));
    const facts: string[] = [];
    for (const [i, view] of views.entries()) {
      facts.push(await folder.facts(`${name}-${i}.parquet`, [view]));
    }
    const [direct, told] = [await reportOf('analyze', ...views), await reportOf('analyze', ...facts)];
    expect((direct['problems'] as { code: string }[]).map(({ code }) => code)).toContain('clock-offset');
    expect((direct['summary'] as { duplicates: number }).duplicates).toBeGreaterThan(0);
    expect(toldByFacts(told)).toEqual(toldByFacts(direct));
  });
});

describe.skipIf(!hasDuckDb)('what is asked for is found among many (skipped without @duckdb/node-api)', () => {
  // Fragments of one datagram that several captures hold in part come together only where the captures are read together.
  const archive = capturesIn(CAPTURES).filter(
    (path) => WITHOUT_KEYS(path) && !/f0[1-8]|truncated/.test(path) && path.endsWith('.pcap'),
  );
  const facts: string[] = [];

  test('each call with its legs, a number and failures are told as over the captures', async () => {
    for (const [i, path] of archive.entries()) {
      facts.push(await folder.facts(`archive-${i}.parquet`, [path]));
    }
    const whole = await reportOf('analyze', ...archive);
    const calls = whole['calls'] as { callId: string }[];
    // Each is asked for twice over all captures: a few, for a call is found by the same columns whichever it is.
    const asked = calls.filter((_, i) => i % 27 === 0).map(({ callId }) => callId);
    expect(asked.length).toBeGreaterThan(3);
    const read: number[] = [];
    for (const what of [...asked, 'carol']) {
      const [direct, told] = [await reportOf('call', what, ...archive), await reportOf('call', what, ...facts)];
      expect(storiesOf(told), what).toEqual(storiesOf(direct));
      read.push(messagesOf(told) / messagesOf(direct));
    }
    // Three phones that call each other all the time, from one test to the next: half of it may have to do with a call.
    expect(read.sort((a, b) => a - b)[Math.floor(read.length / 2)]).toBeLessThan(0.6);
    for (const filter of ['code == 603 or code == 608', 'method == REFER and not code == 202', 'ip == 10.55.0.13']) {
      const asks = ['--filter', filter];
      expect(storiesOf(await reportOf('analyze', ...facts, ...asks)), filter).toEqual(
        storiesOf(await reportOf('analyze', ...archive, ...asks)),
      );
    }
  }, 240_000);

  test('a time range leaves out what was before and after', async () => {
    const asks = ['--time-from', '2026-11-22T06:20:00Z', '--time-to', '2026-11-22T06:40:00Z'];
    const [direct, told] = [
      await reportOf('analyze', ...archive, ...asks),
      await reportOf('analyze', ...facts, ...asks),
    ];
    expect(storiesOf(told)).toEqual(storiesOf(direct));
    expect((direct['calls'] as unknown[]).length).toBeGreaterThan(0);
  }, 60_000);

  test('what nobody is about is said, and is no fault', async () => {
    const { status, stderr, stdout } = await (await import('../cli/run.ts')).inProcess(['call', '4711', ...facts]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.not.stringContaining('Call') });
    expect(stderr).toContain('nothing in this trace is about 4711');
  });
});
