import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/model/index.ts';
import { codecsOf, invitationOf } from '../../../src/session/leg/invitation.ts';
import { keep } from '../../../src/session/leg/kept-message.ts';
import { openTransaction } from '../../../src/session/leg/transaction.ts';
import { SipMessage, scanMessage } from '../../../src/sip/index.ts';

function offerIn(body: readonly string[], lineEnd = '\r\n') {
  const text = body.join(lineEnd);
  const bytes = new TextEncoder().encode(
    ['INVITE sip:b@b.example SIP/2.0', 'Call-ID: c', 'CSeq: 1 INVITE', 'Content-Type: application/sdp', '', text].join(
      '\r\n',
    ),
  );
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  const transaction = openTransaction(message, 'a', null);
  transaction.asked = keep(message);
  const offer = invitationOf(transaction)?.offer ?? null;
  return offer === null ? null : { origin: offer.origin, media: offer.media, codecs: codecsOf(offer) };
}

const SESSION = ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=-', 'c=IN IP4 192.0.2.1', 't=0 0'];
const ORIGIN = '- 1 1 IN IP4 192.0.2.1';

test.each([
  [
    'names its origin and place',
    [...SESSION, 'm=audio 4000 RTP/AVP 0 8', 'a=sendrecv'],
    '192.0.2.1:4000',
    ['pcmu', 'pcma'],
  ],
  [
    'has an address of its own for audio',
    [...SESSION, 'm=video 5000 RTP/AVP 31', 'c=IN IP4 192.0.2.3', 'm=audio 4000 RTP/AVP 9', 'c=IN IP4 192.0.2.2/127/3'],
    '192.0.2.2:4000',
    ['g722'],
  ],
  [
    'names codecs by its maps, and no events, noise or video',
    [
      ...SESSION,
      'm=audio 4000 RTP/AVP 96 97 101 13 98',
      'a=rtpmap:96 opus/48000/2',
      'a=rtpmap:97 AMR-WB/16000',
      'a=rtpmap:101 telephone-event/8000',
      'a=rtpmap:13 CN/8000',
      'm=video 5000 RTP/AVP 98',
      'a=rtpmap:98 H264/90000',
    ],
    '192.0.2.1:4000',
    ['opus', 'amr-wb', 'type 98'],
  ],
  ['gives audio no port', [...SESSION, 'm=audio 0 RTP/AVP 0'], null, ['pcmu']],
  ['has no audio', [...SESSION, 'm=image 4000 udptl t38'], null, []],
  ['has no address', ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 'm=audio 4000 RTP/AVP 18'], null, ['g729']],
])('an offer that %s', (_, body, media, codecs) => {
  expect(offerIn(body)).toEqual({ origin: ORIGIN, media, codecs });
  expect(offerIn(body, '\n')).toEqual({ origin: ORIGIN, media, codecs });
});

test('lines count where they begin: what looks like one within another is none', () => {
  const body = ['v=0', 's=o=x m=audio 1 c=IN IP4 192.0.2.9', ...SESSION.slice(1), 'm=audio 4000 RTP/AVP 0'];
  expect(offerIn(body)).toEqual({ origin: ORIGIN, media: '192.0.2.1:4000', codecs: ['pcmu'] });
});

test.each([[[]], [['v=0']], [['v=0', 's=no origin', 'm=audio 4000 RTP/AVP 0']]])('%j is no offer', (body) => {
  expect(offerIn(body)).toBeNull();
});
