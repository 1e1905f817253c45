import { describe, expect, test } from 'vitest';
import type { ReportCall } from '../../src/report/index.ts';
import { reportOf } from '../builders/analyse.ts';

const description = (address: string, port: number, ...more: readonly string[]): string =>
  ['v=0', `c=IN IP4 ${address}`, `m=audio ${port} RTP/AVP 8`, ...more]
    .map((line) => `\n  | ${line}`)
    .join('')
    .replace(/^/, '\n  Content-Type: application/sdp');

const ANNA = description('192.0.2.10', 4000);
const BERT = description('198.51.100.20', 4002);
const UP = `
  0.00 o > INVITE${ANNA}
  0.05 o < 180 Ringing
  1.00 o < 200 OK${BERT}
  1.02 o > ACK`;
const down = (seconds: number): string => `
  ${seconds} o > BYE
  ${seconds + 0.02} o < 200 OK`;
const HOLD = `
  8.00 o > INVITE${description('192.0.2.10', 4000, 'a=sendonly')}
  8.05 o < 200 OK${description('198.51.100.20', 4002, 'a=recvonly')}
  8.06 o > ACK`;
const RESUME = `
  14.00 o > INVITE${ANNA}
  14.05 o < 200 OK${BERT}
  14.06 o > ACK`;
/** Anna's RTP and Bert's. */
const anna = (from: number, until: number): string => `\n  ${from} o > rtp 4000>4002 ${until}`;
const bert = (from: number, until: number): string => `\n  ${from} o < rtp 4002>4000 ${until}`;

/** The packets of caller and callee, and what is said. */
async function told(...parts: readonly string[]) {
  const { calls, findings } = await reportOf(...parts);
  const packets = ({ media }: ReportCall) => (media === null ? null : [media.caller.packets, media.callee.packets]);
  return { packets: calls.map(packets), said: findings.map(({ rule }) => rule) };
}

describe('what is said of the media of a call', () => {
  const TABLE: readonly (readonly [string, string, (readonly number[])[] | null[], readonly string[]])[] = [
    ['both ways', UP + anna(1.1, 20) + bert(1.1, 20) + down(20), [[189, 189]], []],
    ['none in the whole capture', UP + down(20), [null], []],
    ['the callee alone', UP + bert(1.1, 20) + down(20), [[0, 189]], ['call/media-one-way']],
    ['the caller alone', UP + anna(1.1, 20) + down(20), [[189, 0]], ['call/media-one-way']],
    ['one way, and over within three seconds', UP + bert(1.1, 3.9) + down(3.9), [[0, 28]], []],
    ['one way, three seconds long', UP + bert(1.1, 4) + down(4), [[0, 29]], ['call/media-one-way']],
    ['a few packets one way', UP + bert(1.1, 3.5) + down(20), [[0, 24]], []],
    ['late', UP + anna(4, 20) + bert(1.1, 20) + down(20), [[160, 189]], ['call/media-late']],
    ['hardly late', UP + anna(3.9, 20) + bert(1.1, 20) + down(20), [[161, 189]], []],
    ['both late', UP + anna(4, 20) + bert(4, 20) + down(20), [[160, 160]], []],
    ['an early stop', UP + anna(1.1, 20) + bert(1.1, 12) + down(20), [[189, 109]], ['call/media-stopped']],
    ['a stop near the end', UP + anna(1.1, 20) + bert(1.1, 12.3) + down(20), [[189, 112]], []],
    ['both stop early', UP + anna(1.1, 12) + bert(1.1, 12) + down(20), [[109, 109]], []],
    ['early media alone', `${UP}${bert(0.1, 0.9)}${anna(1.1, 20)}${down(20)}`, [[189, 0]], ['call/media-one-way']],
    ['hold', UP + HOLD + RESUME + anna(1.1, 20) + bert(1.1, 8) + bert(14.1, 20) + down(20), [[189, 128]], []],
    ['hold to the end', UP + HOLD + anna(1.1, 20) + bert(1.1, 8) + down(20), [[189, 69]], []],
    [
      'none after a hold',
      UP + HOLD + RESUME + anna(1.1, 30) + bert(1.1, 8) + down(30),
      [[289, 69]],
      ['call/media-stopped'],
    ],
    [
      'a symmetric NAT',
      `${UP}\n  1.1 o carl>anna rtp 4999>4000 20\n  1.1 o anna>carl rtp 4000>4999 20${down(20)}`,
      [[189, 189]],
      ['call/media-elsewhere'],
    ],
    ['no end of the call', UP + bert(1.1, 20), [null], []],
  ];
  test.each(TABLE)('%s', async (_, scenario, packets, said) => {
    expect(await told(scenario)).toEqual({ packets, said });
  });

  test('a transfer whose new leg hears one side alone', async () => {
    const target = `
      2.10 c > INVITE${description('198.51.100.20', 4010)}
      2.15 c < 180 Ringing
      3.00 c < 200 OK${description('203.0.113.30', 4012)}
      3.02 c > ACK
      3.10 c < rtp 4012>4010 12
      12.00 c > BYE
      12.02 c < 200 OK`;
    const { packets, said } = await told(
      UP,
      anna(1.1, 2),
      bert(1.1, 2),
      'use refer',
      'use trying',
      target,
      'use reports 200 OK',
      'use bye',
    );
    expect(packets).toEqual([
      [9, 9],
      [0, 89],
    ]);
    expect(said).toEqual(['call/media-one-way']);
  });

  test('addresses found out by ICE are not judged', async () => {
    const ice = UP.replaceAll('RTP/AVP 8', 'RTP/AVP 8\n  | a=ice-ufrag:abcd');
    expect(await told(ice, bert(1.1, 20), down(20))).toEqual({ packets: [null], said: [] });
  });
});
