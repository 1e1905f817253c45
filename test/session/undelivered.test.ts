import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

const INVITE_IN_VAIN = `
  0.00 o > INVITE
  0.01 o < icmp port-unreachable
  0.50 o > again INVITE
  0.51 o < icmp port-unreachable
  1.50 o > again INVITE
  1.51 o < icmp port-unreachable`;

describe('an ICMP error that quotes SIP', () => {
  test('is no message', async () => {
    const { summary } = await reportOf(INVITE_IN_VAIN);
    const { messages, unique, requests, responses, retransmissions } = summary;
    expect({ messages, unique, requests, responses, retransmissions }).toEqual({
      messages: 3,
      unique: 1,
      requests: 3,
      responses: 0,
      retransmissions: 2,
    });
  });

  test('is evidence with its frame, from whoever sent it', async () => {
    const { calls, findings } = await reportOf(INVITE_IN_VAIN);
    expect(calls.map(({ outcome, finalStatus, atFault }) => ({ outcome, finalStatus, atFault }))).toEqual([
      { outcome: 'no-final', finalStatus: null, atFault: 'network' },
    ]);
    expect(
      findings.map(({ rule, severity, confidence, message }) => ({ rule, severity, confidence, message })),
    ).toEqual([
      {
        rule: 'call/undeliverable',
        severity: 'error',
        confidence: 'certain',
        message:
          'the INVITE of anna was not delivered: 198.51.100.20 says by ICMP that nothing listens on 198.51.100.20:5060 (port unreachable), 3 times',
      },
    ]);
    const icmp = findings[0]?.evidence.find(({ label }) => label.startsWith('ICMP'));
    expect(icmp).toEqual({
      input: 'scenario-1.pcap',
      frame: 2,
      time: '2026-11-22T06:10:00.010000Z',
      src: '198.51.100.20',
      dst: '192.0.2.10:5060',
      label: 'ICMP (port unreachable)',
    });
  });

  const REFUSED = (by = ''): string => `
    0.00 o > INVITE
    0.01 o < icmp port-unreachable${by}
    0.50 o > again INVITE
    0.51 o < icmp port-unreachable${by}`;
  const ONCE_MORE = '1.50 o > again INVITE';
  test.each([
    ['the trace ends', [REFUSED()], 'warning', 'likely'],
    ['it was sent once more, unrefused', [REFUSED(), ONCE_MORE], 'warning', 'likely'],
    ['all three were refused', [INVITE_IN_VAIN], 'error', 'certain'],
    ['a fourth was sent, unrefused', [INVITE_IN_VAIN, '3.50 o > again INVITE'], 'warning', 'likely'],
    [
      'a router refused all three',
      [REFUSED('\n  @by 192.0.2.254'), ONCE_MORE, '1.51 o < icmp port-unreachable\n  @by 192.0.2.254'],
      'warning',
      'likely',
    ],
    ['its time is over', [REFUSED(), 'later 40'], 'error', 'certain'],
    ['it may still be answered for 0.5 s', [REFUSED(), 'later 32'], 'warning', 'likely'],
  ])('is as grave as what the trace shows: %s', async (_, parts, severity, confidence) => {
    const { findings } = await reportOf(...parts);
    expect(findings.map((found) => [found.rule, found.severity, found.confidence])).toEqual([
      ['call/undeliverable', severity, confidence],
    ]);
  });

  test('about an answer is as grave as what the trace shows', async () => {
    const lost = '0.00 o > INVITE\n0.05 o < 180 Ringing\n1.00 o < 200 OK\n1.01 o > icmp port-unreachable';
    const told = async (...parts: readonly string[]) =>
      (await reportOf(...parts)).findings
        .filter(({ rule }) => rule === 'call/answer-undeliverable')
        .map(({ severity, confidence }) => [severity, confidence]);
    expect(await told(lost)).toEqual([['warning', 'likely']]);
    expect(await told(lost, 'later 40')).toEqual([['error', 'certain']]);
  });

  test('counts once where it was captured twice', async () => {
    const twice = INVITE_IN_VAIN.replaceAll(
      /(\d\.\d1) (o < icmp .*)/g,
      (line, at, said) => `${line}\n  ${at}1 ${said}`,
    );
    expect(twice.match(/icmp/g)).toHaveLength(6);
    const { findings } = await reportOf(twice);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('(port unreachable), 3 times')]);
  });

  const WAYS: readonly (readonly [string, string, string])[] = [
    ['port-unreachable', '198.51.100.20', 'nothing listens on 198.51.100.20:5060'],
    ['host-unreachable', '192.0.2.254', 'the host of 198.51.100.20:5060 cannot be reached'],
    ['network-unreachable', '192.0.2.254', 'it has no route to 198.51.100.20:5060'],
    ['protocol-unreachable', '198.51.100.20', 'UDP is not spoken at 198.51.100.20:5060'],
    ['prohibited', '192.0.2.254', 'a filter forbids packets to 198.51.100.20:5060'],
    ['too-big', '192.0.2.254', 'the packet is too big for the way to 198.51.100.20:5060'],
    ['ttl-exceeded', '192.0.2.254', 'the packet to 198.51.100.20:5060 passed too many routers'],
    ['fragments-lost', '198.51.100.20', 'some fragments of the packet to 198.51.100.20:5060 never came'],
  ];
  test.each(WAYS)('of %s by %s', async (what, by, says) => {
    const { findings } = await reportOf(`0.00 o > INVITE\n0.01 o < icmp ${what}\n  @by ${by}`);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`was not delivered: ${by} says by ICMP that ${says}`),
    ]);
  });

  test('that quotes only ports is about what went that way within five seconds', async () => {
    const confidences = async (late: number) =>
      (await reportOf(`0.00 o > INVITE\n${late} o < icmp host-unreachable\n  @quoted 8\nlater 40`)).findings.map(
        ({ confidence }) => confidence,
      );
    expect(await confidences(4.9)).toEqual(['certain']);
    expect(await confidences(5.1)).toEqual([]);
  });

  test('that quotes half a Call-ID is about what went that way too', async () => {
    const { findings } = await reportOf('0.00 o > INVITE\n0.01 o < icmp port-unreachable\n  @quoted 200\nlater 40');
    expect(findings.map(({ rule, confidence }) => [rule, confidence])).toEqual([['call/undeliverable', 'certain']]);
  });

  test('about nothing that is followed changes nothing', async () => {
    const { findings, calls } = await reportOf('0.00 o > OPTIONS\n0.01 o < icmp port-unreachable');
    expect([findings.filter(({ rule }) => rule.startsWith('call/')), calls]).toEqual([[], []]);
  });

  const CLOSED = '198.51.100.20 says by ICMP that nothing listens on 198.51.100.20:5060 (port unreachable)';

  test.each([
    ['REGISTER', 'registration/undeliverable', `the REGISTER of anna was not delivered: ${CLOSED}, 3 times`],
    ['OPTIONS', 'request/undeliverable', `the OPTIONS of 192.0.2.10 was not delivered: ${CLOSED}, 3 times`],
    ['PUBLISH', 'request/undeliverable', `the PUBLISH of 192.0.2.10 was not delivered: ${CLOSED}, 3 times`],
  ])('that quotes %s is why it got nothing', async (method, rule, message) => {
    const { findings } = await reportOf(INVITE_IN_VAIN.replaceAll('INVITE', method));
    expect(findings.map((each) => [each.rule, each.severity, each.confidence, each.message])).toEqual([
      [rule, 'error', 'certain', message],
    ]);
    expect(findings[0]?.evidence.filter(({ label }) => label === 'ICMP (port unreachable)')).toHaveLength(1);
  });

  test.each([
    ['REGISTER', 'registration/undeliverable'],
    ['OPTIONS', 'request/undeliverable'],
  ])('that quotes only the ports of %s is why it got nothing', async (method, rule) => {
    const quoting = INVITE_IN_VAIN.replaceAll('INVITE', method).replaceAll(/(icmp .*)/g, '$1\n  @quoted 8');
    const { findings } = await reportOf(quoting);
    expect(findings.map((each) => each.rule)).toEqual([rule]);
  });

  test('is about the REGISTER whose CSeq it quotes, and no later one', async () => {
    const { registrations, findings } = await reportOf(`
      0.00 o > REGISTER
      0.01 o < icmp port-unreachable
      60.00 o > REGISTER
      60.50 o > again REGISTER
      61.50 o > again REGISTER
      later 120`);
    expect(registrations.map(({ outcome }) => outcome)).toEqual(['unanswered']);
    expect(findings.map(({ rule }) => rule)).toEqual(['registration/no-answer']);
  });

  test.each(['UPDATE', 'NOTIFY'])(
    'about many a %s of the dialog displaces none that somebody asks for',
    async (method) => {
      const others = Array.from(
        { length: 8 },
        (_, i) => `
      ${i + 2}.00 o > ${method}
      ${i + 2}.01 o < icmp port-unreachable`,
      );
      const { findings } = await reportOf(INVITE_IN_VAIN.replaceAll('INVITE', 'PUBLISH'), ...others);
      expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
        ['request/undeliverable', `the PUBLISH of 192.0.2.10 was not delivered: ${CLOSED}, 3 times`],
      ]);
    },
  );

  test('about an answer says nothing of the request', async () => {
    const { findings } = await reportOf(`
      dialog y anna bert
      0.00 o > REGISTER
      0.01 o < 100 Trying
      0.02 o > icmp port-unreachable
      0.50 o > again REGISTER
      1.50 o > again REGISTER
      later 40`);
    expect(findings.map(({ rule }) => rule)).toEqual(['registration/no-answer']);
  });

  test('that comes after the response is no failure', async () => {
    const { findings } = await reportOf(`
      0.00 o > INVITE
      0.05 o < 180 Ringing
      0.06 o < icmp port-unreachable
      1.00 o < 486 Busy Here
      1.02 o > ACK`);
    expect(findings.map(({ rule }) => rule)).toEqual(['call/busy']);
  });
});
