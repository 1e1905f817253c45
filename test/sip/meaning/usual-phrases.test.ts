import '../../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import { codesOfPhrase } from '../../../src/reference/index.ts';
import { hasUsualPhrase, usualPhrase } from '../../../src/sip/index.ts';
import { bytesOf, scan } from '../support.ts';

const WITH_PHRASE = [100, 180, 181, 182, 183, 199, 200, 202, 401, 407];

describe('the usual phrase of a status', () => {
  test.each(WITH_PHRASE)('%i is that of the reference', (status) => {
    expect(codesOfPhrase(usualPhrase(status) ?? '')).toContain(status);
  });

  test('is none for what a call that goes well does not get', () => {
    const known = Array.from({ length: 600 }, (_, i) => i + 100).filter((status) => usualPhrase(status) !== null);
    expect(known).toEqual(WITH_PHRASE);
  });
});

describe('a response has it', () => {
  const response = (startLine: string) => scan(bytesOf(`${startLine}\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n\r\n`)).message;

  test.each([
    ['SIP/2.0 180 Ringing', true],
    ['SIP/2.0 200 OK', true],
    ['SIP/2.0 200 Ok', false],
    ['SIP/2.0 200 OK ', false],
    ['SIP/2.0 200  OK', false],
    ['SIP/2.0 200', false],
    ['SIP/2.0 200 Ringing', false],
    ['SIP/2.0 486 Busy Here', false],
  ])('%s: %s', (startLine, has) => {
    expect(hasUsualPhrase(response(startLine))).toBe(has);
  });

  test('a request does not', () => {
    expect(hasUsualPhrase(response('INVITE sip:a@b.example SIP/2.0'))).toBe(false);
  });
});
