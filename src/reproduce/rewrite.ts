import type { PlayedMessage } from './played-message.ts';
import { keyword, literal, type Piece, putFor, writtenPieces } from './scenario-text.ts';
import type { Role, Stage } from './stage.ts';

/** Shorter Call-IDs could be part of anything, and are written anew in their own header alone. */
const SHORT_CALL_ID = 8;

const HOST_CHARACTER = /[0-9A-Za-z.-]/;
const PORT = /^:(\d{1,5})(?!\d)/;
const FIRST_VIA = /^(v|via)[ \t]*:/i;
const VIA_OR_CONTACT = /^(?:v|via|m|contact)[ \t]*:/i;
const CALL_ID = /^((?:i|call-id)[ \t]*:[ \t]*)/i;
const LENGTH = /^((?:l|content-length)[ \t]*:[ \t]*)(\d+)[ \t]*$/i;
const FOLD = /\r?\n[ \t]+/g;

/** A tag that only the party which is played by nobody knows, and the variable that holds it. */
export type Learned = ReadonlyMap<string, string>;

/** What is known of the message that is written. */
export type Rewriting = {
  readonly stage: Stage;
  readonly role: Role;
  readonly learned: Learned;
  /** Hosts that keywords stand for: of the party that is played by nobody. */
  readonly keywords: ReadonlyMap<string, string>;
  /** What was kept of the request, where this is the answer to one of the party that is played by nobody. */
  readonly asked: Asked | null;
};

/** A request whose headers were kept, by the number of their variables. */
export type Asked = { readonly number: number; readonly hasToTag: boolean };

/** Of a request, what its answer has to repeat. */
export const KEPT_HEADERS = ['Via:', 'From:', 'To:', 'CSeq:'] as const;

/** The variable of a scenario that holds such a header. */
export function variableOf(header: (typeof KEPT_HEADERS)[number]): string {
  return header.slice(0, -1).toLowerCase();
}

/** The text of a message in a scenario: addresses, ports and Call-IDs are those of the stage, lengths are counted by SIPp. */
export function rewritten(message: PlayedMessage, rewriting: Rewriting): string {
  const isStream = message.transport !== 'udp';
  const head = message.text.slice(0, message.bodyStart).replace(FOLD, ' ').trimEnd();
  const body = message.text.slice(message.bodyStart).replaceAll('\r\n', '\n');
  const lines = head.split(/\r?\n/);
  const bodyLength = message.text.length - message.bodyStart;
  const own = rewriting.asked === null ? lines : lines.filter((line) => !isRepeated(line));
  const written = own.map((line) => headLine(isStream ? overUdp(line) : line, bodyLength, rewriting));
  written.splice(1, 0, ...answerLines(message, rewriting));
  return `${written.join('\n')}\n\n${writtenPieces(replaced([literal(body)], false, rewriting))}`;
}

function isRepeated(line: string): boolean {
  return /^(?:v|via|f|from|t|to|cseq)[ \t]*:/i.test(line);
}

/** What an answer repeats of the request as it really came. */
function answerLines({ ownTag }: PlayedMessage, { asked }: Rewriting): string[] {
  if (asked === null) {
    return [];
  }
  const isNew = ownTag !== null && !asked.hasToTag;
  return KEPT_HEADERS.map((header) => {
    const tag = header === 'To:' && isNew ? writtenPieces([literal(`;tag=${ownTag}`)]) : '';
    return `${header} [$${variableOf(header)}${asked.number}]${tag}`;
  });
}

/** Everything is played over UDP. */
function overUdp(line: string): string {
  const isVia = FIRST_VIA.test(line);
  const plain = isVia ? line.replace(/SIP\/2\.0\/(?:TCP|TLS|WSS?|SCTP)/gi, 'SIP/2.0/UDP') : line;
  return plain.replace(/;transport=(?:tcp|tls|wss?|sctp)/gi, ';transport=udp');
}

function headLine(line: string, bodyLength: number, rewriting: Rewriting): string {
  const callId = CALL_ID.exec(line)?.[1];
  if (callId !== undefined) {
    return `${writtenPieces([literal(callId)])}[call_id]`;
  }
  const [, length, value] = LENGTH.exec(line) ?? [];
  if (length !== undefined && Number(value) === bodyLength) {
    return `${writtenPieces([literal(length)])}[len]`;
  }
  return writtenPieces(replaced([literal(line)], VIA_OR_CONTACT.test(line), rewriting));
}

function replaced(pieces: readonly Piece[], isPlace: boolean, rewriting: Rewriting): Piece[] {
  const { stage, learned } = rewriting;
  const callIds = stage.callIds
    .map((callId, index) => ({ callId, put: keyword(callIdOf(index + 1)) }))
    .filter(({ callId }) => callId.length >= SHORT_CALL_ID)
    .sort((one, other) => other.callId.length - one.callId.length);
  let made = [...pieces];
  for (const { callId, put } of callIds) {
    for (const form of formsOf(callId)) {
      made = putFor(made, form, put);
    }
  }
  for (const [tag, variable] of learned) {
    for (const [before, after] of [
      ['tag=', ''],
      ['tag%3D', ''],
      ['tag%3d', ''],
    ] as const) {
      made = made.flatMap((piece) => tagsPut(piece, `${before}${tag}`, before, `[$${variable}]${after}`));
    }
  }
  return made.flatMap((piece) => (piece.isKeyword ? [piece] : addressesPut(piece.text, isPlace, rewriting)));
}

/** What stands for a Call-ID: other in each run. */
export function callIdOf(dialog: number): string {
  return `repro-${dialog}-[run]`;
}

/** As it is, and as headers in an URI have it. */
function formsOf(callId: string): string[] {
  const encoded = escapedUri(callId);
  const lower = encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  return [...new Set([callId, encoded, lower, callId.replaceAll('@', '%40')])];
}

function escapedUri(text: string): string {
  return text.replace(/[^\w.!~*'()-]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

function tagsPut(piece: Piece, needle: string, before: string, put: string): Piece[] {
  if (piece.isKeyword) {
    return [piece];
  }
  const parts = piece.text.split(needle);
  return parts.flatMap((text, index) => {
    const isWhole = !/^[\w.!%*+`'~-]/.test(text);
    const between = isWhole ? [literal(before), keyword(put)] : [literal(needle)];
    return index === 0 ? [literal(text)] : [...between, literal(text)];
  });
}

/** Addresses of parties become those of the stage; with a port, and in Via and Contact always, that of the dialog. */
function addressesPut(text: string, isPlace: boolean, rewriting: Rewriting): Piece[] {
  const { stage } = rewriting;
  const pieces: Piece[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && HOST_CHARACTER.test(text[at - 1] ?? '')) {
      continue;
    }
    const found = addressAt(text, at, stage);
    if (found === null) {
      continue;
    }
    const port = PORT.exec(text.slice(found.end, found.end + 7))?.[1];
    const end = found.end + (port === undefined ? 0 : port.length + 1);
    pieces.push(literal(text.slice(done, at)), placeOf(found.address, port, isPlace, rewriting));
    done = end;
    at = end - 1;
  }
  return [...pieces, literal(text.slice(done))].filter((piece) => piece.text !== '');
}

function addressAt(text: string, at: number, stage: Stage): { readonly address: string; readonly end: number } | null {
  for (const address of stage.hosts.keys()) {
    for (const form of address.includes(':') ? [`[${address}]`, address] : [address]) {
      const end = at + form.length;
      const next = text.slice(end, end + 2);
      const isLonger = /^(?:[0-9A-Za-z-]|\.[0-9A-Za-z])/.test(next);
      if (text.slice(at, end).toLowerCase() === form && !isLonger) {
        return { address, end };
      }
    }
  }
  return null;
}

function placeOf(address: string, port: string | undefined, isPlace: boolean, rewriting: Rewriting): Piece {
  const { stage, role, keywords } = rewriting;
  const host = stage.hosts.get(address) ?? address;
  const isNamed = port !== undefined || isPlace;
  const own = keywords.get(host);
  if (own !== undefined) {
    return keyword(isNamed ? `[own_host]:[own_port]` : '[own_host]');
  }
  if (!isNamed) {
    return literal(host);
  }
  const asked = Number(port ?? '5060');
  return literal(`${host}:${stage.portFor(address, asked, role.callId) ?? asked}`);
}
