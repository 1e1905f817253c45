import { createSocket } from 'node:dgram';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Verdict, VerdictQueue } from '../../src/verdicts/index.ts';
import { PostgresCarrier, postgresPlace } from '../../src/verdicts/node.ts';
import { packetsOf } from '../builders/pcap-part.ts';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';
import { Running } from '../cli/running.ts';
import { CAPTURES } from '../report/fixture.ts';
import { hasPostgres, PostgresServer, WITHOUT } from './postgres-server.ts';
import { until, verdictsOf } from './verdict-parts.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const BUSY_HEP = fileURLToPath(new URL('../../fixtures/hep/t02-blind-busy.hep3.pcap', import.meta.url));
const DASHBOARD = fileURLToPath(new URL('../../docs/grafana-siptriage.json', import.meta.url));
/** A few of the labelled captures, with a refused registration among them. */
const SAMPLE = readdirSync(CAPTURES)
  .filter((name, at) => name.endsWith('.pcap') && (at % 7 === 0 || name.startsWith('g')))
  .map((name) => join(CAPTURES, name));
const COUNTED =
  'select count(*)::int as stories, count(*) filter (where is_latest)::int as latest from siptriage.stories';

describe.skipIf(!hasPostgres)(`PostgreSQL${hasPostgres ? '' : WITHOUT}`, () => {
  let server: PostgresServer;
  let databases = 0;
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-verdicts-'));

  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 30_000);

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function freshDatabase(): Promise<string> {
    const name = `voip${databases++}`;
    await server.sql(`create database ${name}`, 'postgres');
    return name;
  }

  const openAt = (name: string, more = '') =>
    PostgresCarrier.open(
      postgresPlace(`${server.placeOf(name, 'port')}${more}`) as NonNullable<ReturnType<typeof postgresPlace>>,
    );

  test('the command stores each story once, however often it is told, and the dashboard reads them', async () => {
    const name = await freshDatabase();
    const [port, socket] = [server.placeOf(name, 'port'), server.placeOf(name)];
    const report = JSON.parse((await inProcess([...SAMPLE, '--format', 'json', '--to', port])).stdout);
    const { calls, transfers, rejections, registrations } = report;
    const [plain, again] = [await inProcess([...SAMPLE]), await inProcess([...SAMPLE, '--to', socket])];
    const byType = await server.sql(
      'select type, count(*)::int from siptriage.latest_stories group by 1 order by 1',
      name,
    );
    expect(byType).toEqual([
      { type: 'call', count: calls.length },
      { type: 'registration', count: registrations.length },
      { type: 'rejection', count: rejections.length },
      { type: 'transfer', count: transfers.length },
    ]);
    const count = byType.reduce((sum, each) => sum + Number(each['count']), 0);
    const { text } = postgresPlace(socket) ?? {};
    expect(again).toEqual({
      ...plain,
      stderr: `siptriage: verdicts go to ${text}\n${plain.stderr}siptriage: ${count} verdicts sent to ${text}\n`,
    });
    const findings = await server.sql('select rule, severity, document from siptriage.latest_findings', name);
    const inOrder = (all: readonly object[]) =>
      all.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
    expect(inOrder(findings.map(({ document }) => ({ ...(document as object), evidence: 0 })))).toEqual(
      inOrder(report.findings.map((finding: object) => ({ ...finding, type: 'finding', evidence: 0 }))),
    );
    expect(await server.sql('select count(*)::int from siptriage.failures', name)).toEqual([
      { count: report.causes.reduce((sum: number, { count }: { count: number }) => sum + count, 0) },
    ]);
    await expectDashboard(name, plain.stdout);
  });

  /** Every query of the dashboard gives what its panel shows. */
  async function expectDashboard(name: string, report: string): Promise<void> {
    const { panels } = JSON.parse(readFileSync(DASHBOARD, 'utf8')) as {
      panels: { title: string; targets: { rawSql: string }[] }[];
    };
    const rows = new Map<string, Record<string, unknown>[]>();
    for (const { title, targets } of panels) {
      for (const { rawSql } of targets) {
        const query = rawSql
          .replace(/\$__timeFilter\(([\w.]+)\)/g, "$1 between '2000-01-01' and '2100-01-01'")
          .replace(
            /\$__timeGroupAlias\(([\w.]+), \$__interval\)/g,
            'to_timestamp(floor(extract(epoch from $1) / 3600) * 3600) as "time"',
          );
        expect(query).not.toContain('$');
        rows.set(title, await server.sql(query, name));
      }
    }
    expect(rows.size).toBe(11);
    expect([...rows].filter(([, found]) => found.length === 0)).toEqual([]);
    const [, asr, ner] = /ASR (\d+) %.*NER (\d+) %/s.exec(report) ?? [];
    expect(Math.floor(Number(rows.get('ASR')?.[0]?.['ASR']))).toBe(Number(asr));
    expect(Math.floor(Number(rows.get('NER')?.[0]?.['NER']))).toBe(Number(ner));
  }

  test('a database that dies and comes back gets all of it, from a listener that goes on', async () => {
    const name = await freshDatabase();
    const listener = new Running(['listen', '--hep', 'udp:0', '--metrics', '0', '--to', server.placeOf(name, 'port')]);
    try {
      await until(() => listener.stderr.includes('metrics at'));
      const place = `postgres://127.0.0.1:${server.port}/${name}`;
      const port = Number(/udp:127\.0\.0\.1:(\d+)/.exec(listener.stderr)?.[1]);
      const metrics = () => fetch(/http:\S+/.exec(listener.stderr)?.[0] ?? '').then((response) => response.text());
      const packets = packetsOf(readFileSync(BUSY_HEP)).map(({ record }) =>
        record.subarray(Buffer.from(record).indexOf('HEP3')),
      );
      const socket = createSocket('udp4');
      for (const packet of packets) {
        await new Promise((resolve) => socket.send(packet, port, '127.0.0.1', resolve));
      }
      socket.close();
      await until(async () => (await metrics()).includes(`siptriage_messages_total ${packets.length}\n`));
      await server.kill();
      const over = listener.interrupt('SIGTERM');
      await until(() => listener.stderr.includes('trying again'));
      expect(listener.stderr).toContain(`siptriage: ${place}: `);
      await server.up();
      expect(await over).toBe(0);
      expect(listener.stderr).toContain(
        `siptriage: ${place} takes what it is sent again\nsiptriage: 3 verdicts sent to ${place}\n`,
      );
      expect(listener.stderr).not.toContain('p@ss');
    } finally {
      listener.stop();
    }
    const told = await verdictsOf(new Uint8Array(readFileSync(BUSY)));
    const stored = await server.sql('select type, outcome, rule from siptriage.stories order by 1, 2', name);
    const wanted = told.map(({ facts: { type, outcome, rule } }) => ({ type, outcome, rule }));
    expect(stored).toEqual(wanted.sort((a, b) => `${a.type} ${a.outcome}`.localeCompare(`${b.type} ${b.outcome}`)));
  });

  test('what is on its way when it dies is stored once', async () => {
    const name = await freshDatabase();
    const names = readdirSync(CAPTURES).filter((file) => /^t\d.*\.pcap$/.test(file));
    const verdicts: Verdict[] = [];
    for (const file of names.slice(0, 12)) {
      verdicts.push(...(await verdictsOf(new Uint8Array(readFileSync(join(CAPTURES, file))))));
    }
    const news: string[] = [];
    const queue = new VerdictQueue(await openAt(name), {
      ...{ mayWait: true, firstPauseMs: 20 },
      onTrouble: () => news.push('away'),
      onRecovery: () => news.push('back'),
    });
    const killed = new Promise<void>((resolve) => setTimeout(() => server.kill().then(resolve), 30));
    for (const verdict of verdicts) {
      queue.take(verdict);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await killed;
    for (const verdict of verdicts) {
      queue.take(verdict);
    }
    await until(() => news.includes('away'));
    await server.up();
    await queue.end(10_000);
    expect(queue.figures).toEqual({ sent: 2 * verdicts.length, failed: 0, waiting: 0, heldBack: 0 });
    expect(news).toEqual(['away', 'back']);
    const once = new Set(verdicts.map(({ id, revision }) => `${id} ${revision}`)).size;
    const latest = new Set(verdicts.map(({ id }) => id)).size;
    expect(await server.sql(COUNTED, name)).toEqual([{ stories: once, latest }]);
  });

  test('a story that is told otherwise is a further revision, and what was told last counts', async () => {
    const name = await freshDatabase();
    const carrier = await openAt(name);
    const [english, vietnamese] = [await verdictsOf(readFileSync(BUSY)), await verdictsOf(readFileSync(BUSY), 'vi')];
    const latest = async () =>
      (await server.sql('select cause from siptriage.transfers order by told_at', name)).map(({ cause }) => cause);
    await carrier.send(english);
    await carrier.send([...vietnamese, ...vietnamese]);
    expect(await server.sql(COUNTED, name)).toEqual([{ stories: 4, latest: 3 }]);
    const titles = [english, vietnamese].map((told) => told.flatMap(({ findings }) => findings)[0]?.title);
    expect(await latest()).toEqual([titles[1]]);
    await carrier.send([...vietnamese, ...english]);
    expect(await latest()).toEqual([titles[0]]);
    expect(await server.sql('select count(*)::int from siptriage.findings', name)).toEqual([{ count: 2 }]);
    await server.sql('delete from siptriage.stories', name);
    expect(await server.sql('select count(*)::int from siptriage.findings', name)).toEqual([{ count: 0 }]);
    await carrier.close();
  });

  test('hostile text stays what it is, and what no row takes is refused alone', async () => {
    const name = await freshDatabase();
    const text = `'); drop schema siptriage cascade; -- \u0000 "$1" \\ {}`;
    const file = join(folder, 'hostile.pcap');
    writeFileSync(file, hostileCapture({ uri: '\u0000', text }));
    const { status } = await inProcess([file, '--to', server.placeOf(name), '-q']);
    expect(status).toBe(0);
    const [row] = await server.sql(
      "select phrase, document->>'callId' as id, call_id from siptriage.rejections where code = 608",
      name,
    );
    expect(row).toEqual({
      phrase: expect.stringContaining(`'); drop schema siptriage cascade; -- \\x00 "$1"`),
      id: 'blocked␀@10.0.0.1',
      call_id: 'blocked\\x00@10.0.0.1',
    });
    const carrier = await openAt(name);
    const [good, other, bad] = await verdictsOf(readFileSync(BUSY));
    const wrong = { ...bad, facts: { ...bad?.facts, startedAt: '+020000-01-01T00:00:00Z' } } as Verdict;
    expect(await carrier.send([good, wrong, other] as Verdict[])).toBe(1);
    expect(await carrier.send([wrong])).toBe(1);
    const stored = await server.sql(
      `select count(*)::int from siptriage.stories where story_id in ('${good?.id}', '${other?.id}', '${bad?.id}')`,
      name,
    );
    expect(stored).toEqual([{ count: 2 }]);
    await carrier.close();
  });

  test('tables are made once, in the schema that is named, and those of a later siptriage are left alone', async () => {
    const name = await freshDatabase();
    const opened = await Promise.all([openAt(name, '?schema=eu'), openAt(name, '?schema=eu'), openAt(name)]);
    await Promise.all(opened.map((carrier) => carrier.close()));
    expect(await server.sql('select version from eu.migrations', name)).toEqual([{ version: 1 }]);
    // Whoever writes alone needs no right to make anything.
    await server.sql(
      `create role writer login password 'secret'; grant usage on schema eu to writer;
       grant select on eu.migrations to writer; grant select, insert, update on eu.stories, eu.findings to writer`,
      name,
    );
    const writer = `postgres://writer:secret@127.0.0.1:${server.port}/${name}`;
    expect(await inProcess([BUSY, '--to', `${writer}?schema=eu`, '-q'])).toMatchObject({ status: 0 });
    expect(await server.sql('select count(*)::int from eu.stories', name)).toEqual([{ count: 3 }]);
    const place = `siptriage: postgres://127.0.0.1:${server.port}`;
    const stderrOf = async (url: string) => (await inProcess([BUSY, '--to', url])).stderr;
    expect(await stderrOf(`${writer}?schema=us`)).toBe(`${place}/${name}: the user may not make or write the tables\n`);
    await server.sql('insert into eu.migrations (version) values (2)', name);
    expect(await stderrOf(`${writer}?schema=eu`)).toBe(`${place}/${name}: its tables were made by a later siptriage\n`);
    expect(await stderrOf(writer.replace('secret', 'wrong'))).toBe(
      `${place}/${name}: the user or the password is refused\n`,
    );
    expect(await stderrOf(writer.replace(':secret', ''))).toBe(
      `${place}/${name}: it asks for a password: PGPASSWORD or ~/.pgpass may give it\n`,
    );
    expect(await stderrOf(writer.replace(name, 'gone'))).toBe(`${place}/gone: there is no such database\n`);
    expect(await stderrOf(`${writer}?sslmode=require`)).toBe(
      `${place}/${name}: it speaks no TLS; with ?sslmode=disable none is asked for\n`,
    );
  });
});
