import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { type RuleFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { readScenario } from '../builders/scenario.ts';
import { timelessCapture } from '../builders/wire.ts';

const timeless = (...parts: readonly string[]): Promise<Report> =>
  reportOfCapture(timelessCapture(readScenario(...parts)));

/** Rules that ask what came first, or how long something took, and those that take their place where they are silent. */
const OF_TIME =
  /^transfer\/(?:accepted-|bye-instead|call-|caller-lost|early-bye|first-notify|notify-(?:after|challenged|out-of|refused|unanswered)|outcome-|refer-(?:challenge|cseq|unanswered)|replaces-(?:dialog|ignored)|report-contra|subscription-|success-|target-(?:busy|call|no-answer)|transferee-)/;
/** What was at once, or which legs are one call, takes times: without them the general rule of that code takes its place. */
const GENERAL = [
  'transfer/target-busy/fires-behind-sbc.txt: transfer/target-no-answer',
  'transfer/transferee-could-not-call/fires.txt: transfer/target-refused',
];

async function unfounded({ path, rule, scenario, fires, also }: RuleFixture): Promise<string[]> {
  const { findings } = await timeless(scenario);
  const said = findings.map((finding) => finding.rule).filter((each) => each.startsWith('transfer/'));
  const wrong = said.filter((each) => (fires ? each !== rule && !also.includes(each) : each === rule));
  return wrong.map((each) => `${path}: ${each}`);
}

describe('without times', () => {
  const root = new URL('../../fixtures/rules/', import.meta.url);
  const fixtures = readRuleFixtures(root).filter(({ path }) => OF_TIME.test(path));

  test('nothing is said of a transfer that its times do not bear out', async () => {
    const found: string[] = [];
    for (const fixture of fixtures) {
      found.push(...(await unfounded(fixture)));
    }
    expect(fixtures.length).toBeGreaterThan(50);
    expect(found).toEqual(GENERAL);
  });

  const REFUSED = '2.10 c > INVITE\n2.30 c < 486 Busy Here\n2.32 c > ACK';
  const BYE = '2.25 o > BYE\n2.26 o < 200 OK';

  test.each([
    ['before the refusal', `use call\nuse refer\n2.10 c > INVITE\n${BYE}\n2.30 c < 486 Busy Here\n2.32 c > ACK`, true],
    ['after it', `use call\nuse refer\n${REFUSED}\n${BYE}`, false],
    ['after the report', `use call\nuse refer\n${REFUSED}\nuse reports 486 Busy Here\n${BYE}`, false],
  ])('the order of the messages tells who hung up too early: the BYE %s', async (_, scenario, isEarly) => {
    const { findings } = await timeless(scenario);
    expect(findings.map(({ rule, atFault }) => `${rule} ${atFault}`)).toEqual([
      'transfer/target-busy target',
      ...(isEarly ? ['transfer/caller-lost transferor'] : []),
    ]);
  });

  test('no sentence measures what has no measure', async () => {
    const { findings } = await timeless(
      'use call\nuse refer\n2.10 c > INVITE\n2.20 o > BYE\n2.26 o < 200 OK\n2.30 c < 200 OK\n2.32 c > ACK\n2.50 c < BYE\n2.52 c > 200 OK',
    );
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'transfer/accepted-taken-for-success: anna took 202 Accepted for success and hung up later, before carl had answered; it never learned the outcome',
    ]);
  });

  const invites = (count: number) => `0 h > INVITE${'\n1 h > again INVITE'.repeat(count - 1)}`;
  const answers = (count: number) => `0 h > INVITE\n0.1 h < 200 OK${'\n1 h < again 200'.repeat(count - 1)}`;

  test.each([
    [invites(6), ['warning call/unanswered-so-far null']],
    [invites(7), ['error call/invite-unanswered network']],
    [answers(10), []],
    [answers(11), ['error call/answer-unacknowledged null']],
  ])('a whole schedule of repetitions has had its chance: %s', async (scenario, expected) => {
    const { findings } = await timeless(`dialog h anna bert\n${scenario}`);
    expect(findings.map(({ rule, severity, atFault }) => `${severity} ${rule} ${atFault}`)).toEqual(expected);
  });
});
