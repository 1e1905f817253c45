import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecure, parseSdp } from '../../src/sip/index.ts';

const lines = (...text: readonly string[]): string => `${text.join('\r\n')}\r\n`;

describe('the media of a session description', () => {
  test('have their codecs by name, their address and their direction', () => {
    const sdp = lines(
      'v=0',
      'c=IN IP4 192.0.2.1',
      'a=sendonly',
      'm=audio 40000 RTP/AVP 0 96 101',
      'a=rtpmap:96 opus/48000/2',
      'a=rtpmap:101 telephone-event/8000',
      'm=video 0 UDP/TLS/RTP/SAVPF 99',
      'c=IN IP6 2001:0DB8:0:0::1',
      'a=inactive',
    );
    expect(parseSdp(sdp)).toEqual([
      {
        kind: 'audio',
        port: 40000,
        protocol: 'RTP/AVP',
        address: '192.0.2.1',
        direction: 'sendonly',
        codecs: ['PCMU', 'opus', 'telephone-event'],
        hasIce: false,
        hasKeys: false,
      },
      {
        kind: 'video',
        port: 0,
        protocol: 'UDP/TLS/RTP/SAVPF',
        address: '2001:db8::1',
        direction: 'inactive',
        codecs: ['99'],
        hasIce: false,
        hasKeys: false,
      },
    ]);
  });

  test('are read with bare line feeds, and without a last one', () => {
    expect(parseSdp('v=0\nm=audio 4 RTP/SAVP 8').map(isSecure)).toEqual([true]);
  });

  test('are few, however many there are', () => {
    const media = Array.from({ length: 10_000 }, () => 'm=audio 1 RTP/AVP 0');
    expect(parseSdp(lines(...media)).length).toBeLessThanOrEqual(4);
    const formats = Array.from({ length: 10_000 }, (_, i) => String(i)).join(' ');
    expect(parseSdp(`m=audio 1 RTP/AVP ${formats}`)[0]?.codecs.length).toBeLessThanOrEqual(12);
  });

  test('are what they are, whatever the text: nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Array.isArray(parseSdp(text))).toBe(true);
        expect(Array.isArray(parseSdp(`m=${text}\nc=${text}\na=rtpmap:${text}`))).toBe(true);
      }),
    );
  });
});
