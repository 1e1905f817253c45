/** Shows in the capture that time went on after the last message, where the verdict is that something never came. */

import type { Rehearsed } from './rehearsal.ts';

const HOSTS = ['127.0.0.2', '127.0.0.3'] as const;
const PORT = 5060;

/** Where the two ends of it are. */
export const CLOCK = { asks: HOSTS[0], answers: HOSTS[1], port: PORT } as const;

/** The same as it is on the wire. @param atMs from the first message of the story. */
export function clockSaid(atMs: number): Rehearsed[] {
  const [asks, answers] = [`${CLOCK.asks}:${PORT}`, `${CLOCK.answers}:${PORT}`];
  const request = [
    `OPTIONS sip:clock@${CLOCK.answers} SIP/2.0`,
    `Via: SIP/2.0/UDP ${asks};branch=z9hG4bKclock`,
    `From: <sip:clock@${CLOCK.asks}>;tag=1`,
    `To: <sip:clock@${CLOCK.answers}>`,
    'Call-ID: clock',
    'CSeq: 1 OPTIONS',
  ];
  const [, ...headers] = request.map((line) => (line.startsWith('To:') ? `${line};tag=2` : line));
  const text = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
  return [
    { atMs, src: asks, dst: answers, text: text(request) },
    { atMs: atMs + 1, src: answers, dst: asks, text: text(['SIP/2.0 200 OK', ...headers]) },
  ];
}

/** The scenario of who asks. @param afterMs from the start of the program. */
export function clockAsks(afterMs: number): string {
  return scenario([
    `  <pause milliseconds="${Math.round(afterMs)}"/>`,
    '  <send><![CDATA[',
    '',
    `OPTIONS sip:clock@${CLOCK.answers} SIP/2.0`,
    `Via: SIP/2.0/UDP ${CLOCK.asks}:${PORT};branch=[branch]`,
    'Max-Forwards: 70',
    `From: <sip:clock@${CLOCK.asks}>;tag=1`,
    `To: <sip:clock@${CLOCK.answers}>`,
    'Call-ID: [call_id]',
    'CSeq: 1 OPTIONS',
    'Content-Length: 0',
    '',
    ']]></send>',
    '  <recv response="200"/>',
  ]);
}

/** The scenario of who answers. */
export function clockAnswers(): string {
  return scenario([
    '  <recv request="OPTIONS"/>',
    '  <send><![CDATA[',
    '',
    'SIP/2.0 200 OK',
    '[last_Via:]',
    '[last_From:]',
    '[last_To:];tag=2',
    '[last_Call-ID:]',
    '[last_CSeq:]',
    'Content-Length: 0',
    '',
    ']]></send>',
  ]);
}

function scenario(lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="US-ASCII"?>', '<scenario name="clock">', ...lines, '</scenario>', ''].join(
    '\n',
  );
}
