import { captureOf } from '../capture.ts';
import { callIdOf, type Message, original, type Trace } from '../trace.ts';
import { replacing } from '../words.ts';
import { isIpv4, movedBy } from './addresses.ts';
import { isSigned, renaming } from './names.ts';
import type { Way } from './way.ts';

/** How far behind in the list the trace stands that one is merged with. */
const PARTNERS = [1, 17];
const LATER_US = 1000;

/** The same case on hosts, with users and Call-IDs of its own. */
export function elsewhere(trace: Trace): Message[] {
  const rename = renaming(trace);
  const move = movedBy((address) => address.replace(/\d+$/, (last) => String(Number(last) ^ 128)));
  const renamed = trace.messages.map((message) => move({ ...message, text: rename(message.text) }));
  const words = new Map<string, string>();
  for (const callId of new Set(renamed.map(callIdOf))) {
    const other = `other-${callId}`;
    words.set(callId, other).set(callId.replaceAll('@', '%40'), other.replaceAll('@', '%40'));
    words.set(encodeURIComponent(callId), encodeURIComponent(other));
  }
  const identify = replacing(words);
  return renamed.map((message) => original({ ...message, text: identify(message.text) }));
}

/** An unrelated request and its answer, which let a trace begin or end at that time. */
export function elsewhereAt(timeUs: number): Message[] {
  const [src, dst] = [
    { host: '203.0.113.252', port: 5060 },
    { host: '203.0.113.253', port: 5060 },
  ];
  const rows = [
    `Via: SIP/2.0/UDP 203.0.113.252:5060;branch=z9hG4bK-unrelated-${timeUs}`,
    'Max-Forwards: 70',
    'From: <sip:unrelated@w.example>;tag=w1',
    'To: <sip:other@w.example>',
    `Call-ID: unrelated-${timeUs}`,
    'CSeq: 1 OPTIONS',
    'Content-Length: 0\r\n\r\n',
  ];
  const request = {
    timeUs,
    src,
    dst,
    isStream: false,
    origin: null,
    text: ['OPTIONS sip:w.example SIP/2.0', ...rows].join('\r\n'),
  };
  return [request, { ...request, src: dst, dst: src, text: ['SIP/2.0 200 OK', ...rows].join('\r\n') }];
}

const byTime = (messages: readonly Message[]): Message[] => [...messages].sort((a, b) => a.timeUs - b.timeUs);

export const INTERLEAVED: Way = {
  name: 'two cases at once',
  promise: 'same',
  derive(trace, others) {
    const at = others.indexOf(trace);
    const partners = PARTNERS.map((step) => others[(at + step) % others.length]);
    return partners.flatMap((other) => {
      if (other === undefined || other === trace || [trace, other].some((each) => isSigned(each) || !isIpv4(each))) {
        return [];
      }
      const shiftUs = (trace.messages[0]?.timeUs ?? 0) + LATER_US - (other.messages[0]?.timeUs ?? 0);
      const second = elsewhere(other).map((message) => original({ ...message, timeUs: message.timeUs + shiftUs }));
      const times = [...trace.messages, ...second].map(({ timeUs }) => timeUs);
      const ends = [elsewhereAt(Math.min(...times)), elsewhereAt(Math.max(...times))];
      const among = (messages: readonly Message[]) => byTime([...(ends[0] ?? []), ...messages, ...(ends[1] ?? [])]);
      const messages = among([...trace.messages, ...second]);
      const against = [() => captureOf(among(trace.messages)), () => captureOf(among(second))];
      return [{ label: `with ${other.name}`, messages, bytes: () => captureOf(messages), against }];
    });
  },
};
