import { describe, expect, test } from 'vitest';
import { check, checkText } from '../../src/check/index.ts';
import { OUTPUTS, type OutputName } from '../../src/outputs/index.ts';
import { PLAIN } from '../../src/report/index.ts';
import { reportOf } from '../builders/analyse.ts';

/** A call that rings when the trace ends. */
const RINGING = '0.00 o > INVITE\n0.05 o < 180 Ringing';
const ANSWERED = 'use call\n60.00 o > BYE\n60.02 o < 200 OK';

async function casesOf(scenario: string) {
  const result = check(await reportOf(scenario));
  return result.cases.map(({ name, passed, undecided }) => ({ name, passed, undecided }));
}

describe('a call without an end', () => {
  test('neither passes nor fails, and one with an end does', async () => {
    expect(await casesOf(RINGING)).toEqual([{ name: 'call anna → bert', passed: true, undecided: true }]);
    expect(await casesOf(ANSWERED)).toEqual([{ name: 'call anna → bert', passed: true, undecided: false }]);
  });

  test('is a warning of the check, which names it', async () => {
    const { findings, passed } = check(await reportOf(RINGING));
    expect(passed).toBe(true);
    expect(findings.map(({ finding, severity, fails }) => [finding.rule, severity, fails, finding.message])).toEqual([
      [
        'check/undecided',
        'warning',
        false,
        'call anna → bert has no end in this trace (no-final): it neither passed nor failed',
      ],
    ]);
  });

  test('that fails for another reason is a failure', async () => {
    const once = '0.00 o > INVITE\n0.01 o < icmp port-unreachable';
    const never = `${once}\n0.50 o > again INVITE\n0.51 o < icmp port-unreachable\n1.50 o > again INVITE\n1.51 o < icmp port-unreachable`;
    expect(await casesOf(never)).toEqual([{ name: 'call anna → bert', passed: false, undecided: false }]);
  });

  test('is red where warnings are', async () => {
    expect(check(await reportOf(RINGING), { config: { failOn: 'warning' } }).passed).toBe(false);
  });

  test.each(Object.keys(OUTPUTS))('is printed by %s', async (name) => {
    const result = check(await reportOf(RINGING));
    const render = await OUTPUTS[name as OutputName]();
    const text = [...render(result, { version: '0.0.0', lang: 'en' })].join('');
    expect(text).toMatch(/undecided/);
  });

  test('is printed for people', async () => {
    const text = [...checkText(check(await reportOf(RINGING)), { lang: 'en', style: PLAIN, detail: 'normal' })].join(
      '',
    );
    expect(text).toContain('Call anna → bert has no end in this trace');
  });
});
