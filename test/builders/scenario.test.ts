import { describe, expect, test } from 'vitest';
import { readScenario } from './scenario.ts';

const textsOf = (scenario: string): string[] => readScenario(scenario).map(({ text }) => text.replaceAll('\r\n', '\n'));

describe('a scenario', () => {
  test('becomes whole SIP messages', () => {
    expect(textsOf('0.00 o > INVITE\n0.10 o < 180 Ringing')).toEqual([
      `INVITE sip:bert@b.example SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-o-1
Max-Forwards: 70
From: <sip:anna@a.example>;tag=o-anna
To: <sip:bert@b.example>
Call-ID: o-1@192.0.2.10
CSeq: 1 INVITE
Contact: <sip:anna@192.0.2.10:5060>
Content-Length: 0

`,
      `SIP/2.0 180 Ringing
Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-o-1
From: <sip:anna@a.example>;tag=o-anna
To: <sip:bert@b.example>;tag=o-bert
Call-ID: o-1@192.0.2.10
CSeq: 1 INVITE
Contact: <sip:bert@198.51.100.20:5060>
Content-Length: 0

`,
    ]);
  });

  test('puts a Via of its own on what a proxy forwards, and takes it off on the way back', () => {
    const vias = textsOf(
      '0.00 o anna>p INVITE\n0.01 o p>bert INVITE\n0.02 o bert>p 486 Busy Here\n0.03 o p>anna 486 Busy Here',
    ).map((text) => text.match(/^Via: .*$/gm)?.map((via) => via.slice(17)));
    const [anna, proxy] = ['192.0.2.10:5060;branch=z9hG4bK-o-1', '192.0.2.50:5060;branch=z9hG4bK-o-2'];
    expect(vias).toEqual([[anna], [proxy, anna], [proxy, anna], [anna]]);
  });

  test('gives CANCEL and the ACK of a refusal the branch of their INVITE, the ACK of a 2xx its own', () => {
    const branchOf = (text: string) => /branch=(\S+)/.exec(text)?.[1];
    const refused = textsOf(
      '0.00 o > INVITE\n0.01 o > CANCEL\n0.02 o < 487 Request Terminated\n@for INVITE\n0.03 o > ACK',
    );
    expect(new Set(refused.map(branchOf)).size).toBe(1);
    const answered = textsOf('0.00 o > INVITE\n0.02 o < 200 OK\n0.03 o > ACK');
    expect(new Set(answered.map(branchOf)).size).toBe(2);
  });

  test('puts into a NOTIFY what it reports', () => {
    const [notify = ''] = textsOf('dialog o anna bert mid\n0.00 o < NOTIFY 200 OK / terminated;reason=noresource');
    expect(notify).toContain(
      '\nSubscription-State: terminated;reason=noresource\nContent-Length: 16\n\nSIP/2.0 200 OK\n',
    );
  });

  test('repeats a message byte for byte', () => {
    const [first, second] = textsOf('0.00 o > INVITE\n0.50 o > again INVITE');
    expect(second).toBe(first);
  });

  test('replaces, adds and leaves out headers', () => {
    const [refer = ''] = textsOf(
      '0.00 o > REFER sip:carl@c.example\n-Contact\nMax-Forwards: 3\nReferred-By: <sip:anna@a.example>',
    );
    expect(refer).not.toContain('Contact:');
    expect(refer.match(/Max-Forwards: \d+/g)).toEqual(['Max-Forwards: 3']);
    expect(refer).toContain('\nReferred-By: <sip:anna@a.example>\n');
  });

  test('keeps what was not seen out of the capture', () => {
    expect(textsOf('0.00 o > INVITE\n@unseen\n0.10 o < 486 Busy Here')).toHaveLength(1);
  });

  test.each(['0.00 o < 200 OK', '0.00 nobody > INVITE', 'then o > INVITE', '0.00 o > again BYE'])(
    'is refused where it makes no sense: %s',
    (line) => {
      expect(() => {
        if (readScenario(line).length === 0) {
          throw new Error('nothing was read');
        }
      }).toThrow();
    },
  );
});
