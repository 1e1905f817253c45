import { expect, test } from 'vitest';
import type { ReportFinding } from '../../src/report/index.ts';
import { reportOfFixture } from '../builders/analyse.ts';
import { readRuleFixtures } from '../builders/rule-fixture.ts';

/* The fixture of a rule shows one of the answers that the rule is about: here each of the others stands in its place. */

const FIXTURES = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));

type Said = Pick<ReportFinding, 'atFault' | 'confidence' | 'severity'>;

async function said(rule: string, own: string, answer: string): Promise<Said[]> {
  const fixture = FIXTURES.find(({ path }) => path === `${rule}/fires.txt`)!;
  const scenario = fixture.scenario.replaceAll(own, answer);
  expect(scenario === fixture.scenario).toBe(own === answer);
  const { findings } = await reportOfFixture({ ...fixture, scenario });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ atFault, confidence, severity }) => ({ atFault, confidence, severity }));
}

const NOT_FOUND = [
  '410 Gone',
  '416 Unsupported URI Scheme',
  '484 Address Incomplete',
  '485 Ambiguous',
  '604 Does Not Exist Anywhere',
];
const MEDIA = ['415 Unsupported Media Type', '606 Not Acceptable'];

const RULES: readonly (readonly [rule: string, own: string, others: readonly string[], otherwise?: Partial<Said>])[] = [
  ['call/busy', '486 Busy Here', ['600 Busy Everywhere']],
  ['call/encryption-mismatch', '488 Not Acceptable Here', MEDIA],
  ['call/extension-refused', '420 Bad Extension', ['421 Extension Required']],
  ['call/media-refused', '488 Not Acceptable Here', MEDIA],
  ['call/routing-loop', '483 Too Many Hops', ['482 Loop Detected'], { atFault: null, confidence: 'possible' }],
  ['registration/account-unknown', '404 Not Found', ['410 Gone', '604 Does Not Exist Anywhere']],
  [
    'registration/extension-refused',
    '420 Bad Extension',
    ['421 Extension Required', '439 First Hop Lacks Outbound Support', '494 Security Agreement Required'],
  ],
  ['registration/refused-by-policy', '403 Forbidden', ['603 Decline', '480 Temporarily Unavailable']],
  [
    'request/message-callee-unavailable',
    '480 Temporarily Unavailable',
    ['408 Request Timeout', '486 Busy Here', '487 Request Terminated', '600 Busy Everywhere'],
  ],
  [
    'transfer/notify-malformed',
    '400 Bad Request',
    ['406 Not Acceptable', '415 Unsupported Media Type', '489 Bad Event'],
  ],
  ['transfer/notify-not-accepted', '489 Bad Event', ['405 Method Not Allowed', '501 Not Implemented']],
  ['transfer/refer-contact-unknown', '404 Not Found', NOT_FOUND],
  ['transfer/refer-extension-refused', '420 Bad Extension', ['421 Extension Required']],
  ['transfer/refer-loop', '483 Too Many Hops', ['482 Loop Detected']],
  ['transfer/refer-not-supported', '405 Method Not Allowed', ['501 Not Implemented']],
  ['transfer/target-busy', '486 Busy Here', ['600 Busy Everywhere']],
  ['transfer/target-declined', '603 Decline', ['607 Unwanted']],
  ['transfer/target-media-refused', '488 Not Acceptable Here', MEDIA],
  ['transfer/target-not-found', '404 Not Found', NOT_FOUND],
  [
    'transfer/transferee-could-not-call',
    '503 Service Unavailable',
    ['500 Server Internal Error', '502 Bad Gateway', '504 Server Time-out'],
  ],
];

const EACH = RULES.flatMap(([rule, own, others, otherwise = {}]) =>
  others.map((answer) => ({ rule, own, answer, otherwise })),
);

test.each(EACH)('$rule says of $answer what it says of $own', async ({ rule, own, answer, otherwise }) => {
  const expected = await said(rule, own, own);
  expect(expected).not.toEqual([]);
  expect(await said(rule, own, answer)).toEqual(expected.map((each) => ({ ...each, ...otherwise })));
});

test('420 to a REFER that required nothing is of who received it', async () => {
  const fixture = FIXTURES.find(({ path }) => path === 'transfer/refer-extension-refused/fires.txt')!;
  const scenario = fixture.scenario.replace('  Require: norefersub\n', '');
  expect(scenario).not.toBe(fixture.scenario);
  const { findings } = await reportOfFixture({ ...fixture, scenario });
  expect(findings.find(({ rule }) => rule === fixture.rule)).toMatchObject({
    atFault: 'transferee',
    message: expect.stringContaining('names an extension the REFER did not require'),
  });
});
