import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOfCapture, reportOfMessages } from '../builders/analyse.ts';
import { hep3 } from '../builders/hep.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { buildPcap } from '../capture/build.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';

const EPOCH_SECONDS = 1_795_327_800;

function read(path: string): Uint8Array {
  return readFileSync(new URL(`../../${path}`, import.meta.url));
}

/** What the report says of the messages, without where they stand in their file. */
function content({ summary, calls, transfers }: Report): unknown {
  const { messages, unique, requests, responses, retransmissions } = summary;
  return {
    summary: { messages, unique, requests, responses, retransmissions },
    calls: calls.map(({ evidence, ...call }) => ({ ...call, seen: evidence.map(placeless) })),
    transfers: transfers.map(({ evidence, ...transfer }) => ({ ...transfer, seen: evidence.map(placeless) })),
  };
}

function placeless({ time, src, dst, label }: Report['calls'][number]['evidence'][number]): unknown {
  return { time, src, dst, label };
}

describe('a capture of another transport gives what the plain one gives', () => {
  it.each(['hep/t02-blind-busy.hep2', 'hep/t02-blind-busy.hep3', 'sctp/t02-blind-busy.sctp'])('%s', async (name) => {
    const plain = await reportOfCapture(read('fixtures/captures/t02-blind-busy.pcap'));
    const carried = await reportOfCapture(read(`fixtures/${name}.pcap`));
    expect(content(carried)).toEqual(content(plain));
    expect(carried.problems).toEqual([]);
    expect(carried.summary.duplicates).toBe(0);
  });
});

describe('HEP from Kamailio', () => {
  it('is 40 messages and one transfer that succeeded, with and without the plain packets', async () => {
    for (const [name, duplicates] of [
      ['f01-hep3-siptrace', 0],
      ['f01-hep3-siptrace.plain-sip', 40],
    ] as const) {
      const { summary, transfers, problems } = await reportOfCapture(read(`fixtures/hep/${name}.pcap`));
      expect(summary).toMatchObject({ messages: 40, unique: 40, duplicates });
      expect(transfers).toMatchObject([{ outcome: 'succeeded' }]);
      expect(problems).toEqual([]);
    }
  });
});

const TRANSFER = `
dialog o anna bert
0.00 o > INVITE
0.10 o < 180 Ringing
0.20 o < 200 OK
0.21 o > ACK
1.00 o > REFER sip:carl@c.example
1.10 o < 202 Accepted
1.20 o < NOTIFY 100 Trying / active;expires=60
1.30 o > 200 OK
2.00 o < NOTIFY 486 Busy Here / terminated;reason=noresource
2.10 o > 200 OK`;

describe('a message on a TCP stream and once more inside HEP', () => {
  it('counts once, in whatever order two captures bring them', async () => {
    const messages = readScenario(TRANSFER).map((message) => ({ ...message, isTcp: true }));
    const plain = await reportOfMessages(messages);
    expect(messages.length).toBeGreaterThan(5);
    for (const delayUs of [-200, 200]) {
      const agent = buildPcap(
        messages.map(({ seconds, src, dst, text }, index) => {
          const us = Math.round(seconds * 1e6);
          const hep = hep3(Buffer.from(text), {
            src,
            dst,
            destinationPort: 5060,
            protocol: 6,
            seconds: EPOCH_SECONDS + Math.floor(us / 1e6),
            microseconds: us % 1e6,
          });
          const bytes = ethernet(ipv4(udp(hep, 40_000, 9060), { id: 1000 + index }));
          return { bytes, timeUs: Math.max(0, EPOCH_SECONDS * 1e6 + us + delayUs) };
        }),
      );
      const both = await reportOfCapture(captureOf(messages), agent);
      expect(both.summary).toMatchObject({
        messages: plain.summary.messages,
        retransmissions: plain.summary.retransmissions,
        duplicates: messages.length,
      });
      expect(both.transfers).toMatchObject([{ outcome: plain.transfers[0]?.outcome }]);
    }
  });
});

const FOREIGN = new URL('../../../shared/corpus/sipcapture__heplify/example__pcap__sip_sctp.pcap', import.meta.url);

describe.skipIf(!existsSync(FOREIGN))('a foreign capture of SCTP (skipped where ../shared/corpus is not there)', () => {
  it('gives its four messages, the first from two fragments', async () => {
    const { summary, calls } = await reportOfCapture(readFileSync(FOREIGN));
    expect(summary).toMatchObject({ messages: 4, unique: 4, requests: 2, responses: 2 });
    expect(calls[0]?.evidence[0]).toMatchObject({ frame: 2, label: 'INVITE' });
    expect(calls).toMatchObject([{ callId: '717B2539AD2002C9152DC497@0870ffffffff', finalStatus: 403 }]);
  });
});
