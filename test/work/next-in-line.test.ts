import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTo, natsClient } from '../../src/intake/node.ts';
import { inProcess } from '../cli/run.ts';
import { hasNats, placeOfServer, removeServer } from '../intake/nats-server.ts';
import { endAll, type Running, run, Shipping, shipped, sorted, trace, until, untilAsync } from './shipped.ts';
import { shuffled } from './through-rows.ts';

const ASKED = ['--until-end', '--sources', '3', '--good-calls', '--lang', 'en'];
const LEADS = 'puts the stories together, is at message';
const FOLLOWS = 'join: follows, is at message';
/** What is stored closer together is not looked at each time. */
const BETWEEN_LOOKS_MS = 30;
/** Whoever died is missed after four seconds; the machine may be busy. */
const SOON_MS = 20_000;

/** What one that ended took, as often as it took it. */
function takenBy({ stderr }: Running, role: 'leg' | 'join'): number {
  return Number(new RegExp(`${role}: (\\d+) (?:messages|rows) taken`).exec(stderr)?.[1]);
}

describe.skipIf(!hasNats)(
  'the next in line to put stories together (skipped where there is no nats-server: apt-get install nats-server)',
  () => {
    let server: ChildProcess;
    let folder = '';
    let place = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'siptriage-next-'));
      server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', '-1']);
      place = await placeOfServer(server);
    });

    afterAll(async () => {
      endAll();
      await removeServer(server, folder);
    });

    /** One that puts stories together, one that follows it, and one for the rest, on the first half of what is shipped. */
    async function started(stream: string, between: (subject: string) => Promise<void>) {
      const sent = shuffled(await trace());
      const shipping = new Shipping(`${place}/${stream}`);
      const half = sent.length >> 1;
      await shipping.send(sent.slice(0, half >> 1));
      await between(`${stream}.sbc1.nobody`);
      await shipping.send(sent.slice(half >> 1, half));
      const from = shipping.place.text;
      const args = (roles: string) => ['work', '--from', from, '--roles', roles, ...ASKED];
      const others = run(args('leg,judge'));
      const first = run(args('join'));
      await until(() => first.stderr.includes(LEADS));
      const second = run(args('join'));
      await until(() => second.stderr.includes(FOLLOWS));
      const finish = async () => {
        await shipping.send(sent.slice(half));
        await shipping.end();
        const collected = run(['collect', '--from', from, '--until-end', '--format', 'ndjson', '--lang', 'en']);
        expect(await collected.over, collected.stderr).toBe(0);
        expect([await second.over, await others.over], second.stderr).toEqual([0, 0]);
        const one = await inProcess(['listen', '--from', from, '--until-end', '--sources', '3', '--format', 'ndjson']);
        return { many: sorted(collected.stdout), one: sorted(one.stdout) };
      };
      return { first, second, others, finish };
    }

    test('goes on soon after the first was killed, takes no row again, and tells what one tells', async () => {
      const { first, second, others, finish } = await started('NEXT', async () => {});
      first.child.kill('SIGKILL');
      const killedMs = performance.now();
      await until(() => second.stderr.includes(LEADS));
      expect(performance.now() - killedMs).toBeLessThan(SOON_MS);
      const { many, one } = await finish();
      expect(many).toEqual(one);
      expect(takenBy(second, 'join')).toBe(takenBy(others, 'leg'));
    }, 90_000);

    test('goes on where the beginning of the stream is gone by now, and what was told stays so', async () => {
      // Of one source, so that nothing waits for another.
      const sent = (await trace()).map((message) => ({ ...message, source: 'sbc1' }));
      const asked = ['--until-end', '--sources', '1', '--good-calls', '--lang', 'en'];
      const whole = await shipped(sent, `${place}/WHOLE`);
      const one = await inProcess(['listen', '--from', whole, '--until-end', '--sources', '1', '--format', 'ndjson']);
      const stories = (text: string, at: string) =>
        sorted(text.replaceAll(at, '')).filter((line) => /^\{"type":"(?:transfer|call|rejection)"/.test(line));
      // The captures are a quarter of an hour apart: what was open in one is told in the next.
      const [, , third = 0, fourth = 0] = sent.flatMap(({ timeUs }, at) =>
        at === 0 || timeUs - (sent[at - 1]?.timeUs ?? 0) > 600e6 ? [at] : [],
      );
      const shipping = new Shipping(`${place}/LATE`);
      const from = shipping.place.text;
      const args = (roles: string) => ['work', '--from', from, '--roles', roles, ...asked];
      await shipping.send(sent.slice(0, third));
      const others = run(args('leg,judge'));
      const first = run(args('join'));
      await until(() => first.stderr.includes(LEADS));
      const client = await natsClient();
      const connection = await connectTo(client, shipping.place);
      const manager = await client.jetstream.jetstreamManager(connection);
      const taken = async (): Promise<number> => {
        const entry = await manager.streams.getMessage('KV_LATE_work', { last_by_subj: '$KV.LATE_work.join' });
        return JSON.parse(entry?.string() ?? '{}').seq;
      };
      await untilAsync(async () => (await taken()) >= third);
      await manager.streams.purge('LATE');
      await manager.streams.purge('LATE_rows');
      for (const message of sent.slice(third, fourth)) {
        await shipping.send([message]);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
      }
      await untilAsync(async () => (await taken()) >= fourth);
      const second = run(args('join'));
      await until(() => second.stderr.includes(FOLLOWS));
      first.child.kill('SIGKILL');
      await until(() => second.stderr.includes(LEADS));
      await shipping.send(sent.slice(fourth));
      await shipping.end();
      const collected = run(['collect', '--from', from, '--until-end', '--format', 'ndjson', '--lang', 'en']);
      expect(await collected.over, collected.stderr).toBe(0);
      expect([await second.over, await others.over], second.stderr).toEqual([0, 0]);
      expect(stories(collected.stdout, from)).toEqual(stories(one.stdout, whole));
      expect(takenBy(second, 'join')).toBeLessThan(takenBy(others, 'leg'));
      await connection.close();
    }, 120_000);

    test('passes over what nobody makes a row of, as the first did', async () => {
      const { first, second, finish } = await started('NOBODYS', async (subject) => {
        const client = await natsClient();
        const connection = await connectTo(client, new Shipping(place).place);
        await client.jetstream.jetstream(connection).publish(subject, 'x');
        await connection.close();
      });
      first.child.kill('SIGTERM');
      await first.over;
      await until(() => second.stderr.includes(LEADS));
      const { many, one } = await finish();
      const withoutProblems = (lines: readonly string[]) => lines.filter((line) => !line.includes('"type":"problem"'));
      expect(withoutProblems(many)).toEqual(withoutProblems(one));
    }, 90_000);
  },
);
