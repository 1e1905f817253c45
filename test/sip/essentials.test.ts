import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Digester, MessageDigest } from '../../src/session/index.ts';
import { SCAN, SipMessage, scanEssentials, scanMessage } from '../../src/sip/index.ts';
import { bytesOf, LIMITS, sip, torture } from './support.ts';

/** What the analysis of a large capture asks of a message before it reads it whole. */
function glance(scan: typeof scanMessage, bytes: Uint8Array, limits = LIMITS) {
  const message = new SipMessage();
  if (scan(bytes, 0, bytes.length, message, limits) === SCAN.notSip) {
    return null;
  }
  const digest = new MessageDigest();
  new Digester(1).digest(message, 0, digest);
  const { isWhole, isLastRowOpen, method, status, cseq, startLineEnd, bodyStart } = message;
  return { digest, isWhole, isLastRowOpen, method, status, cseq, startLineEnd, bodyStart };
}

function expectSame(bytes: Uint8Array, limits = LIMITS): void {
  expect(glance(scanEssentials, bytes, limits)).toEqual(glance(scanMessage, bytes, limits));
}

const ROWS = [
  'Via: SIP/2.0/UDP h;branch=z9hG4bKx',
  'From: "a" <sip:a@h>;tag=1',
  'f: <sip:b@h>;tag=2',
  'FROM : <sip:c@h>;tag=3',
  'fRoM:<sip:d@h>',
  'Foo: 1',
  'To: <sip:e@h>;tag=4',
  't:<sip:f@h>',
  'TO\t: <sip:g@h>;tag=5',
  'Timestamp: 1',
  'Call-ID: one',
  'i:two',
  'CALL-ID\t:three',
  'I : four',
  'Call\rID: five',
  'CSeq: 1 INVITE',
  'cseq : 2 BYE',
  'cseq:3 NOTIFY',
  'Contact: <sip:h>',
  'c: application/sdp',
  'Replaces: x;to-tag=1;from-tag=2',
  'Referred-By: <sip:x@h>',
  'b: <sip:x@h>',
  'B : <sip:x@h>',
  'Reason: SIP;cause=608',
  'reason\t: Q.850;cause=21',
  'Refer-To: <sip:x@h>',
  'r: <sip:x@h>',
  'Record-Route: <sip:h>',
  'Event: refer',
  'o: presence',
  'Content-Type: message/sipfrag',
  'Content-Length: 0',
  'Content-Length: 40',
  'content-LENGTH : 52',
  'Content-Length: 4 0',
  'Content-Length:',
  'Content-Language: en',
  'l: 30',
  'L\t:45',
  'c=IN IP4 192.0.2.1',
  'm=audio 4000 RTP/AVP 0',
  ' folded',
  '\tfolded;tag=6',
  ': nameless',
  'nothing',
  'f',
  'r',
  'b:',
  '',
];
const STARTS = [
  'INVITE sip:x@h SIP/2.0',
  'SIP/2.0 603 Decline',
  'NOTIFY sip:x@h SIP/2.0',
  'SIP/2.0 200 OK',
  'BYE  sip:x SIP/2.0',
  'INVITE sip:x\tSIP/2.0',
  'MESSAGE',
];

describe('scanEssentials', () => {
  test('says of every torture message what scanMessage says', () => {
    const names = readdirSync(new URL('../../fixtures/torture/', import.meta.url)).filter((name) =>
      name.endsWith('.sip'),
    );
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) {
      expectSame(torture(name.slice(0, -4)));
    }
  });

  test('says of any rows what scanMessage says', () => {
    const rows = fc.array(fc.constantFrom(...ROWS), { maxLength: 12 });
    const ends = fc.constantFrom('\r\n', '\n');
    const cuts = fc.integer({ min: 0, max: 60 });
    const property = fc.property(fc.constantFrom(...STARTS), rows, ends, cuts, (start, chosen, end, cut) => {
      const text = [start, ...chosen, '', 'c=IN IP4 192.0.2.2', 'm=audio 6000 RTP/AVP 0', 'body'].join(end);
      expectSame(bytesOf(text.slice(0, Math.max(0, text.length - cut))));
    });
    fc.assert(property, { numRuns: 3000 });
  });

  test('leaves out the rows beyond the limit, those it passed over counted', () => {
    const message = sip([
      'INVITE sip:x@h SIP/2.0',
      'Via: SIP/2.0/UDP h',
      'Call-ID: a',
      'CSeq: 1 INVITE',
      'To: <sip:x@h>',
      'Max-Forwards: 70',
      'Replaces: x',
      'From: <sip:a@h>;tag=1',
    ]);
    for (let sipHeaderRows = 0; sipHeaderRows < 9; sipHeaderRows++) {
      expectSame(message, { ...LIMITS, sipHeaderRows });
    }
  });
});

test('Vias beyond the rows that are kept are not counted, as in a message that is read whole', () => {
  const message = [
    'INVITE sip:a@h SIP/2.0',
    'Via: SIP/2.0/UDP a',
    'From: <sip:b@h>;tag=1',
    'To: <sip:a@h>',
    'CSeq: 1 INVITE',
  ];
  const bytes = bytesOf([...message, 'Call-ID: one', 'Via: SIP/2.0/UDP b', '', ''].join('\r\n'));
  expect(glance(scanEssentials, bytes)?.digest.isRelayed).toBe(true);
  for (const sipHeaderRows of [1, 4, 5, 6, 7]) {
    expectSame(bytes, { ...LIMITS, sipHeaderRows });
  }
  expect(glance(scanEssentials, bytes, { ...LIMITS, sipHeaderRows: 5 })?.digest.isRelayed).toBe(false);
});
