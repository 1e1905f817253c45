import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NatsPublisher, natsPlace } from '../../src/intake/node.ts';
import { Broker } from '../../src/work/node/broker.ts';
import { endServer, hasNats, placeOfServer, removeServer } from '../intake/nats-server.ts';

const KIB = 1024;

describe.skipIf(!hasNats)(
  'while the broker is away (skipped where there is no nats-server: apt-get install nats-server)',
  () => {
    let server: ChildProcess;
    let folder = '';
    let place = '';

    const start = async (port: string): Promise<void> => {
      server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', port]);
      place = await placeOfServer(server);
    };

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'siptriage-away-'));
      await start('-1');
    });

    afterAll(() => removeServer(server, folder));

    test('what a worker wants to store does not wait in the client too, and is stored when it is back', async () => {
      const named = natsPlace(`${place}/AWAY`) as NonNullable<ReturnType<typeof natsPlace>>;
      await (await NatsPublisher.open(named, 'one', () => {})).end();
      const broker = await Broker.open(named);
      await broker.openStreams();
      await endServer(server, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const subject = `${broker.nameOf('rows')}.batch`;
      const stored = Array.from({ length: 20 }, () => broker.publish(subject, new Uint8Array(100 * KIB)));
      await new Promise((resolve) => setTimeout(resolve, 300));
      // What the client keeps to be sent has no other door.
      const { protocol } = broker.connection as unknown as {
        readonly protocol: { readonly outbound: { size(): number } };
      };
      expect(protocol.outbound.size()).toBeLessThan(10 * KIB);
      await start(place.split(':').at(-1) ?? '');
      expect(await Promise.all(stored)).toHaveLength(20);
      await broker.close();
    }, 60_000);
  },
);
