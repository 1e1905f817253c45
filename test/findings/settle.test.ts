import { describe, expect, test } from 'vitest';
import { transferOf } from '../builders/analyse.ts';
import { BYE, CALL, later, REFER, reports, TARGET_ANSWERS, TRYING, targetRefuses } from '../builders/phrases.ts';

describe('what would settle a verdict', () => {
  test('is nothing where the trace shows the call to the target', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here'));
    expect(transfer).toMatchObject({ confidence: 'certain', settledBy: null, vantage: { targetLeg: true } });
  });

  test("is the call to the target, where only the transferee's word is there", async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, reports('486 Busy Here'));
    expect(transfer.settledBy).toBe('Capture also where bert calls carl: that call decides.');
    expect(transfer.vantage).toEqual({ transferor: true, transferee: true, targetLeg: false, replacedCall: null });
  });

  test('is a capture at the transferee, where it keeps silent', async () => {
    expect((await transferOf(CALL, REFER, later(60))).settledBy).toMatch(
      /^Capture also at bert: does it send a NOTIFY/,
    );
  });

  test('is nothing where everything went well and was seen', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), BYE);
    expect(transfer.settledBy).toBeNull();
  });
});
