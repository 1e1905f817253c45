import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom, mix32 } from '../random.js';
import { ordinaryCalls, plantedCalls, scannerCalls } from './calls.js';
import { keepAlives, registrations } from './registrar.js';
import { Wire } from './wire.js';

/**
 * Makes the capture of an SBC's busy hour, and the truth about it: calls over two legs whose addresses, Call-IDs, numbers
 * and media differ, registrations, OPTIONS, a scanner, wrong numbers, and six calls that a fault broke.
 *
 *     node test/bench/hour/hour.js [--calls 540] [--seed 1] --out hour.pcap        writes hour.pcap and hour.truth.json
 *
 * @typedef {{ legs: string[], outcome: string, code: number | null, from: string, to: string, cause: string | null }} Told
 * @typedef {{
 *   wire: Wire, random: () => number, name: (prefix: string) => string, start: number, seconds: number, told: Told[],
 *   between: (least: number, most: number) => number, pick: (values: readonly any[]) => any
 * }} Hour
 */

const START_S = Date.UTC(2026, 10, 27, 1) / 1000;
const HOUR_S = 3600;

/** @param {{ calls?: number, seed?: number, out: string }} options */
export function makeHour({ calls = 540, seed = 1, out }) {
  const wire = new Wire(out);
  const random = createRandom(seed);
  let names = mix32(seed) >>> 8;
  /** @type {Hour} */
  const hour = {
    wire,
    random,
    name: (prefix) => prefix + mix32(names++).toString(36),
    start: START_S,
    seconds: HOUR_S,
    told: [],
    between: (least, most) => least + (most - least) * random(),
    pick: (values) => values[Math.floor(random() * values.length)],
  };
  const share = calls / 540;
  const beginnings = [
    ...plantedCalls(hour),
    ...scannerCalls(hour, Math.round(40 * share)),
    ...ordinaryCalls(hour, calls - Math.round(40 * share) - 6),
    ...registrations(hour, Math.round(180 * share)),
    ...keepAlives(hour),
  ].sort((a, b) => a.at - b.at);
  for (const [i, { at, run }] of beginnings.entries()) {
    run(at);
    if (i % 2000 === 0) {
      wire.flush(at);
    }
  }
  wire.close();
  return { messages: wire.messages, calls: hour.told };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { calls: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  });
  const out = values.out ?? 'hour.pcap';
  const made = makeHour({ calls: Number(values.calls ?? 540), seed: Number(values.seed ?? 1), out });
  writeFileSync(out.replace(/\.pcap$/, '.truth.json'), `${JSON.stringify(made, null, 1)}\n`);
  console.log(`${out}: ${made.messages} messages, ${made.calls.length} calls`);
}
