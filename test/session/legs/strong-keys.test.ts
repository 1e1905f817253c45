import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreOf } from '../../../src/session/legs/strong-keys.ts';
import { processorMs } from '../../builders/processor-time.ts';

/** All that may stand behind a Call-ID as one expression: what it means is plain, and it takes exponential time. */
const ALL_BEHIND = /(?:[-_~;.](?:b2b(?:[-_.]?\d{1,3})?|leg\d{1,2}|\d{1,2}))+$/i;

describe('what is left of a Call-ID without what products add', () => {
  test.each([
    ['abc@192.0.2.1', 'abc'],
    ['abc-b2b@host', 'abc'],
    ['abc_b2b-1@host', 'abc'],
    ['abc-B2B_123@host', 'abc'],
    ['abc-b2b-1234@host', 'abc-b2b-1234'],
    ['abc~2-leg2', 'abc'],
    ['abc-123', 'abc-123'],
    ['B2B.1.abc', 'abc'],
    ['-b2b-1-b2b-1', ''],
    ['', ''],
  ])('%s: %s', (callId, core) => {
    expect(coreOf(callId)).toBe(core);
  });

  test('is the same as one expression for all of them says', () => {
    const pieces = fc.constantFrom('-', '_', '~', ';', '.', 'b2b', 'B2B', 'leg', '1', '22', '333', 'x');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const callId = `k${parts.join('')}`;
        expect(coreOf(callId)).toBe(callId.replace(ALL_BEHIND, ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('takes no time of a Call-ID made of nothing else', async () => {
    const callIds = ['-b2b-1'.repeat(5000), `${'-b2b-1'.repeat(33)}x`, '-1'.repeat(100), `${'-'.repeat(199)}!`];
    expect(await processorMs(() => callIds.map(coreOf))).toBeLessThan(200);
  });
});
