import { expect, test, vi } from 'vitest';
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

test('what asks for the same again is not read again, what asks for something else is', () => {
  const values = vi.spyOn(SipMessage.prototype, 'values');
  const first = askingOf(registerWith('Contact: <sip:a@192.0.2.1>', 'Expires: 60'), null);
  expect(first).toMatchObject({ contact: 'sip:a@192.0.2.1', seconds: 60, isFetch: false, isRemoval: false });
  expect(askingOf(registerWith('Contact: <sip:a@192.0.2.1>', 'Expires: 60'), first)).toBe(first);
  expect(values).toHaveBeenCalledTimes(1);
  expect(askingOf(registerWith('Contact: <sip:a@192.0.2.1>', 'Expires: 0'), first)).toMatchObject({ isRemoval: true });
  expect(askingOf(registerWith('Contact: <sip:a@192.0.2.2>', 'Expires: 60'), first).contact).toBe('sip:a@192.0.2.2');
  expect(askingOf(registerWith('Expires: 60'), first)).toMatchObject({ isFetch: true, contact: null });
  values.mockRestore();
});
