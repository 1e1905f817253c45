import { datagrams, request, sip } from './sip.js';
import { pcap, tcp } from './wire.js';

/** At 4n a message in UDP has to be shorter; longer ones come in a stream. */
const SEGMENT = 60_000;

/**
 * Shapes of one message, and of the lines of a log.
 *
 * @type {readonly import('./shapes.js').Shape[]}
 */
export const TEXT_SHAPES = [
  {
    name: 'Vias',
    n: 300,
    make: (n) => datagrams(40, (i) => [request('INVITE', { callId: `v${i}`, headers: vias(n) })]),
    bounds: ['sipHeaderRows'],
  },
  {
    name: 'Vias in one row',
    n: 300,
    make: (n) =>
      datagrams(40, (i) => [request('INVITE', { callId: `w${i}`, headers: [`Via: ${viaValues(n).join()}`] })]),
  },
  {
    name: 'Refer-To whose user is hyphens',
    n: 3000,
    make: (n) => datagrams(40, (i) => [referTo(i, `sip:${'-'.repeat(n)}x@10.0.0.3`)]),
  },
  {
    name: 'Refer-To whose user is hyphens and nothing else',
    n: 3000,
    make: (n) => datagrams(40, (i) => [referTo(i, `sip:${'-'.repeat(n)}@10.0.0.3`)]),
  },
  {
    name: 'Refer-To with embedded headers',
    n: 500,
    make: (n) => datagrams(40, (i) => [referTo(i, `sip:carol@10.0.0.3?${'Replaces=a&Require=b&'.repeat(n)}`)]),
  },
  {
    name: 'blanks in a header value',
    n: 10_000,
    make: (n) =>
      datagrams(40, (i) => [
        request('INVITE', {
          callId: `x${i}`,
          headers: ['Reason', 'Contact', 'Warning'].map((h) => `${h}: ${' '.repeat(n / 4)}x`),
        }),
      ]),
  },
  {
    name: 'm-lines',
    n: 500,
    make: (n) =>
      refused('application/sdp', `v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\n${'m=audio 4000 RTP/AVP 0\r\n'.repeat(n)}`, 40),
  },
  {
    name: 'parts of a body',
    n: 250,
    make: (n) =>
      refused('multipart/mixed;boundary=b', `${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(n)}--b--\r\n`, 40),
  },
  {
    name: 'a message in a stream, of header rows',
    n: 8000,
    make: (n) => streamed(request('INVITE', { headers: Array.from({ length: n }, (_, i) => `X-${i}: y`) })),
    limits: { sipHeaderBytes: 1 << 24 },
    bounds: ['sipHeaderBytes', 'sipHeaderRows'],
  },
  {
    name: 'deep JSON in a line of messages',
    n: 400_000,
    make: (n) => messageLines(`{"schema":"siptriage/message@1","text":${'['.repeat(n)}`),
  },
  {
    name: 'bad lines of messages',
    n: 40_000,
    make: (n) => messageLines('{"schema":"siptriage/message@1","text":1}\n'.repeat(n)),
    bounds: ['problemsPerInput'],
  },
  {
    name: 'log: \\r written out in JSON',
    n: 15_000,
    make: (n) => Buffer.from(`${JSON.stringify({ message: `${'\r'.repeat(n)}\n${request('INVITE')}` })}\n`),
  },
  {
    name: 'log: \\r written out in the JSON of a message',
    n: 15_000,
    make: (n) =>
      Buffer.from(`${JSON.stringify({ message: request('INVITE', { headers: [`X: ${'\r'.repeat(n)}x`] }) })}\n`),
  },
  {
    name: 'log: a start line and blanks',
    n: 5000,
    make: (n) => Buffer.from(`x: ${flat(request('INVITE'))}${' '.repeat(n)}x\n`),
  },
  {
    name: 'log: ^M in a header value',
    n: 10_000,
    make: (n) => {
      const message = request('INVITE', { headers: [`X: ${'^M'.repeat(n)}x^M`] });
      return Buffer.from(`recv 900 bytes from udp/[10.0.0.1]:5060\n${message.replaceAll('\r', '')}`);
    },
  },
  {
    name: 'log: one line of many megabytes',
    n: 8,
    make: (n) =>
      Buffer.concat([Buffer.alloc(n << 20, 'some words and no message, '), Buffer.from(`\n${request('INVITE')}`)]),
  },
  {
    name: 'log: start lines in one line',
    n: 4000,
    make: (n) => Buffer.from(`${'INVITE sip:bob@10.0.0.2 SIP/2.0 '.repeat(n)}\n`),
  },
  {
    name: 'log: start lines without messages',
    n: 4000,
    make: (n) => Buffer.from('INVITE sip:bob@10.0.0.2 SIP/2.0\n'.repeat(n)),
  },
  {
    name: 'log: start lines without a method',
    n: 4000,
    make: (n) => Buffer.from('sip:bob@10.0.0.2 SIP/2.0\n'.repeat(n)),
  },
  {
    name: 'log: a message with an empty line behind every other line, and no end',
    n: 4000,
    make: (n) => Buffer.from(`${request('INVITE').split('\r\n\r\n')[0]}\n${'X-A: b\nX-C: d\n\n'.repeat(n)}`),
  },
  {
    name: 'log: lines left out of a message',
    n: 4000,
    make: (n) =>
      Buffer.from(`${'INVITE sip:bob@10.0.0.2 SIP/2.0\nFrom: <sip:a@b>\n'}${'...\n'.repeat(n)}CSeq: 1 INVITE\n\n`),
  },
  {
    name: 'log: a flattened message without blanks behind the colons',
    n: 4000,
    make: (n) => Buffer.from(`x ${flat(request('INVITE', { headers: ['X-A:b '.repeat(n)] })).replaceAll(': ', ':')}\n`),
  },
  {
    name: 'log: an arrow and no message',
    n: 4000,
    make: (n) => Buffer.from(`${'-'.repeat(n)}\n${'INVITE -'.repeat(n)}\n${'SIP '.repeat(n)}`),
  },
  {
    name: 'log: messages',
    n: 1000,
    make: (n) =>
      Buffer.from(
        Array.from({ length: n }, (_, i) => `2026-11-22 06:10:00 ${request('INVITE', { callId: `l${i}` })}\n`).join(''),
      ),
  },
];

function viaValues(n) {
  return Array.from({ length: n }, (_, i) => `SIP/2.0/UDP 10.0.0.9;branch=z9hG4bK${i}`);
}

function vias(n) {
  return viaValues(n).map((via) => `Via: ${via}`);
}

function referTo(i, uri) {
  return request('REFER', { callId: `u${i}`, toTag: 'b', headers: [`Refer-To: <${uri}>`] });
}

/** Calls with such an offer that are refused, so that somebody looks at it. */
function refused(type, body, count) {
  return datagrams(count, (i) => {
    const call = { callId: `o${i}`, headers: [`Content-Type: ${type}`] };
    const answer = sip('SIP/2.0 488 Not Acceptable Here', { ...call, method: 'INVITE', toTag: 'b', body });
    return [request('INVITE', { ...call, body }), { text: answer, src: 2, dst: 1 }];
  });
}

function streamed(text) {
  const packets = [];
  for (let at = 0; at < text.length; at += SEGMENT) {
    packets.push({ seconds: at / 1e6, bytes: tcp(text.slice(at, at + SEGMENT), { sequence: 1 + at }) });
  }
  return pcap(packets);
}

function messageLines(more) {
  return Buffer.from(`${JSON.stringify({ schema: 'siptriage/message@1', text: request('OPTIONS') })}\n${more}\n`);
}

function flat(text) {
  return text.trimEnd().replaceAll('\r\n', ' ');
}
