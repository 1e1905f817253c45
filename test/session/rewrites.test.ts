import { describe, expect, test } from 'vitest';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const BLOCKED = 'SIP;cause=603;text="v=analytics1;url=https://redress.example/a"';

/** What is found of a refusal that bert gave, and of what a proxy made of it. */
async function rewritesOf(given: string, passedOn: string): Promise<string[]> {
  const answer = (words: string): string => words.replace(' | ', '\n  Reason: ');
  const { rejections } = await analysisOfCapture(
    captureOf(
      readScenario(`
0.00 o anna>p INVITE
0.01 o p>bert INVITE
0.20 o bert>p ${answer(given)}
0.21 o p>bert ACK
0.22 o p>anna ${answer(passedOn)}
0.23 o anna>p ACK`),
    ),
  );
  expect(rejections).toHaveLength(1);
  return rejections.flatMap(({ record }) =>
    record.rewrites.map(({ kind, before, after }) => `${kind}: ${before} → ${after}`),
  );
}

describe('a proxy that passes a rejection on', () => {
  test.each<[string, string, string, string[]]>([
    ['as it came', `603 Network Blocked | ${BLOCKED}`, `603 Network Blocked | ${BLOCKED}`, []],
    [
      'without the phrase of 603+',
      `603 Network Blocked | ${BLOCKED}`,
      `603 Decline | ${BLOCKED}`,
      ['phrase: 603 Network Blocked → 603 Decline'],
    ],
    [
      'without it, in whatever letters it came',
      '603 NETWORK blocked',
      '603 Decline',
      ['phrase: 603 NETWORK blocked → 603 Decline'],
    ],
    ['with it in other letters', '603 Network Blocked', '603 network blocked', []],
    ['with it where it was not', '603 Decline', '603 Network Blocked', []],
    ['with another phrase that says nothing', '603 Decline', '603 No', []],
    ['with another phrase, where those words are no 603+', '608 Network Blocked', '608 Rejected', []],
    ['with another phrase and a lower code', '480 Network Blocked | SIP;cause=608', '480 No | SIP;cause=608', []],
    ['with another code', '608 Rejected', '480 Gone', ['code: 608 Rejected → 480 Gone']],
    [
      'without its Reason',
      '608 Rejected | SIP;cause=608;text="Blocked"',
      '608 Rejected',
      ['reason-lost: SIP;cause=608;text="Blocked" → '],
    ],
    ['without one that has no text', '608 Rejected | SIP;cause=608', '608 Rejected', ['reason-lost: SIP;cause=608 → ']],
    [
      'with its Reason in other words',
      '608 Rejected | SIP;cause=608;text="Blocked"',
      '608 Rejected | sip;cause=608;text="No"',
      ['reason-lost: SIP;cause=608;text="Blocked" → sip;cause=608;text="No"'],
    ],
    ['with its protocol in other letters', '608 Rejected | SIP;cause=608', '608 Rejected | sip;cause=608', []],
    ['without a Reason that is about no rejection', '608 Rejected | Q.850;cause=16', '608 Rejected', []],
    [
      'with another Reason beside it',
      '608 Rejected | SIP;cause=608',
      '608 Rejected | SIP;cause=608, Q.850;cause=21',
      ['reason-added: SIP;cause=608 → Q.850;cause=21'],
    ],
    ['with a Reason where there was none', '608 Rejected', '608 Rejected | Q.850;cause=21', []],
  ])('%s', async (_, given, passedOn, rewrites) => {
    expect(await rewritesOf(given, passedOn)).toEqual(rewrites);
  });
});
