import { utf8 } from '../bytes/index.ts';
import { SAYS } from '../model/index.ts';
import type { LogProblemCode } from './log-problems.ts';

/** What a text shows in place of messages, and on which line it begins. */
export type Drawn = { readonly code: LogProblemCode; readonly message: string; readonly line: number };

const MOST_LINES = 2000;
/** A line is looked at so far. */
const LONGEST_LINE = 1024;
const FEWEST_ARROWS = 2;

/** Wireshark's and tshark's columns: protocol, length, what the start line says; in CSV each in quotes. */
const ROW = /\bSIP(?:\/\w{1,20})?["\s,;|]{1,40}(?:\d{1,6}["\s,;|]{1,40})?(?:Request: [A-Z]|Status: [1-6]\d\d\b)/;
const ARROW =
  /[-=_.\u2500\u2501\u2550]{2}[>\u25ba\u25b6\u2192]|[<\u25c4\u25c0\u2190][-=_.\u2500\u2501\u2550]{2}|[\u2190\u2192\u27f5\u27f6]/;
const WORD =
  /\b(?:INVITE|ACK|BYE|CANCEL|OPTIONS|REGISTER|REFER|NOTIFY|SUBSCRIBE|MESSAGE|INFO|PRACK|UPDATE|PUBLISH)\b|(?<![\w.:])[1-6]\d\d(?: [A-Z][A-Za-z]|[ (|]*$|(?= *[-=\u2500]))/;

/** What the beginning of a text draws of SIP, where it may hold no message; null for nothing. */
export function sniffDrawn(head: Uint8Array): Drawn | null {
  const lines = utf8(head, 0, head.length).split('\n', MOST_LINES);
  const shown = lines.map((line) => line.slice(0, LONGEST_LINE));
  const row = shown.findIndex((line) => ROW.test(line));
  if (row >= 0) {
    return { code: 'log-packet-list', message: SAYS.packetList, line: row + 1 };
  }
  // The words stand on the arrow, or on the line above it.
  const arrows = shown.flatMap((line, at) =>
    ARROW.test(line) && (WORD.test(line) || WORD.test(shown[at - 1] ?? '')) ? [at] : [],
  );
  if (arrows.length < FEWEST_ARROWS) {
    return null;
  }
  return { code: 'log-ladder', message: SAYS.ladder, line: (arrows[0] ?? 0) + 1 };
}
