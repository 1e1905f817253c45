import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const report = (scenario: string): Promise<Report> => reportOfCapture(captureOf(readScenario(scenario)));

/** Anna's side of a transfer through the proxy p: where Bert is, nothing there says. */
const BEHIND_PROXY = `dialog o anna bert
0.00 o anna>p INVITE
0.50 o p>anna 200 OK
  Record-Route: <sip:192.0.2.50;lr>
0.52 o anna>p ACK
2.00 o anna>p REFER sip:carl@c.example
  @uri sip:bert@phone.b.example
  Route: <sip:192.0.2.50;lr>
2.03 o p>anna 202 Accepted`;

const called = async (from: string): Promise<string | undefined> => {
  const scenario = `${BEHIND_PROXY}\ndialog c bert carl\n2.10 c > INVITE\n  From: ${from}\n3.00 c < 200 OK\n3.02 c > ACK\nlater 60`;
  const said = await report(scenario);
  expect(said.transfers).toHaveLength(1);
  return said.transfers[0]?.targetInvite?.callId;
};

describe('the call that a REFER asked for is known by the name of who was asked', () => {
  test('from wherever it comes', async () => {
    expect(await called('<sip:bert@b.example>;tag=c-bert')).toBe('c-1@198.51.100.20');
  });

  test('and not by another name', async () => {
    expect(await called('<sip:dora@d.example>;tag=c-bert')).toBeUndefined();
  });
});
