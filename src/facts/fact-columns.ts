import { datingOf } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import { HEADER, type SipMessage } from '../sip/index.ts';
import {
  assertedKeys,
  assertedUsers,
  keyIn,
  linksOf,
  referKey,
  replacedCallId,
  requestKey,
  requestUser,
  sessionHalves,
  userIn,
} from './telling-parts.ts';

export type FactValue = string | number | bigint | Uint8Array | null;

/** How a column is stored, and what a database makes of it. */
export type ColumnType = 'text' | 'integer' | 'long' | 'time' | 'bytes';

/** One message as it was seen; `input` is its number in the file and its name. */
export type Seen = {
  readonly message: SipMessage;
  readonly arrival: Arrival;
  readonly input: string;
  /** False for what begins like SIP and is no message. */
  readonly isMessage: boolean;
};

/** One column: its name, how it is stored, what it means, and what a message has there. */
export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
  readonly of: (seen: Seen) => FactValue;
};

/** Longer is no value that anybody asks for; the message itself holds it whole. */
const LONGEST_TEXT = 512;

function header(name: string, id: Parameters<SipMessage['header']>[0], about: string): Column {
  return { name, type: 'text', about, of: ({ message }) => cut(message.header(id)) };
}

function cut(text: string | null): string | null {
  return text === null || text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT);
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}

function positive(value: number): bigint | null {
  return value > 0 ? BigInt(value) : null;
}

/** Microseconds since 1970; null without a time, and where the trace does not say its date. */
function dated({ arrival: { timeUs } }: Seen): bigint | null {
  return datingOf(timeUs) === 'date' ? BigInt(timeUs) : null;
}

function undated({ arrival: { timeUs } }: Seen): bigint | null {
  const dating = datingOf(timeUs);
  return dating === null || dating === 'date' ? null : BigInt(timeUs);
}

/** Where a message was seen, and when. */
const PLACE: readonly Column[] = [
  {
    name: 'kind',
    type: 'text',
    about: '`message`; `refused` for what begins like SIP and is no message',
    of: ({ isMessage }) => (isMessage ? 'message' : 'refused'),
  },
  {
    name: 'input_no',
    type: 'integer',
    about: 'number of the capture or log, from 0',
    of: ({ arrival }) => arrival.input,
  },
  { name: 'input', type: 'text', about: 'its name as it was given', of: ({ input }) => input },
  {
    name: 'frame',
    type: 'long',
    about: 'number of the packet in it, from 1',
    of: ({ arrival }) => positive(arrival.frame),
  },
  {
    name: 'line',
    type: 'long',
    about: 'in place of `frame`: number of the line of a log',
    of: ({ arrival }) => positive(arrival.line),
  },
  {
    name: 'position',
    type: 'long',
    about: 'where the packet or line begins in the (decompressed) input',
    of: ({ arrival }) => BigInt(arrival.offset),
  },
  { name: 'time', type: 'time', about: 'when, UTC, to the microsecond; null without a date', of: dated },
  { name: 'undated_us', type: 'long', about: 'a time without a date, as the analysis counts it', of: undated },
  { name: 'src_ip', type: 'text', about: 'source address', of: ({ arrival }) => arrival.src?.address ?? null },
  { name: 'src_port', type: 'integer', about: 'source port', of: ({ arrival }) => arrival.src?.port ?? null },
  { name: 'dst_ip', type: 'text', about: 'destination address', of: ({ arrival }) => arrival.dst?.address ?? null },
  { name: 'dst_port', type: 'integer', about: 'destination port', of: ({ arrival }) => arrival.dst?.port ?? null },
  {
    name: 'transport',
    type: 'text',
    about: '`udp`, `tcp`, `tls`, `sctp`, `ws`, `wss`, `unknown`',
    of: ({ arrival }) => arrival.transport,
  },
  {
    name: 'identification',
    type: 'integer',
    about: 'of the IP packet, by which copies are known; -1 from HEP, -2 from a stream; null from a log',
    of: ({ arrival }) => arrival.identification ?? null,
  },
  {
    name: 'cut_bytes',
    type: 'integer',
    about: 'bytes at its end that the capture left out',
    of: ({ arrival }) => arrival.cutBytes,
  },
  {
    name: 'correlation_id',
    type: 'text',
    about: 'what a HEP agent says it belongs to',
    of: ({ arrival }) => arrival.correlationId ?? null,
  },
];

/** What the message says, as far as somebody may ask a database for it. */
const WORDS: readonly Column[] = [
  {
    name: 'method',
    type: 'text',
    about: 'of the request, or that a response answers',
    of: ({ message }) => orNull(message.method),
  },
  {
    name: 'status',
    type: 'integer',
    about: 'of a response; null for a request',
    of: ({ message }) => (message.status > 0 ? message.status : null),
  },
  {
    name: 'phrase',
    type: 'text',
    about: 'reason phrase of a response',
    of: ({ message }) => (message.status > 0 ? cut(message.reasonPhrase()) : null),
  },
  {
    name: 'call_id',
    type: 'text',
    about: 'Call-ID',
    of: ({ message }) => (message.callIdStart < 0 ? null : message.callId()),
  },
  { name: 'from_tag', type: 'text', about: 'tag of From', of: ({ message }) => cut(message.fromTag()) },
  {
    name: 'to_tag',
    type: 'text',
    about: 'tag of To; null in a request that begins a dialog',
    of: ({ message }) => cut(message.toTag()),
  },
  {
    name: 'cseq',
    type: 'long',
    about: 'number of CSeq',
    of: ({ message }) => (message.cseq < 0 ? null : BigInt(message.cseq)),
  },
  { name: 'branch', type: 'text', about: 'branch of the topmost Via', of: ({ message }) => cut(message.branch()) },
  {
    name: 'from_user',
    type: 'text',
    about: 'user of From: who calls',
    of: ({ message }) => cut(userIn(message, HEADER.from)),
  },
  {
    name: 'to_user',
    type: 'text',
    about: 'user of To: who is called',
    of: ({ message }) => cut(userIn(message, HEADER.to)),
  },
  {
    name: 'request_user',
    type: 'text',
    about: 'user of the Request-URI',
    of: ({ message }) => cut(requestUser(message)),
  },
  {
    name: 'asserted_users',
    type: 'text',
    about: 'users of P-Asserted-Identity, separated by a blank',
    of: ({ message }) => cut(assertedUsers(message)),
  },
  header('reason', HEADER.reason, 'Reason (RFC 3326)'),
  {
    name: 'user_agent',
    type: 'text',
    about: 'User-Agent, of a response Server',
    of: ({ message }) => cut(message.header(HEADER.userAgent) ?? message.header(HEADER.server)),
  },
  header('refer_to', HEADER.referTo, 'Refer-To'),
  header('referred_by', HEADER.referredBy, 'Referred-By'),
];

/** By what calls are joined; not meant to be shown. */
const KEYS: readonly Column[] = [
  {
    name: 'from_key',
    type: 'text',
    about: 'From by its user or host, to be compared: of a number its last seven digits',
    of: ({ message }) => keyIn(message, HEADER.from),
  },
  { name: 'to_key', type: 'text', about: 'the same of To', of: ({ message }) => keyIn(message, HEADER.to) },
  { name: 'request_key', type: 'text', about: 'the same of the Request-URI', of: ({ message }) => requestKey(message) },
  {
    name: 'asserted_keys',
    type: 'text',
    about: 'the same of P-Asserted-Identity, separated by a blank',
    of: ({ message }) => assertedKeys(message),
  },
  { name: 'refer_key', type: 'text', about: 'the same of Refer-To', of: ({ message }) => referKey(message) },
  {
    name: 'replaces',
    type: 'text',
    about: 'Call-ID that Replaces names, also that in Refer-To',
    of: ({ message }) => cut(replacedCallId(message)),
  },
  {
    name: 'session_id',
    type: 'text',
    about: "Session-ID (RFC 7989): the sender's half",
    of: ({ message }) => sessionHalves(message).local,
  },
  {
    name: 'links',
    type: 'text',
    about:
      'what names a call on all its legs (Session-ID, ICID, headers of products, origin of SDP), separated by blanks',
    of: ({ message }) => linksOf(message),
  },
];

const CONTENT: readonly Column[] = [
  {
    name: 'copies',
    type: 'integer',
    about: 'copies of captured packets that were dropped between this message and the next',
    of: () => 0,
  },
  {
    name: 'raw',
    type: 'bytes',
    about: 'the message itself, byte by byte, secrets included',
    of: ({ message: { bytes, start, end, trailingBytes } }) => bytes.slice(start, end + trailingBytes),
  },
];

/** All columns of `siptriage/facts@1`, in their order in the file. */
export const COLUMNS: readonly Column[] = [...PLACE, ...WORDS, ...KEYS, ...CONTENT];
