import { describe, expect, test } from 'vitest';
import { reportOf, reportOfMessages } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';

const sdp = (address: string, port: number): string => `
    Content-Type: application/sdp
    | v=0
    | c=IN IP4 ${address}
    | m=audio ${port} RTP/AVP 8`;
const CALL = `
  0.00 o > INVITE${sdp('192.0.2.10', 4000)}
  1.00 o < 200 OK${sdp('198.51.100.20', 4002)}
  1.02 o > ACK`;
const END = `
  9.00 o > BYE
  9.02 o < 200 OK`;

describe('RTP that is not in a capture', () => {
  const seen = async (scenario: string) => (await reportOf(scenario)).summary.mediaSeen;

  test('is said of answered calls with audio, and of no others', async () => {
    expect(await seen(CALL + END)).toBe(false);
    expect(await seen(`${CALL}\n  1.10 o > rtp 4000>4002 8.00${END}`)).toBe(true);
    expect(await seen('use call\n60.00 o > BYE\n60.02 o < 200 OK')).toBe(null);
    expect(await seen(CALL.replace('200 OK', '183 Session Progress'))).toBe(null);
  });
});

describe('one direction of a trace', () => {
  const codesIn = ({ problems }: Awaited<ReturnType<typeof reportOf>>) =>
    problems.filter(({ code }) => code === 'one-direction').map(({ message }) => message);
  const told = async (scenario: string) => codesIn(await reportOf(scenario));
  const alone = async (isResponse: boolean, scenario: string) =>
    codesIn(
      await reportOfMessages(readScenario(scenario).filter(({ text }) => text.startsWith('SIP/2.0') === isResponse)),
    );

  test('is named where requests show that there were responses', async () => {
    const unseen = `
      0.00 o > INVITE
      1.00 o < 200 OK
        @unseen
      1.02 o > ACK
      9.00 o > BYE`;
    expect(await told(unseen)).toEqual([
      'Only one direction was captured: no response is in this trace, and requests that follow one (ACK, BYE, the next REGISTER) show that there were; capture where both directions pass',
    ]);
  });

  test('is named where a phone gave credentials at once', async () => {
    const rounds = (next: string, headers = '') =>
      alone(
        false,
        `dialog r anna p\n0.00 r > REGISTER\n0.02 r < 401 Unauthorized\n${next} r > REGISTER${headers}\nlater 60`,
      );
    expect(await rounds('0.04')).toHaveLength(1);
    expect(await rounds('0.49')).toHaveLength(1);
    expect(await rounds('0.50')).toEqual([]);
    expect(await rounds('0.04', '\n  @cseq 1')).toEqual([]);
    expect(await rounds('0.04', '\n  @from-tag other')).toEqual([]);
  });

  const sentBy = async (address: string, scenario: string) =>
    codesIn(await reportOfMessages(readScenario(scenario).filter(({ src }) => src === address)));
  const BOTH_WAYS =
    '0.00 o > INVITE\n1.00 o < 200 OK\n1.02 o > ACK\n9.00 o < BYE\n9.01 o > 200 OK\n12.00 k > INVITE\n12.10 k < 486 Busy Here';
  const ANNA = '192.0.2.10';

  test('is named where requests and responses of one host show what it got', async () => {
    expect(await sentBy(ANNA, BOTH_WAYS)).toEqual([
      'Only one direction was captured: all 3 requests and 1 responses come from one host; capture where both directions pass',
    ]);
  });

  test('is not where something went to that host, or came from another', async () => {
    const rest = '\nparty z 192.0.2.99\ndialog z z anna\n';
    expect(await sentBy(ANNA, `${BOTH_WAYS}${rest}15.00 z > OPTIONS\n  @src ${ANNA}\n  @dst 192.0.2.50`)).toHaveLength(
      1,
    );
    const toItself = `${BOTH_WAYS}${rest}15.00 z > OPTIONS\n  @src ${ANNA}\n  @dst ${ANNA}`;
    expect(await sentBy(ANNA, toItself)).toEqual([]);
    expect(codesIn(await reportOfMessages(readScenario(BOTH_WAYS).filter((_, at) => at !== 1)))).toEqual([]);
  });

  test('is not where nothing shows that it got anything', async () => {
    expect(await sentBy(ANNA, '0.00 o > INVITE\n0.50 o < OPTIONS\n0.51 o > 200 OK')).toEqual([]);
  });

  test('is named where there are responses alone, of one request after another', async () => {
    expect(await alone(true, 'use call\n9.00 o > BYE\n9.02 o < 200 OK')).toEqual([
      'Only one direction was captured: this trace has 3 responses and none of their requests; capture where both directions pass',
    ]);
  });

  test.each([
    [
      'a call that had been refused at first',
      '0.00 o > INVITE\n0.10 o < 407 Proxy Authentication Required\n0.12 o > ACK\n0.20 o > INVITE\n0.30 o < 180 Ringing',
      1,
    ],
    [
      'of a refused call, what was not called again',
      '0.00 o > INVITE\n0.10 o < 180 Ringing\n0.20 o < 486 Busy Here\n0.30 o < again 486 Busy Here',
      0,
    ],
    ['a call that began before, and its answer', '0.00 o > INVITE\n0.05 o < 180 Ringing\n1.00 o < 200 OK', 0],
    [
      'a hang-up and the refusal of the call that it ended',
      '0.00 o > INVITE\n0.05 o < 180 Ringing\n0.50 o > BYE\n0.60 o < 487 Request Terminated\n  @for INVITE\n0.70 o < 200 OK\n  @for BYE',
      0,
    ],
    [
      'registrations, one after the other',
      'dialog r anna p\n0.00 r > REGISTER\n0.10 r < 401 Unauthorized\n0.20 r > REGISTER\n0.30 r < 200 OK',
      1,
    ],
    ['inquiries within the time of one', '0.00 o > OPTIONS\n0.10 o < 200 OK\n34.00 k > OPTIONS\n34.10 k < 200 OK', 0],
    [
      'inquiries over a time that no transaction lasts',
      '0.00 o > OPTIONS\n0.10 o < 200 OK\n34.10 k > OPTIONS\n34.20 k < 200 OK',
      1,
    ],
    ['a call that rang for long', '0.00 o > INVITE\n0.10 o < 180 Ringing\n60.00 o < 200 OK', 0],
  ])('of responses alone: %s', async (_, scenario, times) => {
    expect(await alone(true, scenario)).toHaveLength(times);
  });

  test.each([
    [
      'a call that was up before is acknowledged and ended',
      '0.00 o > INVITE\n@unseen\n0.50 o < 200 OK\n0.52 o > ACK\n9.00 o > BYE',
      0,
    ],
    [
      'a call that was up before is changed, and ended',
      '0.00 o > INVITE\n@unseen\n0.50 o < 200 OK\n3.00 o > INVITE\n9.00 o > BYE',
      0,
    ],
    [
      'an ACK within the time of an answer before the trace',
      '0.00 k > INVITE\n32 o > INVITE\n@unseen\n33 o < 200 OK\n34.00 o > ACK',
      0,
    ],
    ['an ACK after it', '0.00 k > INVITE\n32 o > INVITE\n@unseen\n33 o < 200 OK\n34.10 o > ACK', 1],
    ['a BYE after it', '0.00 k > INVITE\n32 o > INVITE\n@unseen\n33 o < 200 OK\n90 o > BYE', 0],
    ['a call that began in it', '0.00 o > INVITE\n0.10 o < 200 OK\n9.00 o > BYE', 1],
    ['a hang-up that speaks to nobody', '0.00 o > INVITE\n9.00 o > BYE\n@edit ;tag=o-bert => ', 0],
  ])('of requests alone: %s', async (_, scenario, times) => {
    expect(await alone(false, scenario)).toHaveLength(times);
  });

  test('is not named where a request got nothing, or both are there', async () => {
    expect(await told('0.00 o > INVITE\n0.50 o > again INVITE')).toEqual([]);
    expect(await told(CALL + END)).toEqual([]);
  });
});
