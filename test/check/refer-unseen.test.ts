import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { Report } from '../../src/report/index.ts';
import { reportOf } from '../builders/analyse.ts';
import { later, reports, targetRefuses } from '../builders/phrases.ts';
import { rendered } from '../outputs/checked.ts';
import { readJunit } from '../outputs/readers.ts';

/** A transfer that had been asked for when the trace began. */
const transferAsked = (...parts: string[]): Promise<Report> => reportOf('dialog o anna bert mid', ...parts, later(5));

const told = ({ findings }: Report) =>
  findings.map(({ rule, severity, atFault, confidence }) => [rule, severity, atFault, confidence]);

describe('the gate of a transfer whose REFER is not in the trace', () => {
  test.each(['400 Bad Request', '486 Busy Here', '503 Service Unavailable', '603 Decline'])(
    'is closed where it is reported as failed (%s)',
    async (status) => {
      const report = await transferAsked(reports(status));
      expect(told(report)).toEqual([['transfer/refer-not-in-trace', 'error', null, 'likely']]);
      expect(check(report).passed).toBe(false);
    },
  );

  test('is closed where the call to the target is there, and refused', async () => {
    const report = await transferAsked(targetRefuses('486 Busy Here'), reports('486 Busy Here'));
    expect(told(report)).toEqual([
      ['transfer/refer-not-in-trace', 'error', null, 'likely'],
      ['call/busy', 'info', null, 'certain'],
    ]);
    expect(check(report).passed).toBe(false);
  });

  test.each(['200 OK', '202 Accepted'])('is open where it is reported as a success (%s)', async (status) => {
    const result = check(await transferAsked(reports(status)), { config: { failOn: 'warning' } });
    expect(result.findings.map(({ severity }) => severity)).toEqual(['info']);
    expect(result.passed).toBe(true);
  });

  test('is open where the last word is a success, whatever was reported before', async () => {
    const report = await transferAsked('2.00 o < NOTIFY 486 Busy Here / active\n2.02 o > 200 OK', reports('200 OK'));
    expect(check(report).passed).toBe(true);
  });

  test('is open where nothing final is reported', async () => {
    const result = check(await transferAsked(reports('180 Ringing')), { config: { failOn: 'info' } });
    expect(result.findings).toEqual([]);
    expect(result.passed).toBe(true);
  });

  test('is a case of its own in a test report, since no transfer is told', async () => {
    const result = check(await transferAsked(reports('486 Busy Here')));
    const cases = readJunit(rendered('junit', result)).flatMap(({ testcase }) => testcase);
    expect(cases.filter(({ failure }) => failure !== undefined)).toMatchObject([
      {
        classname: 'siptriage.findings',
        failure: {
          type: 'transfer/refer-not-in-trace',
          message:
            'A transfer that anna had asked bert for failed: 486 Busy Here by the word of bert; its REFER is not in this trace',
        },
      },
    ]);
  });
});
