import { expect, test } from 'vitest';
import { HEADER_DEFINITIONS } from '../../src/sip/index.ts';
import { viewsOf } from './leaks.ts';
import { anonymizer } from './told.ts';

/** Stand for whatever somebody may have written: a word, a number, an address, a hardware address, all of which name someone. */
const WORD = 'qzmarker';
const MIXED = 'qz7marker42';
const NUMBER = '420777123456';
const ADDRESS = '198.51.100.77';
const HARDWARE = '00:0b:82:7a:6b:5c';
const HOST = 'qzmarker.qzhost.example';
const PLANTED = [WORD, MIXED, NUMBER, ADDRESS, HARDWARE, 'qzhost'] as const;

const JSON_TOKEN = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const PASSPORT = `${JSON_TOKEN({ alg: 'ES256', ppt: 'shaken', typ: 'passport', x5u: `https://${HOST}/c.pem` })}.${JSON_TOKEN({ attest: 'A', dest: { tn: [NUMBER] }, iat: 1_700_000_000, orig: { tn: NUMBER, uri: [`sip:${WORD}@${HOST}`] }, origid: MIXED, [WORD]: { deep: [WORD, 420_777_123_456] } })}.${Buffer.from(WORD.repeat(8)).toString('base64url')}`;
const ESCAPED = encodeURIComponent(`${MIXED}@${HOST};to-tag=${WORD};from-tag=${WORD}`);
const HIDDEN = `%71%7A${WORD.slice(2)}`;

/** What a value of any header may look like. */
const VALUES = [
  `"${WORD} ${NUMBER}" <sip:${WORD}:${WORD}@${HOST}:5060;transport=${WORD};${WORD};x-${WORD}=${WORD}?${WORD}=${WORD}&Replaces=${ESCAPED}>;tag=${WORD};${WORD}=${MIXED}`,
  `${WORD} <sip:+${NUMBER};phone-context=${HOST}@${ADDRESS};user=phone>;${WORD}="${WORD}"`,
  `<tel:+${NUMBER};isub=${WORD};phone-context=+${NUMBER}>, <https://${WORD}@${HOST}/${WORD}/${NUMBER}?${WORD}=${WORD}#${WORD}>`,
  `sip:${HIDDEN}@${HOST}?Replaces=${ESCAPED}`,
  `${WORD}`,
  `${MIXED}@${HOST}`,
  `${NUMBER}`,
  `+${NUMBER}`,
  `${ADDRESS}`,
  `${HARDWARE}`,
  `${HARDWARE.replaceAll(':', '')}`,
  `[2001:db8::${WORD}]`,
  `SIP/2.0/UDP ${HOST}:5060;branch=z9hG4bK${WORD};received=${ADDRESS};rport=5060;${WORD}=${WORD}`,
  `SIP/2.0/${WORD} ${ADDRESS};branch=${WORD}`,
  `Digest username="${WORD}", realm="${WORD}", nonce="${WORD}", uri="sip:${WORD}@${HOST}", response="${MIXED}", opaque=${WORD}, ${WORD}="${WORD}"`,
  `Basic ${Buffer.from(`${WORD}:${WORD}`).toString('base64')}`,
  `${WORD} ${WORD}="${WORD}"`,
  `399 ${HOST}:5060 "${WORD} ${NUMBER} called ${ADDRESS}"`,
  `SIP;cause=603;text="v=analytics1;url=https://${HOST}/${WORD};tel=+${NUMBER};email=${WORD}@${HOST};id=${MIXED};${WORD}=${WORD}"`,
  `${WORD};cause=${NUMBER};text="${WORD}, ${WORD}: \\"${WORD}\\" ${WORD}@${HOST}"`,
  `${PASSPORT};info=<https://${HOST}/${WORD}>;alg=ES256;ppt="${WORD}"`,
  `"${PASSPORT}";${WORD}`,
  `<data:application/jose,${PASSPORT}>;purpose=jwscard`,
  `<data:${WORD}/${WORD};base64,${Buffer.from(WORD).toString('base64')}>;purpose=${WORD}`,
  `refer;id=${WORD};${WORD}=${WORD}`,
  `application/${WORD};boundary="${WORD}";${WORD}=${WORD}`,
  `1 ${WORD}`,
  `<urn:uuid:${MIXED}>;+sip.instance="<urn:uuid:${WORD}>";gr=urn:uuid:${WORD};+${WORD}="${WORD}"`,
  `(${WORD} ${NUMBER})`,
  `${WORD}/${MIXED} (${NUMBER}; ${HARDWARE}; ${ADDRESS}) ${HOST}`,
  `icid-value="${MIXED}";orig-ioi=${HOST};icid-generated-at=${ADDRESS}`,
  `3GPP-E-UTRAN-FDD; utran-cell-id-3gpp=${NUMBER}${WORD}`,
  `Mon, 01 Jan 2024 00:00:00 ${WORD}`,
  `"${WORD}`,
  `<sip:${WORD}@${HOST}`,
  `;;${WORD}==${WORD},,${WORD};=${WORD}`,
] as const;

const BODIES: readonly (readonly [type: string, body: string])[] = [
  [
    'application/sdp',
    [
      'v=0',
      `o=${WORD} ${NUMBER} ${NUMBER} IN IP4 ${ADDRESS}`,
      `s=${WORD}`,
      `i=${WORD} ${NUMBER}`,
      `u=https://${HOST}/${WORD}`,
      `e=${WORD}@${HOST} (${WORD})`,
      `p=+${NUMBER} (${WORD})`,
      `c=IN IP4 ${ADDRESS}/127`,
      `b=${WORD}:64`,
      `k=clear:${WORD}`,
      `k=${WORD}`,
      `m=audio 4000 RTP/AVP 0 ${WORD}`,
      `a=rtpmap:96 ${WORD}/8000`,
      `a=fmtp:96 ${WORD}=${WORD};profile-level-id=${WORD}`,
      `a=candidate:${WORD} 1 UDP 1 ${ADDRESS} 4000 typ host raddr ${ADDRESS} rport 1 ufrag ${WORD} ${WORD} ${WORD}`,
      `a=rtcp:4001 IN IP4 ${ADDRESS}`,
      `a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${WORD}${WORD}|2^20|1:4 ${WORD}`,
      `a=ice-ufrag:${WORD}`,
      `a=ice-pwd:${WORD}`,
      `a=fingerprint:sha-256 ${HARDWARE}:${HARDWARE}`,
      `a=ssrc:${NUMBER} cname:${WORD}`,
      `a=ssrc:1 msid:${WORD} ${WORD}`,
      `a=msid:${WORD} ${MIXED}`,
      `a=mid:${WORD}`,
      `a=group:BUNDLE ${WORD}`,
      `a=label:${WORD}`,
      `a=extmap:1 https://${HOST}/${WORD}`,
      `a=key-mgmt:mikey ${WORD}`,
      `a=${WORD}:${WORD}`,
      `a=${WORD}`,
      `${WORD}=${WORD}`,
      WORD,
      `z=${WORD}`,
    ].join('\r\n'),
  ],
  [
    'message/sipfrag;version=2.0',
    `SIP/2.0 486 ${WORD}\r\nFrom: ${WORD} <sip:${WORD}@${HOST}>\r\nX-${WORD}: ${WORD}\r\n`,
  ],
  ['message/sipfrag', `Contact: <sip:${WORD}@${HOST}>\r\n`],
  ['message/sip', `INVITE sip:${WORD}@${HOST} SIP/2.0\r\nSubject: ${WORD}\r\nContent-Type: text/plain\r\n\r\n${WORD}`],
  [
    'application/dialog-info+xml',
    `<?xml version="1.0" ${WORD}="${WORD}"?><!-- ${WORD} --><?${WORD}?><dialog-info xmlns="urn:${WORD}" entity="sip:${WORD}@${HOST}" version="${NUMBER}"><dialog id="${WORD}" call-id="${MIXED}" ${WORD}='${WORD}'><${WORD}:state>${WORD}</${WORD}:state><local><identity display="${WORD}">sip:${WORD}@${HOST}</identity><target uri="&#115;ip:&#113;z${WORD.slice(2)}@${HOST}"/></local><![CDATA[${WORD} <${WORD}>]]><duration>${WORD}</duration></dialog></dialog-info>`,
  ],
  ['application/pidf+xml', `<!DOCTYPE ${WORD} [<!ENTITY ${WORD} "${WORD}">]><presence>${WORD}</presence>`],
  ['application/vnd.etsi.qzmarker+xml', `<a>${WORD}`],
  ['application/dtmf-relay', `Signal=${WORD}\r\nDuration=${WORD}\r\n${WORD}=${WORD}\r\n${WORD}`],
  ['application/dtmf', WORD],
  [
    'application/simple-message-summary',
    `Messages-Waiting: ${WORD}\r\nMessage-Account: sip:${WORD}@${HOST}\r\nVoice-Message: 2/8 (0/2)\r\n${WORD}: ${WORD}\r\n${WORD}`,
  ],
  [
    'application/vq-rtcpxr',
    `VQSessionReport: CallTerm\r\nCallID: ${MIXED}@${HOST}\r\nLocalAddr:IP=${ADDRESS} PORT=4000 SSRC=0x${WORD}\r\nLocalID: <sip:${WORD}@${HOST}>`,
  ],
  ['application/jose', PASSPORT],
  ['text/plain', `${WORD} ${NUMBER}`],
  ['text/html', `<p>${WORD}</p>`],
  ['application/isup', WORD],
  [`application/${WORD}`, WORD],
  ['', WORD],
  ['', `v=0\r\no=${WORD} 1 1 IN IP4 ${ADDRESS}\r\n`],
  [
    `multipart/mixed;boundary="${WORD}"`,
    `${WORD}\r\n--${WORD}\r\nContent-Type: application/sdp\r\nContent-ID: <${MIXED}@${HOST}>\r\n\r\nv=0\r\no=${WORD} 1 1 IN IP4 ${ADDRESS}\r\n--${WORD}\r\nContent-Type: text/${WORD}\r\nX-${WORD}: ${WORD}\r\n\r\n${WORD}\r\n--${WORD} \r\n\r\n${WORD}\r\n--${WORD}--${WORD}\r\n${WORD}`,
  ],
  [`multipart/mixed`, `--${WORD}\r\n\r\n${WORD}`],
];

function anonymized(text: string, agents = false): string {
  const bytes = Buffer.from(text);
  return Buffer.from(anonymizer(undefined, { agents }).message(bytes, 0, bytes.length)).toString('latin1');
}

/** Planted values that are still there, however they are read. */
function found(text: string): string[] {
  return viewsOf(text).flatMap(([how, view]) =>
    PLANTED.filter((value) => view.includes(value)).map((value) => `${value} (${how})`),
  );
}

const NAMES = [
  ...HEADER_DEFINITIONS.flatMap(({ name, compact }) => (compact === undefined ? [name] : [name, compact])),
  'P-Charging-Function-Addresses',
  'P-Access-Network-Info',
  'P-Visited-Network-ID',
  'P-Associated-URI',
  'P-Registrar-Error',
  'User-to-User',
  'X-Call-ID',
  'X-Asterisk-HangupCause',
  'X-Unknown',
  `X-${WORD}`,
  WORD,
  'Content-ID',
];

test.each(NAMES)('nothing that a %s may hold is copied', (name) => {
  const rows = VALUES.map((value) => `${name}: ${value}\r\n`).join('');
  expect(found(anonymized(`INVITE sip:100@10.0.0.1 SIP/2.0\r\n${rows}CSeq: 1 INVITE\r\n\r\n`))).toEqual([]);
});

test.each([
  `INVITE sip:${WORD}@${HOST} SIP/2.0`,
  `INVITE <sip:${WORD}@${HOST};${WORD}> SIP/2.0`,
  `INVITE  tel:+${NUMBER}  SIP/2.0`,
  `${WORD} sip:a@b SIP/2.0`,
  `INVITE ${WORD} SIP/${WORD}`,
  `SIP/2.0 486 ${WORD} is ${NUMBER} at ${ADDRESS}`,
  `SIP/2.0 ${WORD}`,
  `SIP/2.0 999 ${HARDWARE}`,
  WORD,
])('nothing of the start line is copied: %s', (line) => {
  expect(found(anonymized(`${line}\r\nCSeq: 1 ${WORD}\r\n ${WORD}\r\n${WORD}\r\n\r\n`))).toEqual([]);
});

test.each(BODIES)('nothing of a body of %s is copied', (type, body) => {
  const row = type === '' ? '' : `Content-Type: ${type}\r\n`;
  for (const more of [
    '',
    `Content-Length: ${body.length}\r\n`,
    'Content-Length: 9999\r\n',
    'Content-Length: 3\r\n',
    'Content-Encoding: gzip\r\n',
  ]) {
    expect(
      found(anonymized(`INVITE sip:100@10.0.0.1 SIP/2.0\r\n${row}${more}CSeq: 1 INVITE\r\n\r\n${body}`)),
      more,
    ).toEqual([]);
  }
});

test('what nobody is named by stays, so that it can be judged', () => {
  const head =
    'INVITE sip:911@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;rport;branch=z9hG4bKa\r\nMax-Forwards: 70\r\nCSeq: 7 INVITE\r\nAllow: INVITE, ACK, BYE\r\nSupported: 100rel, timer\r\nSession-Expires: 1800;refresher=uac\r\nReason: Q.850;cause=16;text="Normal call clearing"\r\nEvent: refer;id=93809\r\n';
  const made = anonymized(`${head}\r\n`).split('\r\n');
  expect(made[0]).toMatch(/^INVITE sip:911@10\.\d+\.\d+\.\d+ SIP\/2\.0$/);
  expect(made[1]).toMatch(/^Via: SIP\/2\.0\/UDP 10\.\d+\.\d+\.\d+:5060;rport;branch=z9hG4bK[a-z0-9]{12}$/);
  expect(made.slice(2)).toEqual(head.split('\r\n').slice(2).concat(''));
});
