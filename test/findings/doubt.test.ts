import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOf, transferOf } from '../builders/analyse.ts';
import { BYE, CALL, later, REFER, reports, TARGET_ANSWERS, TRYING, targetRefuses } from '../builders/phrases.ts';

const sureness = ({ confidence, doubt }: Report['calls'][number] | Report['transfers'][number]) =>
  `${confidence} ${doubt}`;

describe('why the outcome of a transfer is not certain', () => {
  const suppressed = `
    2.00 o > REFER sip:carl@c.example
      Refer-Sub: false
    2.02 o < 202 Accepted
      Refer-Sub: false`;

  test.each([
    ['it is seen', [CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), BYE], 'certain null'],
    [
      'its refusal is seen',
      [CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here')],
      'certain null',
    ],
    ['one side says so', [CALL, REFER, TRYING, reports('200 OK'), BYE], 'likely hearsay'],
    ['one side says that it failed', [CALL, REFER, TRYING, reports('486 Busy Here')], 'likely hearsay'],
    ['the trace ends first', [CALL, REFER], 'possible still-open'],
    ['nobody was to say it', [CALL, suppressed, BYE, later(60)], 'possible unreported'],
    ['nothing was said in time', [CALL, REFER, later(60)], 'likely unseen'],
  ])('%s', async (_, parts, expected) => {
    expect(sureness(await transferOf(...parts))).toBe(expected);
  });
});

describe('why the outcome of a call is not certain', () => {
  const refused = (words: string, ...details: readonly string[]): string => `
    0.00 o > INVITE
    ${details.join('\n')}
    0.10 o < ${words}
    0.12 o > ACK`;

  test.each([
    ['all of it is seen', refused('486 Busy Here'), 'certain null'],
    [
      'a proxy had it before',
      refused('486 Busy Here', '@times 1 Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK-before'),
      'likely branch',
    ],
    ['its beginning is not seen', refused('486 Busy Here', '@unseen'), 'likely earlier'],
    ['another try is due', refused('420 Bad Extension'), 'likely still-open'],
  ])('%s', async (_, scenario, expected) => {
    const { calls, findings } = await reportOf(scenario);
    expect(calls.map(sureness)).toEqual([expected]);
    expect(findings.map(({ confidence, doubt }) => `${confidence} ${doubt}`)).toEqual([expected]);
  });
});

test('a registration that the trace cuts off may still be answered', async () => {
  const { registrations } = await reportOf('0.00 o > REGISTER');
  expect(registrations).toMatchObject([{ outcome: 'truncated', confidence: 'possible', doubt: 'still-open' }]);
});

test('where a stranger spoke, nothing else that is said is sure', async () => {
  const { findings } = await reportOf(
    CALL,
    REFER,
    `2.60 o < NOTIFY 603 Decline / active
       @src 192.0.2.66`,
    later(60),
  );
  expect(findings.length).toBeGreaterThan(0);
  expect(new Set(findings.map(({ confidence, doubt }) => `${confidence} ${doubt}`))).toEqual(
    new Set(['possible stranger']),
  );
});
