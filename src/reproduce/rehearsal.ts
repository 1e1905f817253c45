import { callIdOf, rewritten } from './rewrite.ts';
import type { Play } from './scenario.ts';

/** A message as it will be on the wire, milliseconds after the first. One character of its text for each byte. */
export type Rehearsed = { readonly atMs: number; readonly src: string; readonly dst: string; readonly text: string };

const KEYWORD = /\[(?:call_id|run|len)\]|\\x([0-9A-F]{2})/g;

/** What will be played, before it is: what is said of it then can be said beforehand. */
export function rehearsalOf({ stage, messages, times }: Play): Rehearsed[] {
  return messages.map((message, index) => {
    const [from, to] = [stage.roleOf(message, message.from), stage.roleOf(message, message.to)];
    const text = rewritten(message, { stage, role: from, learned: new Map(), keywords: new Map(), asked: null });
    return {
      atMs: times.atMs[index] ?? 0,
      src: `${from.party.host}:${from.port}`,
      dst: `${to.party.host}:${to.port}`,
      text: asSent(text, callIdOf(from.dialog)),
    };
  });
}

/** What SIPp makes of the text of a scenario. */
function asSent(text: string, callId: string): string {
  const headEnd = text.indexOf('\n\n');
  const body = spoken(text.slice(headEnd + 2), callId, 0);
  return `${spoken(text.slice(0, headEnd), callId, body.length)}\r\n\r\n${body}`;
}

/** No bracket and no backslash of the trace is written as such (`writtenPieces`). */
function spoken(text: string, callId: string, length: number): string {
  const run = (each: string): string => each.replaceAll('[run]', '0');
  return text.replaceAll('\n', '\r\n').replace(KEYWORD, (keyword, byte: string | undefined) => {
    if (byte !== undefined) {
      return String.fromCharCode(Number.parseInt(byte, 16));
    }
    return keyword === '[len]' ? String(length) : run(keyword === '[call_id]' ? callId : keyword);
  });
}
