import { describe, expect, test } from 'vitest';
import { HEADER, inspectMessage, looksLikeSip, SCAN, SipMessage, scanMessage } from '../../src/sip/index.ts';
import { bytesOf, LIMITS, scan, sip } from './support.ts';

const REFER = [
  'REFER sip:bob@10.0.0.2 SIP/2.0',
  'v: SIP/2.0/UDP 10.0.0.1:5060;rport;branch=z9hG4bKabc, SIP/2.0/TCP h2;branch=z9hG4bKdef',
  'f: "tag=no;tag=x" <sip:alice@10.0.0.1;tag=inside>;x=y;tag=from1',
  't: <sip:bob@10.0.0.2>;tag=to1',
  'i: abc@10.0.0.1',
  'CSeq: 3 REFER',
  'r: <sip:carol@10.0.0.3?Replaces=x>',
  'Reason: SIP;cause=200;text="a,b;c"',
  'Reason: Q.850;cause=16, X;cause=1',
  'WWW-Authenticate: Digest realm="a", nonce="b"',
  'Max-Forwards: 70',
  'l: 0',
];

describe('scanMessage', () => {
  test('reads the eager fields of a request with compact names', () => {
    const { message, result } = scan(sip(REFER));
    expect(result).toBe(SCAN.ok);
    expect(message.isRequest).toBe(true);
    expect(message.method).toBe('REFER');
    expect(message.requestUri()).toBe('sip:bob@10.0.0.2');
    expect(message.callId()).toBe('abc@10.0.0.1');
    expect(message.fromTag()).toBe('from1');
    expect(message.toTag()).toBe('to1');
    expect(message.branch()).toBe('z9hG4bKabc');
    expect(message.sentBy()).toBe('10.0.0.1:5060');
    expect(message.viaCount).toBe(2);
    expect(message.cseq).toBe(3);
    expect(message.contentLength).toBe(0);
    expect(message.isWhole).toBe(true);
    expect(message.headerRows).toBe(11);
  });

  test('reads a response: status, phrase, method of its CSeq', () => {
    const { message } = scan(sip(['SIP/2.0 202 Accepted', 'Call-ID: a', 'CSeq: 3 REFER']));
    expect([message.status, message.reasonPhrase(), message.method]).toEqual([202, 'Accepted', 'REFER']);
    expect(message.requestUri()).toBe('');
    expect(message.fromTag()).toBeNull();
  });

  test('splits list headers outside quotes and leaves challenges alone', () => {
    const { message } = scan(sip(REFER));
    expect(message.values(HEADER.reason)).toEqual(['SIP;cause=200;text="a,b;c"', 'Q.850;cause=16', 'X;cause=1']);
    expect(message.values(HEADER.wwwAuthenticate)).toEqual(['Digest realm="a", nonce="b"']);
    expect(message.rows(HEADER.reason)).toHaveLength(2);
    expect(message.header(HEADER.referTo)).toBe('<sip:carol@10.0.0.3?Replaces=x>');
    expect(message.header(HEADER.referredBy)).toBeNull();
  });

  test('accepts bare LF, a leading keep-alive and a body longer than Content-Length', () => {
    const text = '\r\n\r\nOPTIONS sip:a SIP/2.0\nCall-ID: x\nCSeq: 1 OPTIONS\nContent-Length: 2\n\nabcd';
    const { message, result } = scan(bytesOf(text));
    expect(result).toBe(SCAN.ok);
    expect(message.bodyText()).toBe('ab');
    expect(message.trailingBytes).toBe(2);
    expect(message.startLine()).toBe('OPTIONS sip:a SIP/2.0');
    expect(inspectMessage(message, { stream: false }).map((fault) => fault.code)).toContain('line-end-lf');
  });

  test('a body shorter than Content-Length is used as it is, and no fault where the capture cut it', () => {
    const { message, result } = scan(sip(['SIP/2.0 200 OK', 'Call-ID: x', 'CSeq: 1 INVITE', 'l: 99'], 'v=0'));
    expect(result).toBe(SCAN.bodyShort);
    expect(message.bodyText()).toBe('v=0');
    const codes = (cutBytes: number): string[] =>
      inspectMessage(message, { stream: false, cutBytes }).map((fault) => fault.code);
    expect(codes(0)).toContain('content-length-too-large');
    expect(codes(96)).not.toContain('content-length-too-large');
  });

  test('says where the data end: in the start line, in a row, after a row', () => {
    expect(scan(bytesOf('INVITE sip:a SIP/2.0')).result).toBe(SCAN.startLineOpen);
    const inRow = scan(bytesOf('INVITE sip:a SIP/2.0\r\nCSeq: 1 INVITE\r\nCall-ID: ab'));
    expect([inRow.result, inRow.message.isLastRowOpen, inRow.message.callId()]).toEqual([
      SCAN.headerBlockOpen,
      true,
      'ab',
    ]);
    const afterRow = scan(bytesOf('INVITE sip:a SIP/2.0\r\nCall-ID: ab\r\n'));
    expect([afterRow.result, afterRow.message.isLastRowOpen]).toEqual([SCAN.headerBlockOpen, false]);
    expect(afterRow.message.isWhole).toBe(false);
  });

  test('the first of several single headers counts', () => {
    const { message } = scan(
      sip(['BYE sip:a SIP/2.0', 'Call-ID: one', 'i: two', 'CSeq: 1 BYE', 'CSeq: 2 BYE', 'l: 3', 'l: 4']),
    );
    expect([message.callId(), message.cseq, message.contentLength]).toEqual(['one', 1, -2]);
  });

  test.each([
    ['a CSeq beyond 32 bits', 'CSeq: 4294967296 BYE', -1],
    ['the largest CSeq', 'CSeq: 4294967295 BYE', 4294967295],
    ['leading zeros', 'CSeq: 0000000000000009 BYE', 9],
    ['no number', 'CSeq: x BYE', -1],
    ['a number stuck to its method', 'CSeq: 1BYE', -1],
  ])('%s', (_name, row, expected) => {
    expect(scan(sip(['BYE sip:a SIP/2.0', 'Call-ID: a', row])).message.cseq).toBe(expected);
  });

  test('an unterminated quote hides no tag', () => {
    const { message } = scan(sip(['BYE sip:a SIP/2.0', 'To: "x <sip:a@b>;tag=t1', 'From: <sip:a@b;tag=t2']));
    expect(message.toTag()).toBe('t1');
    expect(message.fromTag()).toBe('t2');
  });

  test('a reused message object keeps nothing of the message before', () => {
    const { message } = scan(sip(REFER));
    const next = sip(['SIP/2.0 200 OK', 'Call-ID: z']);
    scanMessage(next, 0, next.length, message, LIMITS);
    expect([message.callId(), message.fromTag(), message.branch(), message.viaCount, message.method]).toEqual([
      'z',
      null,
      null,
      0,
      '',
    ]);
    expect(message.header(HEADER.reason)).toBeNull();
    expect(message.contentLength).toBe(-1);
  });

  test('rows beyond the limit are counted, not kept, and do not displace the first', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `X-${i}: ${i}`);
    const bytes = sip(['SIP/2.0 200 OK', 'Call-ID: a', ...rows, 'Call-ID: b']);
    const message = new SipMessage();
    scanMessage(bytes, 0, bytes.length, message, { sipHeaderRows: 200 });
    expect([message.headerRows, message.droppedRows, message.callId()]).toEqual([200, 102, 'a']);
    expect(message.headerByName('x-150')).toBe('150');
    expect(inspectMessage(message, { stream: false }).map((fault) => fault.code)).toContain('header-rows-too-many');
    expect([...message.allHeaders()]).toHaveLength(200);
  });

  test('latin-1 display names come out readable, and as a note', () => {
    const bytes = Buffer.from('BYE sip:a SIP/2.0\r\nFrom: "Ren\xe9" <sip:a@b>;tag=1\r\n\r\n', 'latin1');
    const { message } = scan(bytes);
    expect(message.header(HEADER.from)).toBe('"René" <sip:a@b>;tag=1');
    expect(inspectMessage(message, { stream: false }).map((fault) => fault.code)).toContain('not-utf8');
  });

  test('on a stream a missing Content-Length is an error', () => {
    const { message } = scan(sip(['BYE sip:a SIP/2.0', 'Call-ID: a']));
    const codes = inspectMessage(message, { stream: true }).map((fault) => fault.code);
    expect(codes).toContain('content-length-missing');
    expect(inspectMessage(message, { stream: false }).map((f) => f.code)).not.toContain('content-length-missing');
  });

  test.each<[name: string, rows: string[], code: string]>([
    ['a row without colon', ['nonsense'], 'header-row-unreadable'],
    ['a CSeq above 31 bits', ['CSeq: 2147483648 BYE'], 'cseq-above-31-bits'],
    ['a CSeq without method', ['CSeq: 5'], 'cseq-unreadable'],
    ['an empty Call-ID', ['Call-ID:'], 'header-empty'],
    ['a Refer-To in BYE', ['Refer-To: <sip:a@b>'], 'header-misplaced'],
    ['a repeated parameter', ['From: <sip:a@b>;tag=1;tag=2'], 'parameter-duplicate'],
    ['text after the bracket', ['To: <sip:a@b> x;tag=1'], 'text-after-address'],
    ['an unclosed bracket', ['To: <sip:a@b'], 'bracket-unclosed'],
    ['an address without scheme', ['To: <a@b>'], 'address-unreadable'],
    ['a bad port', ['To: <sip:a@b:x>'], 'uri-host-invalid'],
    ['a lone CR', ['Subject: a\rb'], 'line-end-cr'],
    ['a control character', ['Subject: a\u0001b'], 'control-character'],
    ['a Warning without code', ['Warning: x'], 'warning-invalid'],
    ['a row that follows the start line folded', [' folded'], 'header-row-unreadable'],
    ['too many Vias', Array.from({ length: 101 }, () => 'Via: SIP/2.0/UDP h;branch=z9hG4bK1'), 'via-too-many'],
  ])('%s is reported', (_name, rows, code) => {
    const { message } = scan(sip(['BYE sip:a SIP/2.0', ...rows]));
    expect(inspectMessage(message, { stream: false }).map((fault) => fault.code)).toContain(code);
  });

  test('a body without Content-Type and a code glued to its phrase are reported', () => {
    const bytes = sip(['SIP/2.0 200OK', 'Call-ID: a'], 'x');
    const { message } = scan(bytes);
    const codes = inspectMessage(message, { stream: false }).map((fault) => fault.code);
    expect(codes).toEqual(expect.arrayContaining(['content-type-missing', 'reason-separator-missing']));
    expect(message.status).toBe(200);
  });

  test('a request line without a URI scheme is reported', () => {
    const { message } = scan(sip(['BYE nobody SIP/2.0']));
    expect(inspectMessage(message, { stream: false }).map((fault) => fault.code)).toContain('request-uri-unreadable');
  });
});

describe('looksLikeSip', () => {
  const judge = (text: string): boolean => looksLikeSip(Buffer.from(text, 'latin1'), 0, text.length);

  test.each([
    'SIP/2.0 200 OK\r\n',
    'sip/2.0 100 ',
    '\r\n\r\nINVITE sip:a SIP/2.0\r\n',
    'INVITE sip:a',
    'X  sip:a  SIP/7.0 \r\n',
    'INVI',
    'a'.repeat(64),
    `${'a'.repeat(64)} sip:a`,
    `${'A'.repeat(64)} sip:a SIP/2.0`,
    `${'A'.repeat(65)} sip:a SIP/2.0`,
    `${'A'.repeat(3000)} sip:a SIP/2.0`,
  ])('accepts %j', (text) => {
    expect(judge(text)).toBe(true);
  });

  test.each([
    '',
    '\r\n\r\n',
    '\x80\x00abcdef',
    '\x00\x01\x00\x00\x21\x12\xa4\x42',
    'GET / HTTP/1.1\r\nHost: a\r\n',
    'HTTP/1.1 200 OK\r\n',
    'v=0\r\n',
    'INVITE sip:a\r\n SIP/2.0\r\n',
    'a'.repeat(65),
    `${'a'.repeat(65)} sip:a`,
    'abc \x01 xyz/2.0',
  ])('rejects %j', (text) => {
    expect(judge(text)).toBe(false);
  });
});
