import { hep3 } from '../builders/hep.ts';
import { captureOf } from '../builders/wire.ts';

/** Seconds of 2026-11-22 06:10 UTC. */
const EPOCH = 1_795_327_800;
const CALLER = '192.0.2.1';
const CALLEE = '192.0.2.2';
/** So few at a time that hardly any of them is still waited with when the last has come. */
const APART_SECONDS = 0.05;

type Said = { readonly seconds: number; readonly isRequest: boolean; readonly text: string };

/** So many calls that are refused, of two callers: one alone would flood. */
function* refusedCalls(count: number): Generator<Said> {
  for (let i = 0; i < count; i++) {
    const headers = (toTag: string, method = 'INVITE') =>
      [
        `Via: SIP/2.0/UDP ${CALLER}:5060;branch=z9hG4bK${i}`,
        `From: <sip:${i % 2 === 0 ? 'a' : 'c'}@example.com>;tag=a${i}`,
        `To: <sip:b@example.com>${toTag}`,
        `Call-ID: call-${i}@example.com`,
        `CSeq: 1 ${method}`,
        'Content-Length: 0',
        '\r\n',
      ].join('\r\n');
    const seconds = i * APART_SECONDS;
    yield { seconds, isRequest: true, text: `INVITE sip:b@example.com SIP/2.0\r\n${headers('')}` };
    yield { seconds: seconds + 0.001, isRequest: false, text: `SIP/2.0 486 Busy Here\r\n${headers(`;tag=b${i}`)}` };
    yield {
      seconds: seconds + 0.002,
      isRequest: true,
      text: `ACK sip:b@example.com SIP/2.0\r\n${headers(`;tag=b${i}`, 'ACK')}`,
    };
  }
}

/** The same as a capture. */
export function refusedCapture(count: number): Uint8Array {
  const messages = [...refusedCalls(count)].map(({ seconds, isRequest, text }) => ({
    seconds,
    src: isRequest ? CALLER : CALLEE,
    dst: isRequest ? CALLEE : CALLER,
    text,
    isTcp: false,
  }));
  return captureOf(messages);
}

/** The same as packets of HEP, one behind the other. */
export function refusedHep(count: number): Uint8Array {
  const packets = [...refusedCalls(count)].map(({ seconds, isRequest, text }) =>
    hep3(Buffer.from(text), {
      src: isRequest ? CALLER : CALLEE,
      dst: isRequest ? CALLEE : CALLER,
      sourcePort: 5060,
      destinationPort: 5060,
      seconds: EPOCH + Math.floor(seconds),
      microseconds: Math.round((seconds % 1) * 1e6),
    }),
  );
  return Buffer.concat(packets);
}
