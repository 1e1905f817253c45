import { expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS, emptyArrival } from '../../../src/model/index.ts';
import { keep } from '../../../src/session/leg/kept-message.ts';
import { Leg } from '../../../src/session/leg/leg.ts';
import { Phrases } from '../../../src/session/leg/phrases.ts';
import { sight } from '../../../src/session/leg/sighting.ts';
import { keepReply, openTransaction } from '../../../src/session/leg/transaction.ts';
import { identityOf } from '../../../src/session/legs/identity.ts';
import { HEADER, SipMessage, scanMessage } from '../../../src/sip/index.ts';

const [NEAR, FAR, NEW] = ['a', 'b', 'c'].map((digit) => digit.repeat(32));

function messageOf(start: string, sessionId = ''): SipMessage {
  const rows = [
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
    'Call-ID: c',
    'CSeq: 1 INVITE',
    ...[sessionId].filter(Boolean),
  ];
  const bytes = new TextEncoder().encode([start, ...rows, '', ''].join('\r\n'));
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

const busy = (sessionId: string) => messageOf('SIP/2.0 486 Busy Here', sessionId);

test('a leg that is compared with many is read once, and again where its answer became another', () => {
  const invite = messageOf('INVITE sip:b@b.example SIP/2.0');
  const hop = openTransaction(invite, 'a', null);
  hop.request = sight(invite, emptyArrival(), new Phrases());
  const leg = new Leg(invite, 0, 10);
  leg.transactions = [hop];
  const header = vi.spyOn(SipMessage.prototype, 'header');
  const looks = () => header.mock.calls.filter(([id]) => id === HEADER.sessionId).length;
  const sessions = (times: number) => Array.from({ length: times }, () => identityOf(leg)?.sessionId);

  keepReply(hop, keep(busy(`Session-ID: ${FAR};remote=${NEAR}`)));
  expect(sessions(3)).toEqual(new Array(3).fill({ local: NEAR, remote: FAR }));
  expect(looks()).toBe(1);

  keepReply(hop, keep(busy(`Session-ID: ${FAR};remote=${NEW}`)));
  expect(sessions(3)).toEqual(new Array(3).fill({ local: NEW, remote: FAR }));
  expect(looks()).toBe(2);

  keepReply(hop, keep(busy('')));
  expect(sessions(3)).toEqual([null, null, null]);
  // A response without the header is not read at all.
  expect(looks()).toBe(2);
  header.mockRestore();
});
