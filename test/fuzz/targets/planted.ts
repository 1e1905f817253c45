import { setTimeout } from 'node:timers/promises';
import { mustBeHarmless } from '../promises/harmless.ts';
import type { Target } from '../target.ts';

/* Faults planted on purpose: what a harness must find in the end. Run only where they are named. */

const SEED = new Uint8Array(Buffer.from('INVITE sip:a@b SIP/2.0\r\nContent-Length: 12\r\n\r\nbody\r\n'));
const KEPT: Uint8Array[] = [];

function planted(name: string, run: Target['run']): Target {
  return { name: `planted-${name}`, seeds: () => [SEED], mutators: [], run };
}

/** What every planted fault waits for: a change that random bytes bring about soon, and no seed has. */
function isOdd(input: Uint8Array): boolean {
  return input.length > 0 && input[0] !== SEED[0];
}

export const PLANTED_TARGETS: readonly Target[] = [
  planted('crash', (input) => {
    if (isOdd(input)) {
      throw new TypeError('planted');
    }
  }),
  planted('hang', (input) => {
    while (isOdd(input)) {
      // Never ends.
    }
  }),
  planted('stall', async (input) => {
    if (isOdd(input)) {
      await new Promise(() => {});
    }
  }),
  planted('wait', async (input) => {
    if (isOdd(input)) {
      await setTimeout(600_000);
    }
  }),
  planted('growth', (input) => {
    while (isOdd(input)) {
      KEPT.push(new Uint8Array(1 << 20).fill(1));
    }
  }),
  planted('leak', () => {
    KEPT.push(new Uint8Array(1 << 20).fill(1));
  }),
  planted('control', (input) => mustBeHarmless('planted', isOdd(input) ? '\u001b[2J' : 'fine')),
  planted('exit', (input) => {
    if (isOdd(input)) {
      process.exit(1);
    }
  }),
];
