import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { type CapturedPacket, packetsOf, pcapOf } from '../builders/pcap-part.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';

const FOLDERS = ['../../fixtures/captures/', '../../../shared/captures/'].map((path) => new URL(path, import.meta.url));
const CAPTURES = [
  't01-blind-success',
  't02-blind-busy',
  't03-blind-404',
  't18-attended-success',
  't08-refer-403',
  't19-attended-replaces-481',
  't26-transfer-via-proxy',
  't27-refer-auth-401',
  's22-twinkle-blind-success',
  'g01-cancel-487',
  'g03-retrans-late-200',
  'g06-long-dialog',
  'r33-603-callee',
  's10-baresip-blind-success-open',
];
const SEEDS = 12;

function fileOf(name: string): URL | null {
  return FOLDERS.map((folder) => new URL(`${name}.pcap`, folder)).find((file) => existsSync(file)) ?? null;
}

/** A way of seeing less: which packets are left. */
type View = {
  readonly name: string;
  readonly keep: (packet: CapturedPacket, index: number) => boolean;
};

/** xorshift32, so that a failing loss can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function viewsOf(packets: readonly CapturedPacket[]): View[] {
  const pairs = [...new Set(packets.map(({ src, dst }) => `${src} > ${dst}`))];
  const isBetween = ({ src, dst }: CapturedPacket, pair: string) =>
    pair === `${src} > ${dst}` || pair === `${dst} > ${src}`;
  const half = packets.length / 2;
  return [
    ...pairs.map((pair) => ({
      name: `only ${pair}`,
      keep: (p: CapturedPacket) => pair === `${p.src} > ${p.dst}`,
    })),
    ...pairs.map((pair) => ({
      name: `without ${pair}`,
      keep: (p: CapturedPacket) => pair !== `${p.src} > ${p.dst}`,
    })),
    ...pairs.map((pair) => ({
      name: `the leg ${pair}`,
      keep: (p: CapturedPacket) => isBetween(p, pair),
    })),
    { name: 'the first half', keep: (_, index) => index < half },
    { name: 'the second half', keep: (_, index) => index >= half },
    ...Array.from({ length: SEEDS }, (_, seed) => {
      const random = randomOf(seed + 1);
      const isKept = packets.map(() => random() >= 1 / 3);
      return {
        name: `a third lost, seed ${seed + 1}`,
        keep: (_: CapturedPacket, i: number) => isKept[i] === true,
      };
    }),
  ];
}

type Accusation = {
  readonly view: string;
  readonly rule: string;
  readonly atFault: string;
};

const errorsOf = (report: Report) => report.findings.filter((f) => f.severity === 'error' && f.atFault !== null);

/** Errors that blame somebody whom the whole capture does not blame. */
async function falseAccusations(pcap: Uint8Array): Promise<Accusation[]> {
  const whole = new Set((await reportOfCapture(pcap)).findings.map(({ atFault }) => atFault));
  const packets = packetsOf(pcap);
  const accusations: Accusation[] = [];
  for (const { name, keep } of viewsOf(packets)) {
    const report = await reportOfCapture(pcapOf(pcap, packets.filter(keep)));
    for (const { rule, atFault } of errorsOf(report)) {
      if (atFault !== null && !whole.has(atFault)) {
        accusations.push({ view: name, rule, atFault });
      }
    }
  }
  return accusations;
}

describe('nobody is accused of what was merely not captured', () => {
  for (const name of CAPTURES) {
    const file = fileOf(name);
    test.skipIf(file === null)(
      file === null ? `in any part of ${name} (skipped: the capture is not there)` : `in any part of ${name}`,
      async () => {
        expect(await falseAccusations(readFileSync(file as URL))).toEqual([]);
      },
    );
  }
});

describe('nor in any part of a call in which nothing is wrong', () => {
  const fixtures = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
  test.each(fixtures.filter(({ rule, fires }) => rule.startsWith('call/') && !fires))('$path', async (fixture) => {
    expect(await falseAccusations(captureOfFixture(fixture))).toEqual([]);
  });
});
