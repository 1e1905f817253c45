import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom, mix32 } from '../random.js';
import { plantedFaults } from './spread-faults.js';
import { Taps } from './taps.js';
import { ordinaryCalls, registrations } from './traffic.js';

/**
 * Makes an hour of eight border controllers, a capture of each, and the truth about it: calls that enter at one and leave at
 * another, so that what goes between them is in two captures; transfers asked for at one whose calls are made at another;
 * registrations at one and calls to who registered from another; and faults whose cause is seen elsewhere than they are.
 *
 *     node test/bench/sbcs/sbcs.js [--calls 800] [--seed 1] [--apart 0] --out FOLDER     writes sbc1.pcap … sbc8.pcap, truth.json
 *
 * @typedef {{ legs: string[], outcome: string, code: number | null, from: string, to: string }} Told
 * @typedef {{ name: string, rule: string, code: number | null, at: number, symptomAt: number, causeAt: number, legs: string[] }} Planted
 * @typedef {{
 *   taps: Taps, random: () => number, name: (prefix: string) => string, start: number, seconds: number, told: Told[],
 *   planted: Planted[], between: (least: number, most: number) => number
 * }} Network
 */

const START_S = Date.UTC(2026, 10, 27, 1) / 1000;
const HOUR_S = 3600;
const MOST_TIMES = 20;

/** @param {{ calls?: number, seed?: number, apart?: number, out: string }} options `apart`: by how many seconds clocks differ */
export function makeSbcs({ calls = 800, seed = 1, apart = 0, out }) {
  mkdirSync(out, { recursive: true });
  const random = createRandom(seed);
  const taps = new Taps(out, random, apart);
  let names = mix32(seed) >>> 8;
  /** @type {Network} */
  const network = {
    taps,
    random,
    name: (prefix) => prefix + mix32(names++).toString(36),
    start: START_S,
    seconds: HOUR_S,
    told: [],
    planted: [],
    between: (least, most) => least + (most - least) * random(),
  };
  const times = Math.min(MOST_TIMES, Math.max(1, Math.round(calls / 4_000)));
  const beginnings = [
    ...plantedFaults(network, times),
    ...ordinaryCalls(network, calls),
    ...registrations(network, Math.min(700, Math.ceil(calls / 40))),
  ].sort((a, b) => a.at - b.at);
  for (const [i, { at, run }] of beginnings.entries()) {
    run(at);
    if (i % 2000 === 0) {
      taps.flush(at);
    }
  }
  taps.close();
  const { paths, aheadS, wires, messages } = taps;
  const truth = { messages, aheadS, calls: network.told, planted: network.planted };
  writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
  return { ...truth, paths, seen: wires.map((wire) => wire.messages) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      calls: { type: 'string', default: '800' },
      seed: { type: 'string', default: '1' },
      apart: { type: 'string', default: '0' },
      out: { type: 'string', default: 'sbcs' },
    },
  });
  const { calls, seed, apart } = {
    calls: Number(values.calls),
    seed: Number(values.seed),
    apart: Number(values.apart),
  };
  const made = makeSbcs({ calls, seed, apart, out: values.out });
  console.log(
    `${values.out}: ${made.messages} messages, in the captures ${made.seen.join(' ')}; ${made.planted.length} faults`,
  );
}
