import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Arrival, DEFAULT_LIMITS } from '../../src/model/index.ts';
import {
  type ScanResult,
  SipMessage,
  StreamFramer,
  type StreamFramerEvents,
  scanMessage,
  takeBody,
} from '../../src/sip/index.ts';
import { ROW } from '../../src/sip/message.ts';
import { expectSame } from '../builders/expect-same.ts';

export const LIMITS = DEFAULT_LIMITS;

export function torture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/torture/${name}.sip`, import.meta.url));
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Lines joined with CRLF, with the empty line after the headers and a body. */
export const sip = (lines: readonly string[], body = ''): Uint8Array => bytesOf(`${lines.join('\r\n')}\r\n\r\n${body}`);

export function scan(bytes: Uint8Array): {
  message: SipMessage;
  result: ScanResult;
} {
  const message = new SipMessage();
  return {
    message,
    result: scanMessage(bytes, 0, bytes.length, message, LIMITS),
  };
}

export const arrival = (frame = 1): Arrival => ({
  input: 0,
  frame,
  line: 0,
  offset: 0,
  timeUs: 0,
  src: null,
  dst: null,
  transport: 'tcp',
  cutBytes: 0,
  position: -1,
  length: 0,
  ipv4: null,
  way: 0,
  firstHash: 0,
  secondHash: 0,
});

export type Framed = { text: string; frame: number; cutBytes: number };

/** A framer that keeps copies of what it delivers. What it scanned already has to be what a scan of the message gives. */
export function framerWithLog(limits: StreamFramerEvents['limits'] = LIMITS): {
  framer: StreamFramer;
  messages: Framed[];
  /** How many messages were scanned already. */
  seen: { heads: number };
  problems: string[];
} {
  const messages: Framed[] = [];
  const seen = { heads: 0 };
  const problems: string[] = [];
  const framer = new StreamFramer({
    limits,
    onMessage: (bytes, start, end, at, head) => {
      if (head !== null) {
        const whole = new SipMessage();
        expect(takeBody(head, end)).toBe(scanMessage(bytes, start, end, whole, limits));
        expectSame(contentOf(head), contentOf(whole));
        seen.heads++;
      }
      const text = Buffer.from(bytes.subarray(start, end)).toString('latin1');
      messages.push({ text, frame: at.frame, cutBytes: at.cutBytes });
    },
    onProblem: (code) => problems.push(code),
  });
  return { framer, messages, seen, problems };
}

/** A message without what an earlier scan left behind in its rows. */
function contentOf(message: SipMessage): object {
  const { rowPositions, rowIds, headerRows, ...rest } = message;
  return {
    ...rest,
    headerRows,
    positions: [...rowPositions.subarray(0, headerRows * ROW.size)],
    ids: [...rowIds.subarray(0, headerRows)],
  };
}
