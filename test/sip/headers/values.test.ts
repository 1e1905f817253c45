import { describe, expect, test } from 'vitest';
import {
  parse603PlusText,
  parseCallInfos,
  parseChallenge,
  parseCseq,
  parseEvent,
  parseNameAddr,
  parseReasons,
  parseRetryAfter,
  parseSubscriptionState,
  parseVia,
  parseWarning,
} from '../../../src/sip/index.ts';

describe('parseNameAddr', () => {
  test.each([
    ['"A \\"B\\" <x>" <sip:a@b;u=1>;tag=t', 'A "B" <x>', 'sip:a@b;u=1', true],
    ['caller<sip:caller@example.com>;tag=t', 'caller', 'sip:caller@example.com', true],
    ["token1~` token2'+_ token3*%!.- <sip:m@e>;tag=t", "token1~` token2'+_ token3*%!.-", 'sip:m@e', true],
    ['sip:a@b;tag=t', '', 'sip:a@b', false],
  ])('%s', (value, display, uri, brackets) => {
    const address = parseNameAddr(value);
    expect(address).toMatchObject({ display, uri, brackets, flags: [] });
    expect(address.parameters.get('tag')).toBe('t');
  });

  test.each([
    ['"Mr. J. User <sip:j.user@example.com>', 'unterminated-quote', 'sip:j.user@example.com'],
    ['Bell, Alexander <sip:a@b>', 'display-not-token', 'sip:a@b'],
    ['"Watson" < sip:t@e >', 'blank-in-brackets', 'sip:t@e'],
    ['<sip:t@e', 'unclosed-bracket', 'sip:t@e'],
    ['<sip:t@e> x;tag=1', 'text-after-bracket', 'sip:t@e'],
    ['sip:u@e?Route=%3Csip:x%3E', 'query-without-brackets', 'sip:u@e?Route=%3Csip:x%3E'],
    ['sip:a;b=1@h;tag=x', 'semicolon-without-brackets', 'sip:a;b=1@h'],
    ['sip:a,b@h', 'comma-without-brackets', 'sip:a,b@h'],
  ])('%s is read and flagged', (value, flag, uri) => {
    const address = parseNameAddr(value);
    expect(address.flags).toContain(flag);
    expect(address.uri).toBe(uri);
  });

  test('the Contact *', () => {
    expect(parseNameAddr('*').uri).toBe('*');
  });
});

describe('parseReasons', () => {
  test('several values in a row and in rows, separators inside quotes', () => {
    const reasons = parseReasons([
      'SIP ;cause=603 ;text="a;b,\\"c\\"" ;location=TN, Q.850;cause=21;location=TN',
      'STIR;cause=437',
    ]);
    expect(reasons.map(({ protocol, cause, text, location }) => [protocol, cause, text, location])).toEqual([
      ['SIP', 603, 'a;b,"c"', 'TN'],
      ['Q.850', 21, null, 'TN'],
      ['STIR', 437, null, null],
    ]);
  });

  test('a cause that is no number is null, an unclosed text is kept', () => {
    expect(parseReasons(['SIP;cause=x;text="open'])[0]).toMatchObject({
      cause: null,
      text: '"open',
    });
    expect(parseReasons(['', ';cause=1'])).toEqual([]);
  });
});

describe('parse603PlusText', () => {
  test('all pairs', () => {
    const text = 'v=analytics1;url=https://r.example/a;tel=+15555550166;email=r@t.example;id=TRM-1_2';
    expect(parse603PlusText(text)).toEqual({
      v: 'analytics1',
      url: 'https://r.example/a',
      tel: '+15555550166',
      email: 'r@t.example',
      id: 'TRM-1_2',
    });
  });

  test('a raw semicolon inside the url stays with it', () => {
    expect(parse603PlusText('v=analytics1;url=https://r/a;b=1;c;tel=+1')).toMatchObject({
      url: 'https://r/a;b=1;c',
      tel: '+1',
    });
  });

  test('the first of several counts, a missing contact is null', () => {
    expect(parse603PlusText('v=analytics1;tel=+1;tel=+2')).toMatchObject({
      tel: '+1',
      url: null,
      email: null,
    });
    expect(parse603PlusText('v=analytics1')).toMatchObject({
      url: null,
      tel: null,
    });
  });

  test.each(['', 'Call Rejected', 'tel=+1;v=analytics1', 'v=analytics2;tel=+1', 'x v=analytics1'])(
    '%j is none',
    (text) => {
      expect(parse603PlusText(text)).toBeNull();
    },
  );
});

describe('the smaller headers', () => {
  test('Event', () => {
    expect(parseEvent('refer ; id=3')).toMatchObject({
      package: 'refer',
      id: '3',
    });
    expect(parseEvent('Refer')).toMatchObject({ package: 'Refer', id: null });
    expect(parseEvent('').package).toBe('');
  });

  test('Subscription-State, with the doubled reason of linphone', () => {
    expect(parseSubscriptionState('Terminated;reason=reason=noresource')).toMatchObject({
      state: 'terminated',
      reason: 'noresource',
    });
    expect(parseSubscriptionState('active;expires=60')).toMatchObject({
      reason: null,
      expires: 60,
    });
    expect(parseSubscriptionState('terminated;reason=probation;retry-after=5')).toMatchObject({ retryAfter: 5 });
  });

  test('Call-Info lists, and commas inside a data URI', () => {
    const infos = parseCallInfos([
      '<http://a/x.jpg>;purpose=icon, <data:application/jose;base64,e30.e30.x>;purpose=JWSCARD',
    ]);
    expect(infos.map(({ uri, purpose }) => [uri, purpose])).toEqual([
      ['http://a/x.jpg', 'icon'],
      ['data:application/jose;base64,e30.e30.x', 'jwscard'],
    ]);
    expect(parseCallInfos(['<http://a>'])[0]?.purpose).toBeNull();
  });

  test('Via with blanks, IPv6, rport and received in brackets', () => {
    expect(parseVia('SIP  / 2.0  / tcp     Spindle.example.com   ; branch  =   z9hG4bK9ikj8')).toMatchObject({
      protocol: 'SIP/2.0',
      transport: 'TCP',
      host: 'spindle.example.com',
      port: null,
      branch: 'z9hG4bK9ikj8',
      rport: null,
    });
    expect(parseVia('SIP/2.0/UDP [2001:0DB8::0009:1];received=2001:DB8:0:0::9:255;branch=z')).toMatchObject({
      host: '2001:db8::9:1',
      received: '2001:db8::9:255',
    });
    expect(parseVia('SIP/2.0/UDP [2001:db8::9:1]:6050;received=[2001:db8::9:255];rport;branch=z')).toMatchObject({
      host: '2001:db8::9:1',
      port: 6050,
      received: '2001:db8::9:255',
      rport: 0,
    });
    expect(parseVia('SIP/2.0/UDP h;rport=5062')?.rport).toBe(5062);
    expect(parseVia('garbage')).toBeNull();
    expect(parseVia('SIP/2.0/UDP')).toBeNull();
  });

  test('Warning, Retry-After, CSeq, challenge', () => {
    expect(parseWarning('399 host "a \\"b\\""')).toEqual({
      code: 399,
      agent: 'host',
      text: 'a "b"',
    });
    expect(parseWarning('1812 overture "In Progress"')).toBeNull();
    expect(parseRetryAfter('18000 (busy; really);duration=3600')).toMatchObject({
      seconds: 18000,
      comment: 'busy; really',
    });
    expect(parseRetryAfter('5;duration=7')?.parameters.get('duration')).toBe('7');
    expect(parseRetryAfter('soon')).toBeNull();
    expect(parseCseq('0009  INVITE')).toEqual({ number: 9, method: 'INVITE' });
    expect(parseCseq('9')).toBeNull();
    expect(parseChallenge('Digest nonce="a,b", Realm = "x, y"')).toEqual({
      scheme: 'digest',
      realm: 'x, y',
    });
    expect(parseChallenge('NoOneKnowsThisScheme opaque-data=here')).toEqual({
      scheme: 'nooneknowsthisscheme',
      realm: null,
    });
    expect(parseChallenge('')).toBeNull();
  });
});
