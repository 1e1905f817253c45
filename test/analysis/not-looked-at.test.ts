import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

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
  const told = async (scenario: string) =>
    (await reportOf(scenario)).problems.filter(({ code }) => code === 'one-direction').map(({ message }) => message);

  test('is named where requests show that there were responses', async () => {
    const unseen = `
      0.00 o > INVITE
      1.00 o < 200 OK
        @unseen
      1.02 o > ACK
      9.00 o > BYE`;
    expect(await told(unseen)).toEqual([
      'Only one direction was captured: no response is in this trace, and 2 ACK or BYE show that there were some; capture where both directions pass',
    ]);
  });

  test('is named where there are responses alone', async () => {
    const unseen = `
      0.00 o > INVITE
        @unseen
      0.05 o < 180 Ringing
      1.00 o < 200 OK`;
    expect(await told(unseen)).toEqual([
      'Only one direction was captured: this trace has 2 responses and none of their requests; capture where both directions pass',
    ]);
  });

  test('is not named where a request got nothing, or both are there', async () => {
    expect(await told('0.00 o > INVITE\n0.50 o > again INVITE')).toEqual([]);
    expect(await told(CALL + END)).toEqual([]);
  });
});
