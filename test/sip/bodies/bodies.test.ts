import { describe, expect, test } from 'vitest';
import { HEADER, parseContentType, parseMultipart, parseSipfrag } from '../../../src/sip/index.ts';
import { scan, sip, torture } from '../support.ts';

describe('parseContentType', () => {
  test('folds case and reads quoted parameters', () => {
    const type = parseContentType('Multipart/Mixed ; Boundary="a;b"');
    expect(type?.type).toBe('multipart/mixed');
    expect(type?.parameters.get('boundary')).toBe('a;b');
  });

  test.each(['', 'text', '/x', 'a/b/c'])('%j is none', (value) => {
    expect(parseContentType(value)).toBeNull();
  });
});

describe('parseMultipart', () => {
  test('mpart01: a text part and a binary part with NUL and bare LF', () => {
    const { message } = scan(torture('mpart01'));
    const body = Buffer.from(message.bytes.subarray(message.bodyStart, message.bodyEnd)).toString('latin1');
    const parts = parseMultipart(body, message.header(HEADER.contentType) ?? '');
    expect(parts.map((part) => part.type)).toEqual(['text/plain', 'application/octet-stream']);
    expect(parts[0]?.body).toBe('Hello');
    expect(parts[1]?.body.length).toBe(342);
  });

  test('nested, with preamble, epilogue and a missing close', () => {
    const inner = '--i\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n--i--\r\n';
    const body = `pre\r\n--o\r\nContent-Type: multipart/alternative;boundary=i\r\n\r\n${inner}\r\n--o\r\n\r\nplain`;
    expect(parseMultipart(body, 'multipart/mixed;boundary=o').map((p) => [p.type, p.body])).toEqual([
      ['application/sdp', 'v=0'],
      ['text/plain', 'plain'],
    ]);
  });

  test('depth and number of parts are bounded', () => {
    const deep = Array.from({ length: 50 }, () => '--b\r\nContent-Type: multipart/mixed;boundary=b\r\n\r\n').join('');
    expect(parseMultipart(deep, 'multipart/mixed;boundary=b')).toEqual([]);
    expect(parseMultipart('--b\r\n\r\nx\r\n'.repeat(5000), 'multipart/mixed;boundary=b')).toHaveLength(100);
    expect(parseMultipart('--b\r\n\r\nx', 'text/plain')).toEqual([]);
  });
});

describe('parseSipfrag', () => {
  test.each([
    ['SIP/2.0 200 OK', 200, 'OK'],
    ['SIP/2.0 100 Trying\r\n', 100, 'Trying'],
    ['SIP/2.0 486 Busy Here\nTo: x\n', 486, 'Busy Here'],
    ['SIP/2.0 200', 200, ''],
    ['sip/2.0 603 \r\n\r\n', 603, ''],
    ['\r\nSIP/2.0 180 Ringing', 180, 'Ringing'],
    ['SIP/2.0 999 No', null, ''],
    ['SIP/2.0 20 No', null, ''],
    ['', null, ''],
    ['busy', null, ''],
  ])('%j', (body, status, phrase) => {
    expect(parseSipfrag(body).status).toBe(status);
    expect(status === null ? '' : parseSipfrag(body).phrase).toBe(phrase);
  });

  test('reads headers, compact ones under their long name', () => {
    const frag = parseSipfrag('SIP/2.0 486 Busy\r\ni: abc\r\nWarning: 399 h "x"\r\n\r\nbody');
    expect(frag.callId).toBe('abc');
    expect(frag.headers.get('warning')).toBe('399 h "x"');
  });

  test('a request line and a headers-only fragment have no status', () => {
    expect(parseSipfrag('INVITE sip:a SIP/2.0\r\nCall-ID: x')).toMatchObject({
      status: null,
      callId: 'x',
    });
    expect(parseSipfrag('From: <sip:a>\r\n')).toMatchObject({
      status: null,
      startLine: '',
    });
  });

  test('finds it inside a multipart NOTIFY', () => {
    const body =
      '--b\r\nContent-Type: text/plain\r\n\r\nhi\r\n--b\r\nContent-Type: message/sipfrag;version=2.0\r\n\r\nSIP/2.0 503 X\r\n--b--\r\n';
    const { message } = scan(sip(['NOTIFY sip:a SIP/2.0', 'Content-Type: multipart/mixed;boundary="b"'], body));
    expect(parseSipfrag(message)).toMatchObject({ status: 503, phrase: 'X' });
    const none = scan(sip(['NOTIFY sip:a SIP/2.0', 'c: multipart/mixed;boundary=zz'], body)).message;
    expect(parseSipfrag(none).status).toBeNull();
  });
});
