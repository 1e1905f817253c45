import { describe, expect, test } from 'vitest';
import { looselySameUri, parseUri, type SipUri, sameUri, userDigits } from '../../../src/sip/index.ts';

const uri = (text: string): SipUri => {
  const parsed = parseUri(text);
  if (parsed === null) {
    throw new Error(`no URI: ${text}`);
  }
  return parsed;
};

describe('parseUri', () => {
  test('takes every part of a SIP URI', () => {
    const parsed = uri('SIP:Al%20Ice;isub=1:pw@Example.COM:5070;Transport=TCP;lr?Subject=a%20b&X=%2541');
    expect(parsed).toMatchObject({
      scheme: 'sip',
      user: 'Al Ice;isub=1',
      rawUser: 'Al%20Ice;isub=1',
      password: 'pw',
    });
    expect(parsed).toMatchObject({
      host: 'example.com',
      port: 5070,
      query: 'Subject=a%20b&X=%2541',
    });
    expect([...parsed.parameters]).toEqual([
      ['transport', 'TCP'],
      ['lr', null],
    ]);
    expect(parsed.headers).toEqual([
      ['Subject', 'a b'],
      ['X', '%41'],
    ]);
  });

  test.each([
    ['sip:user;par=u%40example.net@example.com', 'user;par=u@example.net', 'example.com'],
    ['sip:sips%3Auser%40example.com@example.net', 'sips:user@example.com', 'example.net'],
    ['sip:null-%00-null@example.com', 'null-\u0000-null', 'example.com'],
    [
      "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com",
      "1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*",
      'example.com',
    ],
    ['sip:[2001:DB8::10]', null, '2001:db8::10'],
    ['sip:b@[2001:0DB8:0000:0:0:0:0:0010]:5060', 'b', '2001:db8::10'],
    ['sip:[2001:db8::xyz]', null, '2001:db8::xyz'],
    ['sip:%zz@h', '%zz', 'h'],
  ])('%s', (text, user, host) => {
    expect(uri(text)).toMatchObject({ user, host, flags: [] });
  });

  test('a port outside the brackets is one, inside it is address', () => {
    expect(uri('sip:[2001:db8::10]:5070').port).toBe(5070);
    expect(uri('sip:[2001:db8::10:5070]')).toMatchObject({
      host: '2001:db8::10:5070',
      port: null,
    });
  });

  test.each([
    ['sip:2001:db8::10', 'unbracketed-ipv6'],
    ['sip:a@b:x', 'bad-port'],
    ['sip:a@b:70000', 'bad-port'],
    ['sip:a@', 'bad-host'],
    ['sip:a@[::1', 'bad-host'],
    ['sip:a@h h', 'blank-inside'],
  ])('%s is read and flagged', (text, flag) => {
    expect(uri(text).flags).toContain(flag);
  });

  test('a raw @ inside ?Replaces= of a URI without user ends no user part', () => {
    expect(uri('sip:h?Replaces=abc@host').host).toBe('h');
    expect(uri('sip:bob@h?Replaces=abc@host')).toMatchObject({
      user: 'bob',
      host: 'h',
      query: 'Replaces=abc@host',
    });
  });

  test('other schemes give scheme and text, TEL its number', () => {
    expect(uri('http://www.example.com')).toMatchObject({
      scheme: 'http',
      user: null,
      host: '',
    });
    expect(uri('tel:+1-201-555;phone-context=x')).toMatchObject({
      scheme: 'tel',
      user: '+1-201-555',
    });
    expect(parseUri('no scheme here')).toBeNull();
    expect(parseUri('')).toBeNull();
  });
});

describe('sameUri', () => {
  // RFC 3261 §19.1.4 lists these pairs.
  test.each([
    ['sip:%61lice@atlanta.com;transport=TCP', 'sip:alice@AtlanTa.CoM;Transport=tcp'],
    ['sip:carol@chicago.com', 'sip:carol@chicago.com;newparam=5'],
    ['sip:carol@chicago.com;security=on', 'sip:carol@chicago.com;newparam=5'],
    [
      'sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com',
      'sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com',
    ],
    [
      'sip:alice@atlanta.com?subject=project%20x&priority=urgent',
      'sip:alice@atlanta.com?priority=urgent&subject=project%20x',
    ],
    ['tel:+1-201-555-0123', 'tel:+12015550123'],
    ['urn:x:y', 'URN:x:y'],
  ])('%s equals %s', (a, b) => {
    expect(sameUri(uri(a), uri(b))).toBe(true);
  });

  test.each([
    ['SIP:ALICE@AtLanTa.CoM;Transport=udp', 'sip:alice@AtLanTa.CoM;Transport=UDP'],
    ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:5060'],
    ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:6000;transport=tcp'],
    ['sip:carol@chicago.com', 'sip:carol@chicago.com?Subject=next%20meeting'],
    ['sip:bob@phone21.boxesbybob.com', 'sip:bob@192.0.2.4'],
    ['sip:carol@chicago.com;security=on', 'sip:carol@chicago.com;security=off'],
    ['sip:a@b', 'sips:a@b'],
    ['sip:a@b', 'sip:a@b;user=phone'],
    ['sip:a@b', 'sip:b'],
  ])('%s differs from %s', (a, b) => {
    expect(sameUri(uri(a), uri(b))).toBe(false);
  });

  test('loosely, port, parameters and scheme do not count, and TEL matches a SIP number', () => {
    expect(looselySameUri(uri('sips:bob@h:5061;x'), uri('sip:bob@H'))).toBe(true);
    expect(looselySameUri(uri('sip:+12015550123@h;user=phone'), uri('tel:+1-201-555-0123'))).toBe(true);
    expect(looselySameUri(uri('sip:bob@h'), uri('sip:bob@g'))).toBe(false);
    expect(looselySameUri(uri('sip:bob@h'), uri('tel:123'))).toBe(false);
  });

  test('digits come only from numbers', () => {
    expect(userDigits(uri('sip:+1(201)555-0123;npdi@h'))).toBe('12015550123');
    expect(userDigits(uri('sip:bob3@h'))).toBeNull();
    expect(userDigits(uri('sip:h'))).toBeNull();
  });
});
