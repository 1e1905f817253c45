import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/index.ts';
import { keep } from '../../../src/session/leg/kept-message.ts';
import { repliedTo } from '../../../src/session/leg/message-facts.ts';
import { keepReply, openTransaction } from '../../../src/session/leg/transaction.ts';
import { SipMessage, scanMessage } from '../../../src/sip/index.ts';

const NOTHING = {
  contacts: [],
  isRecordRouted: false,
  media: null,
  challenges: [],
  requires: [],
  sessionExpires: null,
  minSe: null,
};

function responseWith(row: string): SipMessage {
  const bytes = new TextEncoder().encode(['SIP/2.0 486 Busy Here', 'CSeq: 1 INVITE', row, '', ''].join('\r\n'));
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

function replyWith(row: string) {
  const message = responseWith(row);
  const transaction = openTransaction(message, 'a', null);
  keepReply(transaction, keep(message));
  return { transaction, facts: repliedTo(transaction) };
}

test.each([
  ['Contact: <sip:b@b.example>', { contacts: ['<sip:b@b.example>'] }],
  ['m: <sip:b@b.example>', { contacts: ['<sip:b@b.example>'] }],
  ['CONTACT : <sip:b@b.example>', { contacts: ['<sip:b@b.example>'] }],
  ['Record-Route: <sip:p.example;lr>', { isRecordRouted: true }],
  ['WWW-Authenticate: Digest realm="r"', { challenges: [{ realm: 'r', isStale: false }] }],
  ['Proxy-Authenticate: Digest realm="r", stale=true', { challenges: [{ realm: 'r', isStale: true }] }],
  ['Require: 100rel', { requires: ['100rel'] }],
  ['Session-Expires: 1800', { sessionExpires: 1800 }],
  ['x: 1800', { sessionExpires: 1800 }],
  ['Min-SE: 90', { minSe: 90 }],
  ['Server: contact: none', {}],
])('of a final response with %s its facts are read', (row, facts) => {
  expect(JSON.parse(JSON.stringify(replyWith(row).facts))).toEqual({ ...NOTHING, ...facts });
});

test('another final response has facts of its own', () => {
  const { transaction, facts } = replyWith('Min-SE: 90');
  expect(repliedTo(transaction)).toBe(facts);
  keepReply(transaction, keep(responseWith('Min-SE: 120')));
  expect(repliedTo(transaction)).toMatchObject({ minSe: 120 });
  keepReply(transaction, null);
  expect(repliedTo(transaction)).toBeNull();
});
