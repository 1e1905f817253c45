import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NatsCarrier, natsVerdictPlace, type OtherStream } from '../../src/verdicts/node.ts';
import { inProcess } from '../cli/run.ts';
import { hasNats, placeOfServer, removeServer } from '../intake/nats-server.ts';
import { CAPTURES } from '../report/fixture.ts';
import { until, verdictsOf } from './verdict-parts.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;

describe.skipIf(!hasNats)(`NATS${hasNats ? '' : ' (skipped where there is none: apt-get install nats-server)'}`, () => {
  let server: ChildProcess;
  let place = '';
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-nats-'));

  beforeAll(async () => {
    server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', '-1']);
    place = await placeOfServer(server);
  });

  afterAll(() => removeServer(server, folder));

  const openAt = (text: string) =>
    NatsCarrier.open(natsVerdictPlace(text) as NonNullable<ReturnType<typeof natsVerdictPlace>>);

  test('a message for each finding, stored once however often it is told, and heard by plain subscribers', async () => {
    const connection = await connect({ servers: place.slice('nats://'.length) });
    const heard: string[] = [];
    connection.subscribe('verdict.error.transfer.>', { callback: (_, { subject }) => void heard.push(subject) });
    await connection.flush();
    const told = await inProcess([BUSY, '--format', 'ndjson', '--to', place]);
    expect([told.status, told.stderr]).toEqual([
      0,
      `siptriage: verdicts go to ${place}/VERDICTS\nsiptriage: 1 verdict sent to ${place}/VERDICTS\n`,
    ]);
    expect((await inProcess([BUSY, '--to', `${place}/VERDICTS`, '-q'])).status).toBe(0);
    const manager = await jetstreamManager(connection);
    const { state, config } = await manager.streams.info('VERDICTS');
    expect([state.messages, config.subjects]).toEqual([1, ['verdict.>']]);
    const stored = await manager.streams.getMessage('VERDICTS', { seq: 1 });
    expect(stored?.subject).toBe('verdict.error.transfer.target-busy');
    expect(stored?.string()).toBe(told.stdout.split(/(?<=\n)/).find((line) => line.startsWith('{"type":"finding"')));
    const transfer = (await verdictsOf(readFileSync(BUSY))).find(({ facts }) => facts.type === 'transfer');
    expect(
      ['Nats-Msg-Id', 'Siptriage-Story', 'Siptriage-Revision', 'Siptriage-Type'].map((name) =>
        stored?.header.get(name),
      ),
    ).toEqual([`${transfer?.id}-${transfer?.revision}-0`, transfer?.id, transfer?.revision, 'transfer']);
    // The second time it was published, and not stored.
    await until(() => heard.length === 2);
    expect(new Set(heard)).toEqual(new Set(['verdict.error.transfer.target-busy']));
    await connection.close();
  });

  test('a stream that stores something else is a mistake, and what is longer than the broker takes is refused', async () => {
    const connection = await connect({ servers: place.slice('nats://'.length) });
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'OTHER', subjects: ['OTHER.*'] });
    await expect(openAt(`${place}/OTHER`)).rejects.toMatchObject({ message: 'OTHER' } satisfies Partial<OtherStream>);
    expect(await inProcess([BUSY, '--to', `${place}/OTHER`])).toEqual({
      status: 2,
      stdout: '',
      stderr: `siptriage: ${place}/OTHER: the stream OTHER stores no verdicts: name another, or add verdict.> to it\n`,
    });
    const carrier = await openAt(place);
    const verdict = (await verdictsOf(readFileSync(BUSY))).find(({ findings }) => findings.length > 0);
    const [found] = verdict?.findings ?? [];
    const long = { ...found, line: { ...found?.line, message: 'x'.repeat(1024 * 1024) } };
    expect(await carrier.send([{ ...verdict, findings: [long] }, verdict] as never)).toBe(1);
    expect((await manager.streams.info('VERDICTS')).state.messages).toBe(1);
    await carrier.close();
    await connection.close();
  });
});
