import { expect, test } from 'vitest';
import { AFTER_TRANSACTION_US, T1_US, TIMER_C_US, TRANSACTION_US } from '../../../src/sip/meaning/timers.ts';

test('the timers of RFC 3261, in microseconds', () => {
  expect({ T1_US, TRANSACTION_US, AFTER_TRANSACTION_US, TIMER_C_US }).toEqual({
    T1_US: 500_000,
    TRANSACTION_US: 32_000_000,
    AFTER_TRANSACTION_US: 34_000_000,
    TIMER_C_US: 180_000_000,
  });
});
