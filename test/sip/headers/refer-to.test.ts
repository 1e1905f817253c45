import { describe, expect, test } from 'vitest';
import { parseReferTo, parseReplaces } from '../../../src/sip/index.ts';

const REPLACES = {
  callId: 'abc@host',
  toTag: 'T',
  fromTag: 'F',
  earlyOnly: false,
};

describe('parseReferTo', () => {
  test('a plain address', () => {
    expect(parseReferTo('"Carol" <sip:carol@10.0.0.3;x=1>;p=2')).toMatchObject({
      uriText: 'sip:carol@10.0.0.3;x=1',
      display: 'Carol',
      method: 'INVITE',
      replaces: null,
      headers: [],
      flags: [],
    });
  });

  test('the method parameter decides and is no part of the address', () => {
    expect(parseReferTo('<sip:conf@h;METHOD=BYE;lr>')).toMatchObject({
      method: 'BYE',
      uriText: 'sip:conf@h;lr',
    });
  });

  test('a well-escaped Replaces with other headers has no flag', () => {
    const referTo = parseReferTo('<sip:c@h?Replaces=abc%40host%3Bto-tag%3DT%3Bfrom-tag%3DF&Require=replaces>');
    expect(referTo).toMatchObject({
      replaces: REPLACES,
      uriText: 'sip:c@h',
      flags: [],
    });
    expect(referTo.headers[1]).toEqual(['Require', 'replaces']);
  });

  test.each<[string, string]>([
    ['<sip:c@h?Replaces=abc@host;to-tag=T;from-tag=F>', 'embedded-unescaped'],
    ['<sip:h?Replaces=abc@host;to-tag=T;from-tag=F>', 'embedded-unescaped'],
    ['<sip:c@h?Replaces=abc%2540host%253Bto-tag%253DT%253Bfrom-tag%253DF>', 'embedded-double-escaped'],
    ['<sip:c@h?replaces=abc%40host%3bto-tag%3dT%3bfrom-tag%3dF>', 'embedded-lower-case-hex'],
    ['<sip:c@h?Replaces=abc%40host%3Bto-tag%3DT%3Bfrom-tag3DF>', 'embedded-lost-percent'],
    ['<sip:c@h?Require=replacesReplaces=abc%40host%3Bto-tag%3DT%3Bfrom-tag%3DF>', 'embedded-ampersand-missing'],
    ['<sip:c@h?Require=replaces?Replaces=abc%40host%3Bto-tag%3DT%3Bfrom-tag%3DF>', 'embedded-ampersand-missing'],
    ['sip:c@h?Replaces=abc%40host%3Bto-tag%3DT%3Bfrom-tag%3DF;x', 'query-without-brackets'],
    ['sip:c@h?Replaces=abc@host;to-tag=T;from-tag=F', 'embedded-as-header-parameters'],
  ])('%s is understood and flagged', (value, flag) => {
    const referTo = parseReferTo(value);
    expect(referTo.replaces).toEqual(REPLACES);
    expect(referTo.flags).toContain(flag);
    expect(['sip:c@h', 'sip:h']).toContain(referTo.uriText);
  });

  test('a plus stays a plus, and escapes are undone once', () => {
    expect(parseReferTo('<sip:c@h?Subject=a+b%2541>').headers).toEqual([['Subject', 'a+b%41']]);
  });

  test('an unreadable Replaces is none, with a flag', () => {
    const referTo = parseReferTo('<sip:c@h?Replaces=abc>');
    expect(referTo.replaces).toBeNull();
    expect(referTo.flags).toEqual(['embedded-replaces-unreadable']);
  });

  test('other schemes keep their text', () => {
    expect(parseReferTo('<tel:+1-201>')).toMatchObject({
      uriText: 'tel:+1-201',
      method: 'INVITE',
    });
    expect(parseReferTo('<cid:x@y>').uri?.scheme).toBe('cid');
    expect(parseReferTo('').uri).toBeNull();
  });
});

describe('parseReplaces', () => {
  test('tags in either order, early-only, extensions', () => {
    expect(parseReplaces('abc@host ; from-tag=F;x=1; to-tag=T;early-only')).toEqual({ ...REPLACES, earlyOnly: true });
  });

  test.each(['', 'abc', 'abc;to-tag=T', ';to-tag=T;from-tag=F', 'abc;to-tag;from-tag=F'])('%j is none', (value) => {
    expect(parseReplaces(value)).toBeNull();
  });
});
