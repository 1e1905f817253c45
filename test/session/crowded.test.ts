import { describe, expect, test } from 'vitest';
import { reportOfMessages } from '../builders/analyse.ts';
import type { WireMessage } from '../builders/wire.ts';

/** More than are compared under one key. */
const MANY = 70;
const QUEUE = '15551234567';

type Asked = { readonly call: number; readonly transferee: string; readonly at: string };

function message(seconds: number, src: string, dst: string, lines: readonly string[]): WireMessage {
  return { seconds, src, dst, isTcp: false, text: [...lines, 'Content-Length: 0', '', ''].join('\r\n') };
}

/** Anna asks somebody to call the queue. */
function refer(seconds: number, { call, transferee, at }: Asked): WireMessage[] {
  const dialog = [
    `From: <sip:anna@a.example>;tag=a${call}`,
    `To: <sip:${transferee}@b.example>;tag=b${call}`,
    `Call-ID: refer-${call}`,
    'CSeq: 2 REFER',
  ];
  const via = `Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bKr${call}`;
  return [
    message(seconds, '192.0.2.10', at, [
      `REFER sip:${transferee}@${at} SIP/2.0`,
      via,
      ...dialog,
      `Refer-To: <sip:${QUEUE}@c.example>`,
    ]),
    message(seconds + 0.001, at, '192.0.2.10', ['SIP/2.0 202 Accepted', via, ...dialog]),
  ];
}

function invite(seconds: number, { call, transferee, at }: Asked): WireMessage {
  return message(seconds, at, '203.0.113.30', [
    `INVITE sip:${QUEUE}@203.0.113.30 SIP/2.0`,
    `Via: SIP/2.0/UDP ${at};branch=z9hG4bKi${call}`,
    `From: <sip:${transferee}@b.example>;tag=i${call}`,
    `To: <sip:${QUEUE}@c.example>`,
    `Call-ID: target-${call}`,
    'CSeq: 1 INVITE',
  ]);
}

async function targetsOf(asked: readonly Asked[], called: readonly Asked[]): Promise<(string | null)[]> {
  const messages = [
    ...asked.flatMap((one, index) => refer(index * 0.01, one)),
    ...called.map((one, index) => invite(asked.length * 0.01 + 0.01 + index * 0.01, one)),
  ];
  const { transfers } = await reportOfMessages(messages);
  const byCall = new Map(transfers.map((transfer) => [transfer.referCallId, transfer.targetInvite?.callId ?? null]));
  return asked.map(({ call }) => byCall.get(`refer-${call}`) ?? null);
}

const numbers = Array.from({ length: MANY }, (_, call) => call);

describe('many transfers that wait for calls to one number', () => {
  test('each find the call from the address that they asked', async () => {
    const asked = numbers.map((call) => ({ call, transferee: 'bert', at: `198.51.100.${call + 1}` }));
    expect(await targetsOf(asked, asked)).toEqual(numbers.map((call) => `target-${call}`));
    expect(await targetsOf(asked, asked.toReversed())).toEqual(numbers.map((call) => `target-${call}`));
  });

  test('each find the call of the name that they asked, all at one address', async () => {
    const asked = numbers.map((call) => ({ call, transferee: `agent${call}`, at: '198.51.100.1' }));
    expect(await targetsOf(asked, asked)).toEqual(numbers.map((call) => `target-${call}`));
  });

  test('are served from the latest on where nothing tells them apart', async () => {
    const asked = numbers.map((call) => ({ call, transferee: 'bert', at: '198.51.100.1' }));
    expect(await targetsOf(asked, asked)).toEqual(numbers.map((call) => `target-${MANY - 1 - call}`));
  });
});
