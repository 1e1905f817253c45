import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readInterface } from '../../src/capture/containers/pcapng-interface.ts';
import { Frame, IRREGULAR, recordWalk } from '../../src/capture/index.ts';
import { concat, fromHex, pcapngEnhanced, pcapngInterface, pcapngSection } from './build.ts';
import { readAll } from './read.ts';

const CONTAINERS = fileURLToPath(new URL('../../fixtures/containers/', import.meta.url));
const DATA = { bytes: fromHex('aabbccdd') };
/** Microseconds at the beginning of the year 10000. */
const END = 253_402_300_800_000_000n;

describe('a time outside the calendar is none, and one problem tells of all of them', () => {
  test('in pcapng', async () => {
    const units = [1n, END - 32n, END, 2n, 2n ** 63n];
    const packets = units.map((unit) => pcapngEnhanced(0, unit, DATA));
    const { frames, problems } = await readAll(concat(pcapngSection(), pcapngInterface(1), ...packets));
    expect(frames.map(({ timeUs }) => timeUs)).toEqual([1, Number(END - 32n), Number.NaN, 2, Number.NaN]);
    const { offset } = frames[2] ?? { offset: -1 };
    expect(problems).toEqual([
      {
        code: 'time-outside-calendar',
        message: 'The time of packet 3 lies outside the calendar: it and others like it are read without a time',
        input: 0,
        record: 3,
        offset,
      },
    ]);
  });

  test('and the walk over a regular stretch of a pcapng leaves it to the reader', () => {
    const block = pcapngInterface(1);
    const interfaces = [readInterface(block, 8, block.length - 4, false)];
    const walk = recordWalk({ format: 'pcapng', isBigEndian: false, interfaces, longest: 1000 });
    for (const [units, isTaken] of [
      [END - 32n, true],
      [END, false],
    ] as const) {
      const packet = pcapngEnhanced(0, units, DATA);
      expect(walk.step(packet, 0, packet.length, new Frame())).toBe(isTaken ? packet.length : IRREGULAR);
    }
  });

  test('in Network Monitor captures', async () => {
    const START = 8;
    const damaged = new Uint8Array(readFileSync(`${CONTAINERS}t02-blind-busy.netmon2`));
    const whole = await readAll(damaged);
    const minor = damaged[4] ?? 0;
    expect(minor).toBeLessThan(3);
    // The year, in which everything else is counted.
    damaged.set([0x10, 0x27], START);
    const { frames, problems } = await readAll(damaged);
    expect(frames.map(({ bytes }) => bytes)).toEqual(whole.frames.map(({ bytes }) => bytes));
    expect(frames.every(({ timeUs }) => Number.isNaN(timeUs))).toBe(true);
    expect(problems.map(({ code, record }) => [code, record])).toEqual([['time-outside-calendar', 1]]);
    damaged.set([0x0f, 0x27], START);
    expect((await readAll(damaged)).problems).toEqual([]);
  });

  test('in hex dumps', async () => {
    const packet = '0000  45 00 00 1c 00 00 00 00 40 11 00 00 0a 00 00 01';
    const lines = ['2026-11-22 06:10:32 IP', packet, '9999-13-01 06:10:32 IP', packet, '2026-02-30 06:10:32', packet];
    const { frames, problems } = await readAll(new TextEncoder().encode(`${lines.join('\n')}\n`));
    const known = Date.UTC(2026, 10, 22, 6, 10, 32) * 1000;
    expect(frames.map(({ timeUs }) => timeUs)).toEqual([known, Number.NaN, Number.NaN]);
    expect(problems.map(({ code, record }) => [code, record])).toEqual([['time-outside-calendar', 2]]);
  });
});
