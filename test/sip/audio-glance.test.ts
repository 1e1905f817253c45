import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  glanceAtAudio,
  glancedPort,
  isGlancedSecure,
  NOT_PLAIN,
  NOT_PLAIN_SECURE,
  parseSdp,
} from '../../src/sip/index.ts';

const out = { address: 0, port: 0 };

function glance(...lines: readonly string[]): { address: string; port: number } {
  const bytes = Buffer.from(lines.join('\r\n'), 'latin1');
  glanceAtAudio(bytes, 0, bytes.length, out);
  const { address, port } = out;
  return { address: [24, 16, 8, 0].map((by) => (address >>> by) & 255).join('.'), port };
}

const C = 'c=IN IP4 192.0.2.201';
const M = 'm=audio 40000 RTP/AVP 0 8';

describe('a glance at the audio of a body', () => {
  test('tells its address and port, whether or not the last line ends', () => {
    expect(glance('v=0', C, M)).toEqual({ address: '192.0.2.201', port: 40_000 });
    expect(glance('v=0', C, M, '')).toEqual({ address: '192.0.2.201', port: 40_000 });
    expect(glance('v=0', M, C)).toEqual({ address: '192.0.2.201', port: 40_000 });
    expect(glance('v=0', C, M, 'a=rtpmap:0 PCMU/8000', 'a=sendrecv', 'a=ptime:20', 'a=inactivity:1')).toEqual({
      address: '192.0.2.201',
      port: 40_000,
    });
  });

  test('takes the address of its section, and none of a later one', () => {
    expect(glance(C, M, 'c=IN IP4 10.0.0.1', 'm=video 9 RTP/AVP 99', 'c=IN IP4 10.0.0.2').address).toBe('10.0.0.1');
  });

  test.each([
    'a=sendonly',
    'a=recvonly',
    'a=inactive',
    'a=ice-ufrag:8hhY',
    'a=candidate:1 1 UDP 2130706431 10.0.1.1 8998 typ host',
    'c=IN IP6 2001:db8::1',
    'c=IN IP4 pbx.example',
    'c=IN IP4 192.0.2',
    'c=IN IP4 192.0.2.256',
    'c=IN IP4 192.0.2..1',
    'c=IN IP4 ',
    'c=IN IP4 0.0.0.0',
  ])('leaves what is not plain: %s', (line) => {
    expect(glance(C, M, line).port).toBe(NOT_PLAIN);
  });

  test.each([
    [],
    ['m=video 40000 RTP/AVP 99'],
    ['m=video 40000 RTP/AVP 99', M],
    ['m=audio 0 RTP/AVP 0'],
    ['m=audio x RTP/AVP 0'],
  ])('leaves a body without audio in its first section: %j', (...sections) => {
    expect(glance('v=0', C, ...sections).port).toBe(NOT_PLAIN);
  });

  test('is nothing where nothing is there', () => {
    expect(glance('v=0')).toEqual({ address: '0.0.0.0', port: 0 });
    expect(glance('v=0', 's=-').port).toBe(NOT_PLAIN);
  });

  test('tells encrypted audio from other', () => {
    const { port } = glance(C, 'm=audio 40000 RTP/SAVP 0');
    expect([glancedPort(port), isGlancedSecure(port)]).toEqual([40_000, true]);
    expect(isGlancedSecure(glance(C, 'm=audio 40000 UDP/TLS/RTP/SAVPF 0').port)).toBe(true);
    expect(isGlancedSecure(glance(C, 'm=audio 40000 RTP/AVPF 0').port)).toBe(false);
    expect(isGlancedSecure(glance(C, 'm=audio 40000 RTP/SAV').port)).toBe(false);
    expect(glance('m=audio 40000 RTP/SAVP 0').port).toBe(NOT_PLAIN_SECURE);
    expect([NOT_PLAIN, NOT_PLAIN_SECURE].map(isGlancedSecure)).toEqual([false, true]);
    expect(glancedPort(NOT_PLAIN)).toBe(NOT_PLAIN);
  });

  test('reads no byte behind the body', () => {
    const bytes = Buffer.from(`${C}\r\n${M}\r\na=inactive`, 'latin1');
    glanceAtAudio(bytes, 0, bytes.length - 1, out);
    expect(out.port).toBe(40_000);
    const cut = Buffer.from(`${M}\r\n${C}`, 'latin1');
    glanceAtAudio(cut, 0, cut.length - 2, out);
    expect(out.address & 255).toBe(2);
  });

  test('what it tells is what is read', () => {
    const line = fc.constantFrom(
      'v=0',
      's=-',
      C,
      'c=IN IP4 10.20.30.40',
      'c=IN IP4 1.2.3',
      'c=IN IP6 ::1',
      M,
      'm=audio 5004 RTP/SAVP 0',
      'm=audio 0 RTP/AVP 0',
      'm=video 5006 RTP/AVP 99',
      'a=sendonly',
      'a=recvonly',
      'a=inactive',
      'a=sendrecv',
      'a=candidate:1 1 UDP 1 10.0.1.1 8998 typ host',
      'a=rtpmap:0 PCMU/8000',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\r\n', '\n'), (lines, end) => {
        const text = lines.join(end);
        const bytes = Buffer.from(text, 'latin1');
        glanceAtAudio(bytes, 0, bytes.length, out);
        if (out.port > 0) {
          const [audio] = parseSdp(text);
          expect(audio).toMatchObject({
            kind: 'audio',
            port: glancedPort(out.port),
            direction: 'sendrecv',
            hasIce: false,
          });
          expect(audio?.protocol === 'RTP/SAVP').toBe(isGlancedSecure(out.port));
          expect(audio?.address).toBe([24, 16, 8, 0].map((by) => (out.address >>> by) & 255).join('.'));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
