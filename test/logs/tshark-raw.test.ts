import { expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const invite = (callId: string): string =>
  `INVITE sip:b@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:b@b>\r\n` +
  `Call-ID: ${callId}\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n`;

test('a message without the bytes of its frame is named by the line in which it stands', async () => {
  const text = [
    '[',
    ` { "layers": { "sip_raw": ["${hex(invite('first'))}", 0, 9, 0, 26] } },`,
    ` { "layers": {`,
    `   "frame_raw": ["00", 0, 1, 0, 1],`,
    `   "sip_raw": ["${hex(invite('second'))}", 0, 9, 0, 26] } }`,
    ']',
  ].join('\n');
  const { calls } = await analyze(Buffer.from(text));
  const lines = calls.map(({ callId, evidence }) => [
    callId,
    evidence.map((each) => ('line' in each ? each.line : null)),
  ]);
  expect(lines).toEqual([
    ['first', [2]],
    ['second', [4]],
  ]);
});
