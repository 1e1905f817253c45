import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProcess } from '../cli/run.ts';
import { hasNats, placeOfServer, removeServer } from '../intake/nats-server.ts';
import { endAll, run, shipped, sorted, trace, until } from './shipped.ts';
import { shuffled } from './through-rows.ts';

describe.skipIf(!hasNats)(
  'many processes tell what one tells (skipped where there is no nats-server: apt-get install nats-server)',
  () => {
    let server: ChildProcess;
    let folder = '';
    let place = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'siptriage-work-'));
      server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', '-1']);
      place = await placeOfServer(server);
    });

    afterAll(async () => {
      endAll();
      await removeServer(server, folder);
    });

    test('also where one of them is killed while it works', async () => {
      const from = await shipped(shuffled(await trace()), `${place}/KILLED`);
      const args = ['work', '--from', from, '--until-end', '--sources', '3', '--good-calls', '--lang', 'en'];
      const workers = [run(args), run(args)];
      await until(() => workers.every(({ stderr }) => stderr.includes(' works as ')));
      workers[0]?.child.kill('SIGKILL');
      await workers[0]?.over;
      const collected = run(['collect', '--from', from, '--until-end', '--format', 'ndjson', '--lang', 'en']);
      expect(await collected.over, collected.stderr).toBe(0);
      expect(await workers[1]?.over, workers[1]?.stderr).toBe(0);
      const one = await inProcess(['listen', '--from', from, '--until-end', '--sources', '3', '--format', 'ndjson']);
      expect(sorted(collected.stdout)).toEqual(sorted(one.stdout));
      expect(collected.stdout).toContain('"rule":"transfer/target-busy"');
    }, 60_000);

    test('others with other options are told so, and nothing is worked on', async () => {
      const from = await shipped(await trace(1), `${place}/OTHER`);
      const first = run(['work', '--from', from, '--until-end', '--roles', 'judge', '--lang', 'en']);
      await until(() => first.stderr.includes(' works as judge'));
      const second = await inProcess(['work', '--from', from, '--roles', 'leg', '--lang', 'en']);
      first.child.kill('SIGTERM');
      expect(second.status).toBe(2);
      expect(second.stderr).toContain('others work on it with another --until-end');
      expect(await first.over).toBe(0);
      expect(first.stderr).toContain('judge: 0 records taken, 0 verdicts stored');
    }, 30_000);

    test.each([
      [['work'], 'work takes --from: what siptriage ship publishes to'],
      [['collect'], 'collect takes --from: what siptriage ship publishes to'],
      [['work', '--from', 'nats://127.0.0.1', '--roles', 'leg,boss'], '--roles leg,boss: leg, join, judge'],
      [['work', '--from', 'http://127.0.0.1'], 'is no place such as'],
    ])('%j is a mistake', async (args, said) => {
      const { status, stderr } = await inProcess(args);
      expect(status).toBe(2);
      expect(stderr).toContain(said);
    });
  },
);
