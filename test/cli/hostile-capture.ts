import { buildPcap } from '../capture/build.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';

/** Text that a trace may hold where a reader expects a name. */
export type Payload = {
  /** Where a URI is expected. */
  readonly uri: string;
  /** Everywhere else. */
  readonly text: string;
};

const ALICE = '10.0.0.1';
const BOB = '10.0.0.2';
const CAROL = '10.0.0.3';
const START_US = 1_780_000_000_000_000;
const STEP_US = 100_000;
/** Keeps the 608 within a datagram. */
const CARD_VALUE = 2000;

/**
 * A call, a transfer whose target is rejected by the network, and a call rejected with 608 and a redress card: with the
 * payload in every display name, user part (but that of a Request-URI), reason phrase, Reason text, Call-ID and Refer-To, and in the card.
 */
export function hostileCapture({ uri, text }: Payload): Uint8Array {
  const from = `From: "${text}" <sip:alice${uri}@${ALICE}>;tag=a`;
  const to = `To: "${text}" <sip:bob${uri}@${BOB}>`;
  const call = [`Call-ID: call${uri}@${ALICE}`, from];
  const leg = [`Call-ID: leg${uri}@${BOB}`, `From: "${text}" <sip:bob${uri}@${BOB}>;tag=b2`];
  const blocked = [`Call-ID: blocked${uri}@${ALICE}`, from];
  const sipfrag = `SIP/2.0 603 No ${text}\r\n`;
  const messages: readonly [string, string, string][] = [
    [ALICE, BOB, request(`INVITE sip:bob@${BOB}`, 'INVITE', [...call, to, 'CSeq: 1 INVITE'])],
    [BOB, ALICE, response(`200 Fine ${text}`, [...call, `${to};tag=b`, 'CSeq: 1 INVITE'])],
    [ALICE, BOB, request(`ACK sip:bob@${BOB}`, 'ACK', [...call, `${to};tag=b`, 'CSeq: 1 ACK'])],
    [
      ALICE,
      BOB,
      request(`REFER sip:bob@${BOB}`, 'REFER', [
        ...call,
        `${to};tag=b`,
        'CSeq: 2 REFER',
        `Refer-To: "${text}" <sip:carol${uri}@${CAROL}>`,
        `Referred-By: "${text}" <sip:alice${uri}@${ALICE}>`,
      ]),
    ],
    [BOB, ALICE, response(`202 Yes ${text}`, [...call, `${to};tag=b`, 'CSeq: 2 REFER'])],
    [
      BOB,
      CAROL,
      request(`INVITE sip:carol@${CAROL}`, 'leg', [...leg, `To: <sip:carol${uri}@${CAROL}>`, 'CSeq: 1 INVITE']),
    ],
    [
      CAROL,
      BOB,
      response(
        `603 No ${text}`,
        [
          ...leg,
          `To: <sip:carol${uri}@${CAROL}>;tag=c`,
          'CSeq: 1 INVITE',
          `Reason: SIP;cause=608;text="${text}"`,
          `Call-Info: <https://cards.example/${uri}>;purpose=jwscard`,
        ],
        'leg',
      ),
    ],
    [
      BOB,
      ALICE,
      request(
        `NOTIFY sip:alice@${ALICE}`,
        'NOTIFY',
        [
          `Call-ID: call${uri}@${ALICE}`,
          `From: <sip:bob${uri}@${BOB}>;tag=b`,
          `To: <sip:alice${uri}@${ALICE}>;tag=a`,
          'CSeq: 1 NOTIFY',
          'Event: refer',
          `Subscription-State: terminated;reason=${uri}`,
          'Content-Type: message/sipfrag',
        ],
        sipfrag,
      ),
    ],
    [ALICE, BOB, request(`INVITE sip:bob@${BOB}`, 'blocked', [...blocked, to, 'CSeq: 1 INVITE'])],
    [
      BOB,
      ALICE,
      response(
        `608 Rejected ${text}`,
        [
          ...blocked,
          `${to};tag=x`,
          'CSeq: 1 INVITE',
          `Call-Info: <data:application/jose,${card(text)}>;purpose=jwscard`,
        ],
        'blocked',
      ),
    ],
  ];
  return buildPcap(
    messages.map(([src, dst, message], index) => ({
      bytes: ethernet(
        ipv4(udp(new TextEncoder().encode(message)), {
          src,
          dst,
          id: index + 1,
        }),
      ),
      timeUs: START_US + index * STEP_US,
    })),
  );
}

function request(line: string, branch: string, headers: readonly string[], body = ''): string {
  return write(`${line} SIP/2.0`, branch, headers, body);
}

function response(line: string, headers: readonly string[], branch?: string): string {
  const method = headers.find((header) => header.startsWith('CSeq:'))?.split(' ')[2] ?? '';
  return write(`SIP/2.0 ${line}`, branch ?? method, headers, '');
}

function write(line: string, branch: string, headers: readonly string[], body: string): string {
  const length = new TextEncoder().encode(body).length;
  const head = [line, `Via: SIP/2.0/UDP host;branch=z9hG4bK-${branch}`, ...headers, `Content-Length: ${length}`];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** A redress card (RFC 8688 §3.2) whose every value is the payload; nobody verifies its signature. */
function card(text: string): string {
  const value = (name: string) => `${name} ${name === 'fn' ? text : text.slice(0, CARD_VALUE)}`;
  const properties = ['fn', 'tel', 'email', 'url'].map((name) => [name, {}, 'text', value(name)]);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'ES256', typ: 'vcard+json' })}.${part({ iat: 1_780_000_000, jcard: ['vcard', properties] })}.c2ln`;
}
