import { describe, expect, test } from 'vitest';
import { type RingEnding, ringAdvice, ringEnding, tellRinging } from '../../src/findings/ring-ending.ts';
import { reportOf } from '../builders/analyse.ts';
import { CALL, later, REFER, TRYING } from '../builders/phrases.ts';

describe('how a call ended that nobody took', () => {
  test.each([480, 486, 600])('%i after ringing: by its time', (code) => {
    expect([0, 5e6, 12e6, 30e6, Number.NaN].map((us) => ringEnding(code, us, null))).toEqual([
      'at-once',
      'by-hand',
      'unknown',
      'by-timer',
      'unknown',
    ]);
    expect(ringEnding(code, null, null)).toBeNull();
    expect(ringEnding(code, 5e6, 'busy')).toBe('by-hand');
    expect(ringEnding(code, 5e6, 'no-answer')).toBe('by-timer');
    expect(ringEnding(code, null, 'no-answer')).toBe('unanswered');
    expect(ringEnding(code, 30e6, 'declined')).toBe('declined');
    expect(ringEnding(code, null, 'declined')).toBe('declined');
  });

  test('408 is a timer, 487 tells nothing of the callee', () => {
    expect(ringEnding(408, 3e6, null)).toBe('by-timer');
    expect(ringEnding(408, null, 'no-answer')).toBeNull();
    expect(ringEnding(487, 3e6, null)).toBe('unanswered');
    expect(ringEnding(487, null, null)).toBeNull();
  });

  test.each([403, 404, 500, 503, 504, 603])('%i is another matter', (code) => {
    expect(ringEnding(code, 5e6, null)).toBeNull();
    expect(ringEnding(code, 5e6, 'no-answer')).toBeNull();
    expect(ringEnding(code, null, 'declined')).toBeNull();
  });

  test.each<[RingEnding, string]>([
    ['by-timer', 'carol rang for 4.9 s and did not take the call: not answered in time'],
    ['by-hand', 'carol rang for 4.9 s and did not take the call: refused by hand, as it seems'],
    ['at-once', 'carol rang for 4.9 s and did not take the call: refused at once'],
    ['unknown', 'carol rang for 4.9 s and did not take the call: not answered in time, or refused by hand'],
    ['declined', 'carol did not take the call: the answer says that it was declined'],
    ['unanswered', 'carol did not answer'],
  ])('%s', (ending, told) => {
    expect(tellRinging(ending, 'carol', 4_900_000, 'en')).toBe(told);
    expect(ringAdvice(ending, 'carol', 'en').length).toBe(ending === 'unknown' ? 2 : 1);
  });

  test('without times it says both, and no length', () => {
    expect(tellRinging('unknown', 'carol', Number.NaN, 'en')).toBe(
      'carol rang and did not take the call: not answered in time, or refused by hand',
    );
    expect(ringAdvice(null, 'carol', 'en')).toEqual([]);
  });
});

describe('486 after ringing', () => {
  const called = (seconds: number, answer: string): string => `
    0.00 o > INVITE
    0.10 o < 180 Ringing
    ${seconds} o < ${answer}
    ${seconds + 0.02} o > ACK`;

  test.each([
    [5, '486 Busy Here', 'refused by hand'],
    [30.1, '486 Busy Here', 'not answered in time'],
    [30.1, '480 Temporarily Unavailable', 'not answered in time'],
    [5, '600 Busy Everywhere', 'refused by hand'],
    [12.1, '486 Busy Here', 'not answered in time, or refused by hand'],
  ])('after %s s, %s: %s', async (seconds, answer, told) => {
    const { findings } = await reportOf(called(seconds, answer), later(99));
    const rule = answer.startsWith('480') ? 'call/no-answer' : 'call/busy';
    const verdict = findings.find((finding) => finding.rule === rule);
    expect(verdict).toMatchObject({ severity: 'info', atFault: null, confidence: 'likely' });
    expect(verdict?.message).toContain(told);
    expect(JSON.stringify(findings)).not.toMatch(/\bbusy in|\bwas busy|line limit|call[- ]waiting/);
  });

  test('of the target of a transfer, and 183 is no ringing', async () => {
    const target = (progress: string): string => `
      2.10 c > INVITE
      2.20 c < ${progress}
      7.20 c < 486 Busy Here
      7.22 c > ACK
      7.30 o < NOTIFY 486 Busy Here / terminated;reason=noresource
      7.32 o > 200 OK`;
    const rang = await reportOf(CALL, REFER, TRYING, target('180 Ringing'), later(60));
    expect(rang.findings[0]).toMatchObject({
      rule: 'transfer/target-busy',
      severity: 'error',
      atFault: 'target',
      confidence: 'certain',
    });
    expect(rang.findings[0]?.message).toBe(
      'the target, carl, rang for 5.0 s and did not take the call: refused by hand, as it seems (486 Busy Here)',
    );
    const announced = await reportOf(CALL, REFER, TRYING, target('183 Session Progress'), later(60));
    expect(announced.findings[0]).toMatchObject({
      rule: 'transfer/target-busy',
      atFault: 'target',
      confidence: 'certain',
    });
    expect(announced.findings[0]?.message).toBe('the target, carl, was busy (486 Busy Here)');
  });
});
