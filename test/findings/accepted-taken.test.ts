import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';
import { CALL, later, REFER, TARGET_ANSWERS } from '../builders/phrases.ts';

/** What makes the rule speak: hung up at once, and never told. */
const AT_ONCE = `
  2.04 o > BYE
  2.06 o < 200 OK`;
const UNSEEN = `
    @unseen`;

async function isSaid(...parts: readonly string[]): Promise<boolean> {
  const { transfers, findings } = await reportOf(...parts);
  expect(transfers.map(({ outcome }) => outcome)).toEqual(['succeeded']);
  return findings.some(({ rule }) => rule === 'transfer/accepted-taken-for-success');
}

describe('that a transferor took the acceptance for success', () => {
  test('is said where it hung up at once and was never told', async () => {
    expect(await isSaid(CALL, REFER, AT_ONCE, TARGET_ANSWERS, later(60))).toBe(true);
  });

  test('is not, where it asked for no reports', async () => {
    const refer = `
      2.00 o > REFER sip:carl@c.example
        Refer-Sub: false
      2.02 o < 202 Accepted
        Refer-Sub: false`;
    expect(await isSaid(CALL, refer, AT_ONCE, TARGET_ANSWERS, later(60))).toBe(false);
  });

  test('is not, where it hung up before the REFER was accepted', async () => {
    const crossing = `
      2.00 o > REFER sip:carl@c.example
      2.01 o > BYE
      2.02 o < 202 Accepted
        @for REFER
      2.03 o < 200 OK
        @for BYE`;
    expect(await isSaid(CALL, crossing, TARGET_ANSWERS, later(60))).toBe(false);
  });

  test('is not, where it answered a report that was not captured, however early in the trace', async () => {
    const early = `
      dialog o anna bert mid
      0.00 o > REFER sip:carl@c.example
      0.02 o < 202 Accepted
      0.04 o > BYE
      0.06 o < 200 OK
      0.10 c > INVITE
      0.20 c < 200 OK
      0.22 c > ACK
      0.30 o < NOTIFY 200 OK / terminated;reason=noresource`;
    const answered = '0.32 o > 200 OK';
    expect(await isSaid(early + UNSEEN, answered, later(60))).toBe(false);
  });

  test('is not, where something else of the transferee was not captured, as its ACK shows', async () => {
    const held = (more: string): string => `
      2.025 o > INVITE
      2.030 o < 200 OK${more}
      2.035 o > ACK`;
    expect(await isSaid(CALL, REFER, held(''), AT_ONCE, TARGET_ANSWERS, later(60))).toBe(true);
    expect(await isSaid(CALL, REFER, held(UNSEEN), AT_ONCE, TARGET_ANSWERS, later(60))).toBe(false);
  });
});
