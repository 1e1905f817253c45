import { describe, expect, test } from 'vitest';
import { mayMeanMediaTimeout, parseReasons, saysMediaTimeout } from '../../../src/sip/index.ts';

const reasonIn = (value: string) => parseReasons([value])[0]!;

describe('a Reason that speaks of media that did not come', () => {
  test.each([
    'SIP;cause=408;text="RTP Timeout"',
    'FreeSWITCH;cause=604;text="MEDIA_TIMEOUT"',
    'Q.850;cause=31;text="RTP-inactivity"',
    'Q.850;cause=41;text="No RTP for 30 s"',
    'SIP;cause=503;text="lack of audio RTP activity"',
    'SIP;cause=500;text="media timed out"',
    'SIP;cause=408;text="No RTP"',
    'SIP;cause=408;text="no RTP received."',
    'SIP;cause=408;text="No media packets"',
    'SIP;cause=408;text="Call ended without media."',
    'SIP;cause=408;text="No media"',
    'SIP;cause=408;text="BYE because of no audio"',
    'SIP;cause=408;text="no media data received"',
    'SIP;cause=408;text="No audio for too long"',
  ])('%s', (value) => {
    expect(saysMediaTimeout(reasonIn(value))).toBe(true);
  });

  test.each([
    'SIP;cause=408;text="Request Timeout"',
    'SIP;cause=488;text="No common media"',
    'SIP;cause=488;text="No audio codecs in common"',
    'SIP;cause=503;text="No media resources available"',
    'SIP;cause=503;text="No RTP ports available"',
    'SIP;cause=488;text="No media format"',
    'SIP;cause=488;text="Answer without media"',
    'SIP;cause=488;text="SDP has no audio"',
    'SIP;cause=488;text="No audio for codec 8"',
    'SIP;cause=503;text="No media data path"',
    'SIP;cause=503;text="without media forwarding"',
    'SIP;cause=503;text="No media stream resources"',
    'SIP;cause=503;text="No audio ports for this call"',
    'Q.850;cause=41;text="Temporary failure"',
    'SIP;cause=200;text="session timer expired"',
    'Q.850;cause=16',
  ])('and one that does not: %s', (value) => {
    expect(saysMediaTimeout(reasonIn(value))).toBe(false);
  });

  test('may be no more than the cause that Asterisk gives', () => {
    expect(mayMeanMediaTimeout(reasonIn('Q.850;cause=44'))).toBe(true);
    expect(mayMeanMediaTimeout(reasonIn('SIP;cause=44'))).toBe(false);
    expect(mayMeanMediaTimeout(reasonIn('Q.850;cause=41'))).toBe(false);
  });
});
