import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';
import { CALL, REFER, reports, TARGET_ANSWERS, TRYING } from '../builders/phrases.ts';

/** What a trace does not show and yet proves. */

describe('a NOTIFY that lost its To tag', () => {
  const untagged = (text: string): string => text.replace(/(NOTIFY [^\n]*)/, '$1\n @to-tag');

  test('belongs to the REFER by its Call-ID and its own tag', async () => {
    const transfer = await transferOf(CALL, REFER, untagged(TRYING), untagged(reports('486 Busy Here')));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      atFault: 'target',
      notifies: [
        { sipfragStatus: 100, answeredWith: 200 },
        { sipfragStatus: 486, answeredWith: 200 },
      ],
    });
  });
});

describe('a target leg whose INVITE was not captured', () => {
  const unseen = TARGET_ANSWERS.replace(/(INVITE[^\n]*)/, '$1\n @unseen');

  test('is known by a response: what it calls, and to whom it goes', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, unseen, reports('200 OK'));
    expect(transfer).toMatchObject({ outcome: 'succeeded', targetInvite: { finalStatus: 200 } });
  });

  test('is not taken from a call to somebody else', async () => {
    const other = `dialog z bert dora
                   2.10 z > INVITE
                     @unseen
                   2.20 z < 486 Busy Here`;
    const transfer = await transferOf(CALL, REFER, TRYING, other, reports('200 OK'));
    expect(transfer).toMatchObject({ outcome: 'succeeded', targetInvite: null });
  });
});

test('an INVITE that names nobody, sent by the transferee at once, is the call that was asked for', async () => {
  const nameless = (at: string): string => `dialog z bert carl
    ${at}0 z > INVITE sip:203.0.113.30
      To: <sip:203.0.113.30>
    ${at}9 z < 603 Decline
      To: <sip:203.0.113.30>;tag=z9`;
  const prompt = await transferOf(CALL, REFER, nameless('2.1'), reports('200 OK'));
  expect(prompt).toMatchObject({ outcome: 'failed', atFault: 'target', targetInvite: { finalStatus: 603 } });
  const late = await transferOf(CALL, REFER, nameless('2.7'), reports('200 OK'));
  expect(late.targetInvite).toBeNull();
});

test('a call of which only the 100 was seen is a call without an end', async () => {
  const { calls } = await reportOf(`0.00 o > INVITE
                                      @unseen
                                    0.10 o < 100 Trying`);
  expect(calls).toMatchObject([{ outcome: 'no-final', finalStatus: null }]);
});

describe('a 603 without ringing', () => {
  const declined = (headers: string): string => `0.00 o > INVITE
    0.10 o < 603 Decline
      ${headers}
    0.12 o > ACK`;

  test.each([
    ['Reason: Q.850;cause=21;text="Call Rejected"', 'callee'],
    ['Reason: Q.850;cause=21;location=U', 'callee'],
    ['Reason: Q.850;cause=21;location=LN', 'network'],
    ['Retry-After: 60', 'unknown'],
  ])('with %s is by the %s', async (header, by) => {
    const { rejections } = await reportOf(declined(header));
    expect(rejections).toMatchObject([{ code: 603, by }]);
  });
});
