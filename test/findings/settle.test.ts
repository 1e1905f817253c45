import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analysisOfCapture, transferOf } from '../builders/analyse.ts';
import { BYE, CALL, later, REFER, reports, TARGET_ANSWERS, TRYING, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

describe('what would settle a verdict', () => {
  test('is nothing where the trace shows the call to the target', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here'));
    expect(transfer).toMatchObject({ confidence: 'certain', settledBy: null, vantage: { targetLeg: true } });
  });

  test("is the call to the target, where only the transferee's word is there", async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, reports('486 Busy Here'));
    expect(transfer.settledBy).toBe('Capture also where bert calls carl: that call decides.');
    expect(transfer.vantage).toEqual({ transferor: true, transferee: true, targetLeg: false, replacedCall: null });
  });

  test('is a capture at the transferee, where it keeps silent', async () => {
    expect((await transferOf(CALL, REFER, later(60))).settledBy).toMatch(
      /^Capture also at bert: does it send a NOTIFY/,
    );
  });

  test('is nothing where everything went well and was seen', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), BYE);
    expect(transfer.settledBy).toBeNull();
  });
});

describe('what would settle a verdict is named by what is missing', () => {
  async function settledIn(scenario: string): Promise<(string | null)[]> {
    const { transfers } = await analysisOfCapture(captureOf(readScenario(scenario)));
    expect(transfers.filter(({ confidence }) => confidence === 'certain')).toEqual([]);
    return transfers.map(({ settledBy }) => settledBy);
  }

  test.each([
    ['refer-unanswered/fires', 'Capture also at bert: does the REFER arrive, and is it answered?'],
    ['refer-dialog-unknown/fires', 'Capture also at bert: did it give this answer, or did an element on the way?'],
    ['no-notify/fires', 'Capture also at bert: does it send a NOTIFY, or call carl?'],
    ['outcome-withheld/fires', 'Capture also at bert: does it send a NOTIFY?'],
    [
      'outcome-withheld/fires-behind-proxy',
      'Capture also between the proxy 192.0.2.50 and bert: does a NOTIFY leave, and where does it end?',
    ],
    ['notify-unanswered/fires', 'Capture also at anna: do the NOTIFYs arrive?'],
    ['one-sided/fires', 'Capture both directions: what bert sent is not all in this trace.'],
    [
      'replaces-ringing-target/fires',
      'Capture also at carl, from before the consultation call on: its Call-ID and tags decide.',
    ],
    [
      'replaces-unmatched/fires-before-trace',
      'Capture also at carl, from before the consultation call on: its Call-ID and tags decide.',
    ],
    ['refer-not-in-trace/fires', 'Begin the capture before the original call.'],
    ['refer-not-in-trace/fires-report-alone', 'Begin the capture before the original call.'],
    ['transferee-gave-up/fires', null],
  ])('%s', async (path, settledBy) => {
    const fixture = new URL(`../../fixtures/rules/transfer/${path}.txt`, import.meta.url);
    expect(await settledIn(readFileSync(fixture, 'utf8'))).toEqual([settledBy]);
  });

  const GIVEN_UP = `
    2.10 c > INVITE
    2.15 c < 180 Ringing
    32.00 c > CANCEL
    32.01 c < 200 OK
    32.02 c < 487 Request Terminated
      @for INVITE
    32.03 c > ACK
    32.20 o < NOTIFY 487 Request Terminated / terminated;reason=noresource
    32.22 o > 200 OK`;
  const UNREPORTED = `
    2.00 o > REFER sip:carl@c.example
      Refer-Sub: false
    2.02 o < 202 Accepted
      Refer-Sub: false`;
  const TO_TARGET = 'Capture also where bert calls carl: that call decides.';

  test.each<[string, string, string | null]>([
    [
      'the beginning of the call',
      `dialog o anna bert mid${REFER}${GIVEN_UP}`,
      'Begin the capture before the original call.',
    ],
    ['nothing but time', `${CALL}${REFER}`, null],
    [
      'nothing, where nobody was to tell of a call that is seen',
      `${CALL}${UNREPORTED}${GIVEN_UP.split('32.20')[0]}${later(80)}`,
      null,
    ],
    ['the call, of which nobody was to tell', `${CALL}${UNREPORTED}${BYE}${later(60)}`, TO_TARGET],
    [
      'the call, which a report told of that others hide',
      `${CALL}${REFER}
       2.05 o < NOTIFY 100 Trying / active;expires=60
         @unseen
       2.07 o > 200 OK${reports('200 OK')}${BYE}${later(60)}`,
      TO_TARGET,
    ],
    [
      'who refused, whatever else is hidden',
      `0.00 o > INVITE
       0.50 o < 200 OK
         @unseen
       0.52 o > ACK
       2.00 o > REFER sip:carl@c.example
       2.02 o < 503 Service Unavailable`,
      'Capture also at bert: did it give this answer, or did an element on the way?',
    ],
  ])('%s', async (_, scenario, settledBy) => {
    expect(await settledIn(scenario)).toEqual([settledBy]);
  });

  test('of two calls, of which it is not clear whose they are, the report is; a consultation that nobody named is not', async () => {
    const twice = `${CALL}
      dialog z anna bert
      0.60 z > INVITE
      0.70 z < 200 OK
      0.72 z > ACK
      2.000 o > REFER sip:carl@c.example
      2.003 z > REFER sip:carl@c.example
      2.010 o < 202 Accepted
      2.013 z < 202 Accepted
      2.10 c > INVITE
      dialog d bert carl
      2.11 d > INVITE
      2.30 c < 200 OK
      2.32 c > ACK
      2.40 d < 481 Call/Transaction Does Not Exist
      2.42 d > ACK${later(60)}`;
    const report = 'Capture also at bert: does it send a NOTIFY?';
    expect(await settledIn(twice)).toEqual([report, report]);
  });
});
