import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/index.ts';
import { RegisterTexts } from '../../../src/session/registration/register-texts.ts';
import { addressOfRecord, askingOf, userAgentOf } from '../../../src/session/registration/register-words.ts';
import { SipMessage, scanMessage } from '../../../src/sip/index.ts';

function messageOf(start: string, ...rows: string[]): SipMessage {
  const bytes = new TextEncoder().encode([start, 'Call-ID: c', 'CSeq: 1 REGISTER', ...rows, '', ''].join('\r\n'));
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return message;
}

const challenged = (realm: string, nonce: string, status = 401): SipMessage =>
  messageOf(
    `SIP/2.0 ${status} Unauthorized`,
    `${status === 401 ? 'WWW' : 'Proxy'}-Authenticate: Digest realm="${realm}", nonce="${nonce}", algorithm=MD5`,
  );

const NOBODY = { challenge: null, user: '' };

describe('what a registrar asks of every phone is one object', () => {
  test('whatever the nonce', () => {
    const texts = new RegisterTexts();
    const first = texts.challenge(challenged('voice.example.net', 'n1'));
    expect(first).toEqual({ status: 401, realms: ['voice.example.net'], algorithms: ['MD5'] });
    expect(texts.challenge(challenged('voice.example.net', 'n2'))).toBe(first);
  });

  test('another realm, code or algorithm is another one', () => {
    const texts = new RegisterTexts();
    const first = texts.challenge(challenged('a.example', 'n'));
    expect(texts.challenge(challenged('b.example', 'n')).realms).toEqual(['b.example']);
    expect(texts.challenge(challenged('a.example', 'n', 407)).status).toBe(407);
    const other = messageOf(
      'SIP/2.0 401 No',
      'WWW-Authenticate: Digest realm="a.example", nonce="n", algorithm=SHA-256',
    );
    expect(texts.challenge(other)).toEqual({ ...first, algorithms: ['SHA-256'] });
    expect(texts.challenge(challenged('a.example', 'm'))).toBe(first);
  });

  test('of too many the further ones are still right', () => {
    const texts = new RegisterTexts();
    const realms = Array.from({ length: 2100 }, (_, i) => `r${i}.example`);
    expect(realms.map((realm) => texts.challenge(challenged(realm, 'n')).realms[0])).toEqual(realms);
    expect(realms.map((realm) => texts.challenge(challenged(realm, 'n')).realms[0])).toEqual(realms);
  });
});

test('a text comes back as it is, and one that is none stays none', () => {
  const texts = new RegisterTexts();
  const said = ['Phone/1.0', null, 'Phone/2.0', 'Phone/1.0', ...Array.from({ length: 2100 }, (_, i) => `Phone/${i}`)];
  expect(said.map((text) => texts.of(text))).toEqual(said);
});

test('what is kept of long rows keeps none of them', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heldBytes = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const [many, long] = [400, 20_000];
  const before = heldBytes();
  const kept = Array.from({ length: many }, (_, i) => {
    const rest = String(i).padEnd(long, 'x');
    const message = messageOf(
      'REGISTER sip:b.example SIP/2.0',
      `To: <sip:somebody-${i}@a-registrar-of-some-length.example;x=${rest}>`,
      `Contact: <sip:somebody-${i}@192.0.2.1:5060>;+sip.instance="<urn:uuid:${i}>";x=${rest}`,
      `User-Agent: ${rest}`,
      `Authorization: Digest username="somebody-of-some-length", realm="voice.example.net", x="${rest}"`,
    );
    return [
      addressOfRecord(message),
      askingOf(message),
      userAgentOf(message),
      new RegisterTexts().credentials(message, NOBODY),
    ];
  });
  // Each had four rows of that length.
  expect(heldBytes() - before).toBeLessThan((many * long) / 2);
  expect(kept).toHaveLength(many);
});

describe('credentials', () => {
  const given = (username: string): SipMessage =>
    messageOf(
      'REGISTER sip:b.example SIP/2.0',
      `Authorization: Digest username="${username}", realm="voice.example.net", nonce="n", response="r", algorithm=MD5`,
    );

  test.each(['100', 'a-name-of-some-length@voice.example.net', 'ü-a-name-of-some-length'])('of %s', (username) => {
    const said = { username, realm: 'voice.example.net', algorithm: 'MD5', isForProxy: false };
    expect(new RegisterTexts().credentials(given(username), NOBODY)).toEqual(said);
    expect(new RegisterTexts().credentials(given(username), { ...NOBODY, user: username })).toEqual(said);
  });

  test('none are none', () => {
    expect(new RegisterTexts().credentials(messageOf('REGISTER sip:b.example SIP/2.0'), NOBODY)).toBeNull();
  });
});
