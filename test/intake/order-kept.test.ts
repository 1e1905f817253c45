import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTo, NatsPublisher, natsClient, natsPlace, pause } from '../../src/intake/node.ts';
import { endServer, hasNats, placeOfServer, removeServer } from './nats-server.ts';

const MESSAGES = 6_000;

describe.skipIf(!hasNats)(
  'what a source ships while the broker goes away (skipped where there is no nats-server: apt-get install nats-server)',
  () => {
    let server: ChildProcess;
    let folder = '';
    let place = '';

    const start = async (port: string): Promise<void> => {
      server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', port]);
      place = await placeOfServer(server);
    };

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'siptriage-order-'));
      await start('-1');
    });

    afterAll(() => removeServer(server, folder));

    test('is stored in its order, each once', async () => {
      const named = natsPlace(`${place}/ORDER`) as NonNullable<ReturnType<typeof natsPlace>>;
      let waits = 0;
      const publisher = await NatsPublisher.open(named, 'one', () => waits++);
      const restarting = (async () => {
        for (let times = 0; times < 3; times++) {
          await pause(150, new AbortController().signal);
          await endServer(server, times === 1 ? 'SIGTERM' : 'SIGKILL');
          await start(place.split(':').at(-1) ?? '');
        }
      })();
      let isOver = false;
      void restarting.then(() => {
        isOver = true;
      });
      let number = 0;
      while (number < MESSAGES || !isOver) {
        number++;
        const bytes = Buffer.from(`message ${number}`);
        publisher.send({
          line: `{"n":${number}}`,
          input: 'x',
          number,
          timeUs: number,
          way: 'a b udp',
          callId: `${number % 90}`,
          bytes,
        });
        await publisher.flush();
      }
      await publisher.end();
      expect(waits).toBeGreaterThan(0);
      expect(publisher.stored).toBe(number);
      const client = await natsClient();
      const connection = await connectTo(client, named);
      const consumer = await client.jetstream.jetstream(connection).consumers.get('ORDER', {});
      const found: number[] = [];
      while (found.length < number) {
        for await (const message of await consumer.fetch({ max_messages: 1_000, expires: 1_000 })) {
          found.push(...(message.data.length > 0 ? [JSON.parse(message.string()).n as number] : []));
        }
      }
      await connection.close();
      expect(found).toEqual(Array.from({ length: number }, (_, at) => at + 1));
    }, 120_000);
  },
);
