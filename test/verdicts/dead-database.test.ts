import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { VerdictDesk } from '../../src/cli/output/verdict-desk.ts';
import { EXIT } from '../../src/cli/process/exit-codes.ts';
import { Running } from '../cli/running.ts';
import { refusedCapture, refusedHep } from './many-refused.ts';
import { hasPostgres, PostgresServer, WITHOUT } from './postgres-server.ts';
import { eventsOf, until } from './verdict-parts.ts';

/** More than wait for a place. */
const CALLS = 21_500;
const MOST_WAITING = 20_000;
/** Some 20,000 stories are told each time. */
const PLAY_MS = 150_000;
const PIECE = 64 * 1024;

describe.skipIf(!hasPostgres)(`a database that died${hasPostgres ? '' : WITHOUT}`, () => {
  let server: PostgresServer;
  let databases = 0;
  let place = '';
  let said = '';
  const started: Running[] = [];

  beforeAll(async () => {
    server = await PostgresServer.start();
  }, 30_000);

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    const name = `voip${databases++}`;
    await server.sql(`create database ${name}`, 'postgres');
    place = server.placeOf(name, 'port');
    said = `postgres://127.0.0.1:${server.port}/${name}`;
  });

  afterEach(async () => {
    for (const running of started.splice(0)) {
      running.stop();
    }
    await server.back();
  });

  function start(...args: string[]): Running {
    const running = new Running(args);
    started.push(running);
    return running;
  }

  const stored = async () => {
    const name = said.slice(said.lastIndexOf('/') + 1);
    const [row] = await server.sql('select count(*)::int as stories from siptriage.stories', name);
    return Number(row?.['stories']);
  };

  test('costs a listener what is beyond 20,000 stories, which it counts and tells', { timeout: PLAY_MS }, async () => {
    const listener = start('listen', '--hep', 'tcp:0', '--metrics', '0', '-q', '--to', place);
    await until(() => listener.stderr.includes('metrics at'));
    await server.kill();
    const socket = connect(Number(/tcp:127\.0\.0\.1:(\d+)/.exec(listener.stderr)?.[1]), '127.0.0.1');
    socket.end(refusedHep(CALLS));
    const figure = async (name: string) => {
      const text = await (await fetch(/http:\S+/.exec(listener.stderr)?.[0] ?? '')).text();
      return Number(new RegExp(`^siptriage_verdicts_${name}{place="${said}"} (\\d+)$`, 'm').exec(text)?.[1]);
    };
    await until(async () => (await figure('failed_total')) > 0, 4500);
    expect(await figure('waiting')).toBe(MOST_WAITING);
    expect(await figure('sent_total')).toBe(0);
    expect(listener.stderr).toContain(`siptriage: ${said}: `);
    expect(listener.stderr.match(/trying again/g)).toHaveLength(1);
    // Of the last calls it may hear more, until it is told to stop.
    const over = listener.interrupt('SIGTERM');
    await server.up();
    expect(await over).toBe(EXIT.noTrace);
    expect(listener.stderr).toContain(
      `siptriage: ${MOST_WAITING} verdicts sent to ${said}\nsiptriage: ${CALLS - MOST_WAITING} verdicts did not get to ${said}\n`,
    );
    expect(await stored()).toBe(MOST_WAITING);
  });

  /** `analyze` of a capture that waits for the database in the middle of it. */
  async function waiting(): Promise<Running> {
    const running = start('analyze', '-', '-q', '--to', place);
    await until(() => running.stderr.includes('verdicts go to'));
    await server.kill();
    let taken = 0;
    const bytes = refusedCapture(CALLS + 12_000);
    const feed = async () => {
      for (let at = 0; at < bytes.length; at += PIECE) {
        await new Promise((resolve) => running.child.stdin?.write(bytes.subarray(at, at + PIECE), resolve));
        taken++;
      }
    };
    void feed();
    await until(() => running.stderr.includes('trying again'));
    // It takes no more when so many wait as may.
    for (let before = -1; before !== taken; ) {
      before = taken;
      await new Promise((resolve) => setTimeout(resolve, 2500));
    }
    expect(taken * PIECE).toBeLessThan(bytes.length);
    expect(running.stdout).toBe('');
    return running;
  }

  test('keeps nobody who asks twice to stop', { timeout: PLAY_MS }, async () => {
    const running = await waiting();
    const over = running.interrupt('SIGINT');
    // What was read is told at once; then it waits for the database.
    await until(() => running.stdout.includes('486'));
    expect(running.stderr).toContain('stopped');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(running.isOver).toBe(false);
    const before = performance.now();
    running.child.kill('SIGINT');
    await over;
    expect(running.child.signalCode).toBe('SIGINT');
    expect(performance.now() - before).toBeLessThan(3000);
  });

  describe('at the end', () => {
    const within = 400;
    let silent: Server | null = null;
    const asking: Socket[] = [];
    const goAway = () => {
      silent?.close();
      silent = null;
      for (const socket of asking.splice(0)) {
        socket.destroy();
      }
    };

    afterEach(goAway);

    /** What the end of a command does while the database is so; and whether something is left that would keep the process. */
    async function ended(dies: () => Promise<void> | void, isAsked: boolean) {
      const lines: string[] = [];
      const io = {
        out: async () => {},
        outBytes: async () => {},
        err: (line: string) => void lines.push(line),
        env: {},
      };
      const options = { to: [place], lang: 'en', mayWait: true, signal: new AbortController().signal } as const;
      const desk = await VerdictDesk.open({ ...options, endWithinMs: within }, { ...io, isTerminal: false });
      const events = await eventsOf(refusedCapture(3));
      await dies();
      for (const event of isAsked ? events : []) {
        desk.tell(event);
      }
      const sockets = () => process.getActiveResourcesInfo().filter((name) => /TCP|Connect/.test(name)).length;
      const before = performance.now();
      const code = await desk.end(EXIT.done);
      const tookMs = performance.now() - before;
      goAway();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { code, tookMs, left: sockets(), lines };
    }

    test.each([
      ['dead', () => server.kill()],
      ['frozen', () => server.freeze()],
      [
        'in the place of which somebody listens who says nothing',
        async () => {
          await server.kill();
          silent = createServer((socket) => void asking.push(socket.on('error', () => {})));
          await new Promise<void>((resolve) => silent?.listen(server.port, '127.0.0.1', resolve));
        },
      ],
    ])('that is %s costs no more than was promised', async (_how, dies) => {
      const { code, tookMs, left, lines } = await ended(dies, true);
      expect(code).toBe(EXIT.noTrace);
      expect(lines).toContain(`siptriage: 3 verdicts did not get to ${said}`);
      expect(lines).toContain(`siptriage: 0 verdicts sent to ${said}`);
      expect(tookMs).toBeGreaterThanOrEqual(within - 5);
      expect(tookMs).toBeLessThan(within + 2000);
      expect(left).toBe(0);
    });

    test('that is frozen when nothing is left to send keeps nobody', async () => {
      const { code, tookMs, left } = await ended(() => server.freeze(), false);
      expect(code).toBe(EXIT.done);
      expect(tookMs).toBeLessThan(within + 2000);
      expect(left).toBe(0);
    });
  });
});
