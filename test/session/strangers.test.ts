import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { mentions } from '../../src/session/leg/strangers.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const report = (scenario: string): Promise<Report> => reportOfCapture(captureOf(readScenario(scenario)));
const CALL = '0.00 o > INVITE\n0.05 o < 180 Ringing\n0.50 o < 200 OK\n0.52 o > ACK';
const REFER = '2.00 o > REFER sip:carl@c.example\n2.02 o < 202 Accepted';
const STRANGE = '  @src 192.0.2.66';
const rulesOf = ({ findings }: Report) => findings.map(({ rule }) => rule);

describe('a report from a stranger', () => {
  test('does not decide a transfer that the call to the target decides', async () => {
    const said = await report(
      `${CALL}\n${REFER}\n2.10 c > INVITE\n2.50 o < NOTIFY 603 Decline / terminated\n${STRANGE}\n3.00 c < 200 OK\n3.02 c > ACK\nlater 60`,
    );
    expect(said.transfers).toHaveLength(1);
    expect(said.transfers[0]).toMatchObject({
      outcome: 'succeeded',
      atFault: null,
      confidence: 'possible',
      notifies: [],
    });
    expect(said.findings.map(({ rule, severity, confidence }) => [rule, severity, confidence])).toEqual([
      ['transfer/sent-by-stranger', 'warning', 'possible'],
    ]);
    expect(said.findings[0]?.evidence.map(({ frame, src }) => [frame, src])).toEqual([[8, '192.0.2.66:5060']]);
    expect(said.findings[0]?.message).toMatch(/^192\.0\.2\.66 sent NOTIFY 603 Decline \(#8\) /);
  });

  test('leaves a refusal of the target what it is', async () => {
    const said = await report(
      `${CALL}\n${REFER}\n2.10 c > INVITE\n2.50 o < NOTIFY 200 OK / terminated\n${STRANGE}\n3.00 c < 486 Busy Here\n3.02 c > ACK\n3.10 o < NOTIFY 486 Busy Here / terminated;reason=noresource\n3.12 o > 200 OK\nlater 60`,
    );
    expect(said.transfers[0]).toMatchObject({ outcome: 'failed', atFault: 'target', confidence: 'certain' });
    expect(rulesOf(said)).toEqual(['transfer/target-busy', 'transfer/sent-by-stranger']);
  });

  test('yields to the report of the transferee, whichever came last', async () => {
    const said = await report(
      `${CALL}\n${REFER}\n2.50 o < NOTIFY 200 OK / terminated;reason=noresource\n2.52 o > 200 OK\n2.60 o < NOTIFY 603 Decline / terminated\n${STRANGE}\nlater 60`,
    );
    expect(said.transfers[0]).toMatchObject({ outcome: 'succeeded', atFault: null, confidence: 'possible' });
  });

  test('counts where nothing else is known, and no further than that', async () => {
    const said = await report(`${CALL}\n${REFER}\n2.60 o < NOTIFY 603 Decline / terminated\n${STRANGE}\nlater 60`);
    expect(said.transfers[0]).toMatchObject({ outcome: 'failed', atFault: null, confidence: 'possible' });
    expect(said.transfers[0]?.transferee).toContain('bert');
    expect(rulesOf(said)[0]).toBe('transfer/sent-by-stranger');
  });
});

describe('a final response from a stranger', () => {
  test.each([
    ['before it', `0.20 o < 607 Unwanted\n${STRANGE}\n0.50 o < 200 OK\n0.52 o > ACK`],
    ['after it', `0.20 o < 200 OK\n0.22 o > ACK\n0.50 o < 607 Unwanted\n${STRANGE}`],
  ])('takes nothing from the answer of who was asked, %s', async (_when, rest) => {
    const said = await report(`0.00 o > INVITE\n0.05 o < 180 Ringing\n${rest}\nlater 60`);
    expect(said.calls[0]).toMatchObject({ outcome: 'answered', finalStatus: 200 });
    expect(said.rejections).toEqual([]);
  });

  test('is nobody’s rejection where it is the only one', async () => {
    const said = await report(`0.00 o > INVITE\n0.05 o < 180 Ringing\n0.20 o < 607 Unwanted\n${STRANGE}\nlater 60`);
    expect(said.rejections[0]).toMatchObject({ code: 607, by: 'unknown' });
    expect(said.findings.map(({ rule, confidence }) => [rule, confidence])).toEqual([
      ['rejection/sent-by-stranger', 'possible'],
    ]);
  });

  test('is none where nothing at all came from where the INVITE went', async () => {
    const said = await report(`0.00 o > INVITE\n0.20 o < 607 Unwanted\n${STRANGE}\nlater 60`);
    expect(said.rejections[0]).toMatchObject({ code: 607, by: 'callee' });
    expect(rulesOf(said)).toEqual(['rejection/unwanted']);
  });

  test('is none where the INVITE went there too', async () => {
    const said = await report(
      `0.00 o > INVITE\n0.05 o < 180 Ringing\n0.20 o < 607 Unwanted\n${STRANGE}\n0.21 o < 607 Unwanted\nlater 60`,
    );
    expect(rulesOf(said)).toEqual(['rejection/unwanted']);
  });
});

test('an address is named where it stands as a whole', () => {
  expect(mentions('Contact: <sip:b@192.0.2.6:5060>', '192.0.2.6')).toBe(true);
  expect(mentions('c=IN IP4 192.0.2.6', '192.0.2.6')).toBe(true);
  expect(mentions('Contact: <sip:b@192.0.2.66>', '192.0.2.6')).toBe(false);
  expect(mentions('Contact: <sip:b@1192.0.2.6>', '192.0.2.6')).toBe(false);
  expect(mentions('192.0.2.66 192.0.2.6', '192.0.2.6')).toBe(true);
  expect(mentions(null, '192.0.2.6')).toBe(false);
  expect(mentions('Contact: <sip:b@[2001:db8::6]:5060>', '2001:db8::6')).toBe(true);
  expect(mentions('Contact: <sip:b@[2001:0DB8:0:0:0:0:0:6]>', '2001:db8::6')).toBe(true);
  expect(mentions('Via: SIP/2.0/UDP b;received=2001:db8:0::6;rport', '2001:db8::6')).toBe(true);
  expect(mentions('c=IN IP6 2001:db8::66', '2001:db8::6')).toBe(false);
  expect(mentions('c=IN IP6 2001:db8::6:6', '2001:db8::6')).toBe(false);
  expect(mentions(null, '2001:db8::6')).toBe(false);
});
