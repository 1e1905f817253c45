import { readdirSync } from 'node:fs';
import { DEFAULT_LIMITS, emptyArrival } from '../../../src/model/index.ts';
import {
  GRAMMAR_RULES,
  type GrammarRule,
  inspectMessage,
  isPlainAddress,
  loadGrammar,
  parseCallInfos,
  parseChallenge,
  parseContentType,
  parseCseq,
  parseEvent,
  parseIdentity,
  parseMultipart,
  parseNameAddr,
  parseReasons,
  parseReferTo,
  parseReplaces,
  parseRetryAfter,
  parseSdp,
  parseSipfrag,
  parseSubscriptionState,
  parseUri,
  parseVia,
  parseWarning,
  read603Plus,
  readCard,
  readCardText,
  SipMessage,
  StreamFramer,
  scanMessage,
  strictly,
} from '../../../src/sip/index.ts';
import { hostileCapture } from '../../cli/hostile-capture.ts';
import { JSON_MUTATORS } from '../mutate/json.ts';
import { SIP_MUTATORS } from '../mutate/sip.ts';
import { TEXT_MUTATORS } from '../mutate/text.ts';

import { FIXTURES, fixture } from '../promises/trace.ts';
import { type Target, Violation } from '../target.ts';
import { runTrace } from './trace-run.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const text = (input: Uint8Array): string => Buffer.from(input).toString('utf8');

function torture(): Uint8Array[] {
  const names = readdirSync(new URL('torture/', FIXTURES)).filter((name) => name.endsWith('.sip'));
  return names.sort().map((name) => fixture(`torture/${name}`));
}

/** Everything that can be asked of one message. */
const message: Target = {
  name: 'sip-message',
  seeds: torture,
  mutators: SIP_MUTATORS,
  run: (input) => {
    const scanned = new SipMessage();
    scanMessage(input, 0, input.length, scanned, DEFAULT_LIMITS);
    for (const stream of [false, true]) {
      for (const fault of inspectMessage(scanned, { stream })) {
        if (!(fault.at >= 0 && fault.at <= input.length)) {
          throw new Violation('place of a fault', `${fault.code} at ${fault.at} of ${input.length}`);
        }
      }
    }
  },
};

function framed(input: Uint8Array, piece: number): string[] {
  const messages: string[] = [];
  const framer = new StreamFramer({
    limits: DEFAULT_LIMITS,
    onMessage: (all, start, end) => messages.push(Buffer.from(all.subarray(start, end)).toString('latin1')),
    onProblem: () => {},
  });
  for (let at = 0; at < input.length; at += piece) {
    framer.data(input, at, Math.min(input.length, at + piece), emptyArrival());
  }
  framer.end();
  return messages;
}

/** A start line with one of these, cut before its version, is taken for another protocol: `isRequestLineStart` says why. */
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/;

/** A stream has the same messages however it was cut into segments. */
const stream: Target = {
  name: 'sip-stream',
  seeds: () => torture().map((first, index, all) => bytes(text(first) + text(all[(index + 7) % all.length]!))),
  mutators: SIP_MUTATORS,
  run: (input) => {
    const whole = framed(input, 1200);
    const pieces = framed(input, 7);
    const isPlain = !CONTROLS.test(Buffer.from(input).toString('latin1'));
    if (isPlain && whole.join('\u0000') !== pieces.join('\u0000')) {
      throw new Violation('same in small segments', `${pieces.length} messages instead of ${whole.length}`);
    }
  },
};

const VALUES: readonly string[] = [
  '"A \\" B" <sip:a:b@h.test:5060;transport=tcp?x=%20y>;tag=1;q="z"',
  '<sip:c@h?Replaces=1%40h%3Bto-tag%3D2%3Bfrom-tag%3D3%3Bearly-only&Require=replaces>',
  'tel:+1-201-555-0123;phone-context=x',
  'sips:[2001:db8::1]:5061;lr',
  'SIP/2.0/UDP [::1]:5060;rport=1;received=1.2.3.4;branch=z9hG4bK1, SIP/2.0/TCP h',
  '314159 INVITE',
  'SIP;cause=603;text="v=analytics1;url=https://x.test;tel=+1;email=a@b.test;id=1", Q.850;cause=21',
  'terminated;reason=noresource;expires=60;retry-after=1',
  'refer;id=1',
  '120 (meeting);duration=60',
  '399 h.test:5060 "x \\" y", 301 h "z"',
  '<https://c.test/card>;purpose=jwscard, <cid:x>;purpose=icon',
  'Digest realm="a", nonce="b", algorithm=MD5, stale=TRUE',
  'eyJhbGciOiJFUzI1NiJ9.eyJpYXQiOjF9.AAAA;info=<https://c.test/k>;alg=ES256;ppt=shaken',
  'multipart/mixed;boundary="a b"',
  '1@h;to-tag=2;from-tag=3',
];

/** Every reader of a header value. */
const header: Target = {
  name: 'sip-headers',
  seeds: () => VALUES.map(bytes),
  mutators: TEXT_MUTATORS,
  run: async (input, isThorough) => {
    const value = text(input);
    for (const read of [
      parseNameAddr,
      parseReferTo,
      parseUri,
      parseVia,
      parseCseq,
      parseEvent,
      parseReplaces,
      parseRetryAfter,
    ]) {
      read(value);
    }
    for (const read of [
      parseWarning,
      parseIdentity,
      parseChallenge,
      parseContentType,
      parseSubscriptionState,
      readCard,
    ]) {
      read(value);
    }
    for (const reason of parseReasons([value])) {
      read603Plus(reason);
    }
    parseCallInfos([value, value]);
    isPlainAddress(value);
    if (isThorough) {
      await loadGrammar();
      for (const rule of Object.keys(GRAMMAR_RULES) as GrammarRule[]) {
        strictly(rule, value);
      }
    }
  },
};

const sdp: Target = {
  name: 'sdp',
  seeds: () => [
    bytes(
      'v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP6 ::1\r\nt=0 0\r\nm=audio 4000/2 RTP/SAVP 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\r\na=sendonly\r\nm=video 0 UDP/TLS/RTP/SAVPF 96\r\na=fingerprint:sha-1 AA\r\n',
    ),
  ],
  mutators: TEXT_MUTATORS,
  run: (input) => {
    parseSdp(text(input));
  },
};

const sipfrag: Target = {
  name: 'sipfrag',
  seeds: () => [
    bytes('SIP/2.0 603 Decline\r\n'),
    bytes('SIP/2.0 180 Ringing\r\nReason: SIP;cause=608\r\nTo: <sip:a@b>;tag=1\r\n\r\nbody'),
    bytes('INVITE sip:a@b SIP/2.0\r\nCall-ID: 1\r\n'),
  ],
  mutators: SIP_MUTATORS,
  run: (input) => {
    parseSipfrag(text(input));
  },
};

/** The first line is Content-Type, the rest the body. */
const multipart: Target = {
  name: 'multipart',
  seeds: () => [
    bytes(
      'multipart/mixed;boundary="b"\r\n--b\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n--b\r\nContent-Type: multipart/alternative;boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n--b--\r\n',
    ),
  ],
  mutators: TEXT_MUTATORS,
  run: (input) => {
    const [type = '', ...body] = text(input).split('\r\n');
    parseMultipart(body.join('\r\n'), type);
  },
};

const CARD = {
  header: { alg: 'ES256', typ: 'vcard+json', x5u: 'https://c.test' },
  payload: {
    iat: 1_780_000_000,
    jcard: [
      'vcard',
      [
        ['fn', {}, 'text', 'Q. X'],
        ['tel', { type: ['voice'] }, 'uri', 'tel:+1'],
        ['adr', {}, 'text', ['', '', 'x']],
      ],
    ],
  },
};

/** JSON of a header and a payload, read as the redress card that they make, plain and in base64. */
const card: Target = {
  name: 'cards',
  seeds: () => [
    bytes(JSON.stringify(CARD)),
    bytes(JSON.stringify({ ...CARD, payload: { ...CARD.payload, iat: '1' } })),
  ],
  mutators: JSON_MUTATORS,
  run: (input) => {
    const jws = jwsOf(text(input));
    for (const read of [
      readCardText(jws),
      readCardText(text(input)),
      readCard(`data:application/jose,${jws}`),
      readCard(`data:;base64,${Buffer.from(jws).toString('base64')}`),
    ]) {
      JSON.stringify(read);
    }
  },
};

function jwsOf(json: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value) ?? '').toString('base64url');
  try {
    const { header: head, payload } = JSON.parse(json) as typeof CARD;
    return `${part(head)}.${part(payload)}.c2ln`;
  } catch {
    return `${Buffer.from(json).toString('base64url')}.${Buffer.from(json).toString('base64url')}.`;
  }
}

const PASSPORT = {
  header: { alg: 'ES256', ppt: 'shaken', typ: 'passport', x5u: 'https://c.test/k' },
  payload: { attest: 'A', dest: { tn: ['12155550131'] }, iat: 1_780_000_000, orig: { tn: '12155550121' }, origid: 'x' },
};

/** A PASSporT (RFC 8225), full and compact. */
const token: Target = {
  name: 'tokens',
  seeds: () => [bytes(JSON.stringify(PASSPORT))],
  mutators: JSON_MUTATORS,
  run: (input) => {
    const passport = jwsOf(text(input));
    for (const value of [
      `${passport};info=<https://c.test>;alg=ES256;ppt=shaken`,
      `..${passport.split('.')[2] ?? ''};info=<x>`,
      text(input),
    ]) {
      JSON.stringify(parseIdentity(value));
    }
  },
};

/** A text in every place that a trace has for one, through every form of every output. */
const output: Target = {
  name: 'outputs',
  seeds: () =>
    ['plain', 'a\tb', '<&]]>"\'', '::error::x', '[x](y)', '\u00e4\u{1f469}', '|`*_#', '%0d%0a', ']]>\u001b[31m'].map(
      bytes,
    ),
  mutators: TEXT_MUTATORS,
  run: async (input, isThorough) => {
    const value = Buffer.from(input.subarray(0, 400)).toString('utf8');
    const inOneLine = value.replaceAll(/[\r\n]/g, ' ');
    await runTrace(
      hostileCapture({ uri: encodeURIComponent(Buffer.from(inOneLine).toString()).slice(0, 300), text: inOneLine }),
      isThorough,
    );
    await runTrace(hostileCapture({ uri: inOneLine, text: value }), false);
  },
};

export const MESSAGE_TARGETS: readonly Target[] = [
  message,
  stream,
  header,
  sdp,
  sipfrag,
  multipart,
  card,
  token,
  output,
];
