import { describe, expect, test } from 'vitest';
import { LegLife } from '../../src/session/ordinary/leg-life.ts';
import { LegTable, NO_LEG } from '../../src/session/ordinary/leg-table.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { CALL, REFER } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import type { WireMessage } from '../builders/wire.ts';
import { concat, pcapngEnhanced, pcapngInterface, pcapngSection } from '../capture/build.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';

const EPOCH_US = 1_795_327_800_000_000;
const OUTSIDE = 2n ** 62n;
const SECOND_US = 1_000_000;

/** The first so many messages have a time that is none. */
function captureOf(messages: readonly WireMessage[], timeless: number): Uint8Array {
  const packets = messages.map(({ seconds, src, dst, text }, index) => {
    const payload = udp(new TextEncoder().encode(text), 5060, 5060);
    const bytes = ethernet(ipv4(payload, { src, dst, protocol: 17, id: index + 1 }));
    const units = index < timeless ? OUTSIDE : BigInt(EPOCH_US + Math.round(seconds * 1e6));
    return pcapngEnhanced(0, units, { bytes });
  });
  return concat(pcapngSection(), pcapngInterface(1), ...packets);
}

describe('what is heard before the trace has a time', () => {
  const messages = readScenario(
    `dialog x anna bert
     ${CALL}
     ${REFER}
     60.00 x > INVITE
     60.10 x < 200 OK
     60.20 x > ACK`,
  );
  const count = messages.length;

  test.each([1, 2, 4, count - 3, count])('is not lost: %d messages without a time', async (timeless) => {
    const { calls, transfers } = await reportOfCapture(captureOf(messages, timeless));
    expect(calls.map(({ outcome }) => outcome)).toEqual(['answered', 'answered']);
    expect(transfers.map(({ referStatus }) => referStatus)).toEqual([202]);
  });
});

describe('a leg without a time', () => {
  test('is let go when its patience is over since the first time of the trace, and stops nobody', () => {
    const table = new LegTable();
    const life = new LegLife(table);
    const slot = table.open(1, 2, Number.NaN);
    life.begin(slot, Number.NaN);
    const startUs = 1000 * SECOND_US;
    expect(life.takeDue(startUs)).toBe(slot);
    expect(life.continues(slot, startUs)).toBe(true);
    expect(table.isUsed(slot)).toBe(true);
    expect(life.takeDue(startUs + 33 * SECOND_US)).toBe(NO_LEG);
    expect(life.takeDue(startUs + 34 * SECOND_US)).toBe(slot);
    expect(life.continues(slot, startUs + 34 * SECOND_US)).toBe(false);
  });
});
