import { readFileSync } from 'node:fs';
import { headerOf, methodOf } from '../metamorphic/sip-text.ts';
import { isRequest, type Message, readTrace, type Trace } from '../metamorphic/trace.ts';
import { inBody, withRow } from './alter.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const read = new Map<string, Promise<Trace>>();

/** A labelled capture as messages that can be sent again. */
export function baseTrace(name: string): Promise<Trace> {
  const known = read.get(name) ?? readBase(name);
  read.set(name, known);
  return known;
}

async function readBase(name: string): Promise<Trace> {
  const trace = await readTrace(name, new Uint8Array(readFileSync(new URL(`${name}.pcap`, FIXTURES))));
  if (trace === null) {
    throw new Error(`${name} cannot be sent again`);
  }
  return trace;
}

const OFFER = /m=audio (\d+) RTP\/AVP 0 8 101\r\n/;
const CODECS = 'm=audio $1 RTP/AVP 0 8 9 101\r\na=rtpmap:9 G722/8000\r\na=fmtp:101 0-16\r\na=ptime:20\r\n';

/** The same calls between phones that can do more: session timers, several codecs, options. */
export function richer(message: Message): Message {
  const { text } = message;
  const isInvite = methodOf(text) === 'INVITE';
  const isAnswer = text.startsWith('SIP/2.0 200');
  if (!isInvite || !(isRequest(message) || isAnswer)) {
    return message;
  }
  const session = withRow('Session-Expires', isAnswer ? '1800;refresher=uac' : '1800');
  const more = isAnswer ? withRow('Require', 'timer') : withRow('Min-SE', '90');
  const listed = withRow('Supported', 'replaces, timer, norefersub');
  const described = headerOf(text, 'Content-Type') === null || !OFFER.test(text) ? text : inBody(OFFER, CODECS)(text);
  return { ...message, text: listed(more(session(described))) };
}

/** The same with keys for SRTP. */
export function secured(message: Message): Message {
  const key = 'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz';
  return message.text.includes('RTP/AVP 0 8 101')
    ? { ...message, text: inBody(/RTP\/AVP (0 8 101)\r\n/, `RTP/SAVP $1\r\n${key}\r\n`)(message.text) }
    : message;
}
