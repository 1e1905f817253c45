import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/index.ts';
import { askingOf, viaOf } from '../../../src/session/registration/register-words.ts';
import { SipMessage, scanMessage } from '../../../src/sip/index.ts';

function registerWith(...rows: string[]): SipMessage {
  const bytes = new TextEncoder().encode(
    ['REGISTER sip:b.example SIP/2.0', 'Call-ID: c', 'CSeq: 1 REGISTER', ...rows, '', ''].join('\r\n'),
  );
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

test.each([
  ['192.0.2.1;rport;branch=z9hG4bK1', true],
  ['192.0.2.1;branch=z9hG4bK1;rport', true],
  ['192.0.2.1;branch=z9hG4bK1; RPORT =5062', true],
  ['192.0.2.1;branch=z9hG4bK1', false],
  ['192.0.2.1;rportal=1;branch=z9hG4bK1', false],
  ['192.0.2.1;branch=z9hG4bKrport', false],
  ['192.0.2.1;branch=z9hG4bK1;note="a;rport"', false],
  ['192.0.2.1;branch=z9hG4bK1;note="a";rport', true],
])('a Via of %s asks for the source port: %s', (via, hasRport) => {
  expect(viaOf(registerWith(`Via: SIP/2.0/UDP ${via}`))).toEqual({ sentBy: '192.0.2.1', hasRport });
});

test('what a REGISTER asks for stands in its Contacts and its Expires', () => {
  expect(askingOf(registerWith('Contact: <sip:a@192.0.2.1>', 'Expires: 60'))).toEqual({
    contact: 'sip:a@192.0.2.1',
    instance: null,
    isFetch: false,
    isRemoval: false,
    isSeveral: false,
    seconds: 60,
  });
  expect(askingOf(registerWith('Contact: <sip:a@192.0.2.1>', 'Expires: 0'))).toMatchObject({ isRemoval: true });
  expect(askingOf(registerWith('Contact: <sip:a@192.0.2.1>;expires=0', 'Expires: 60'))).toMatchObject({
    isRemoval: true,
    isSeveral: false,
  });
  expect(askingOf(registerWith('Expires: 60'))).toMatchObject({ isFetch: true, contact: null });
});

test('of several Vias in one row the first says where answers go', () => {
  const message = registerWith(
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1, SIP/2.0/UDP 192.0.2.9;rport;branch=z9hG4bK2',
  );
  expect(viaOf(message)).toEqual({ sentBy: '192.0.2.1', hasRport: false });
});
