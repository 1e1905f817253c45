import { HEADER, HEADER_DEFINITIONS, headerIdOf, UNKNOWN_HEADER } from '../header-names.ts';
import type { SipMessage } from '../message.ts';
import { parseContentType } from './content-type.ts';
import { parseMultipart, splitHeaders } from './multipart.ts';

export type Sipfrag = {
  /** Of its status line; null where it has none, or a request line. */
  readonly status: number | null;
  /** '' where absent. */
  readonly phrase: string;
  readonly startLine: string;
  /** Lower-case long names, first value of each. What the transferee claims, never proof. */
  readonly headers: ReadonlyMap<string, string>;
  readonly callId: string | null;
};

const EMPTY: Sipfrag = {
  status: null,
  phrase: '',
  startLine: '',
  headers: new Map(),
  callId: null,
};

/**
 * Reads the message/sipfrag (RFC 3420) that a refer NOTIFY carries (RFC 3515 §2.4.5): the body itself, or the first
 * such part of a multipart. Bare LF, a missing last line end, a missing phrase and a body labelled text/plain are
 * read all the same.
 */
export function parseSipfrag(source: SipMessage | string): Sipfrag {
  if (typeof source === 'string') {
    return readSipfrag(source);
  }
  const body = source.bodyText();
  const contentType = source.header(HEADER.contentType) ?? '';
  if (parseContentType(contentType)?.type.startsWith('multipart/')) {
    const part = parseMultipart(body, contentType).find(
      (p) => p.type === 'message/sipfrag' || p.type === 'message/sip',
    );
    return part === undefined ? EMPTY : readSipfrag(part.body);
  }
  return readSipfrag(body);
}

function readSipfrag(text: string): Sipfrag {
  const fragment = text.trimStart();
  if (fragment === '') {
    return EMPTY;
  }
  const lineEnd = fragment.indexOf('\n');
  const first = (lineEnd < 0 ? fragment : fragment.slice(0, lineEnd)).trim();
  const isStartLine = /^SIP\/\d|\sSIP\/\d\.\d$/i.test(first);
  const { headers } = splitHeaders(isStartLine ? (lineEnd < 0 ? '' : fragment.slice(lineEnd + 1)) : fragment);
  const long = withLongNames(headers);
  const [, digits, phrase = ''] = /^SIP\/2\.0[ \t]+(\d{3})(?:[ \t]([\s\S]*))?$/i.exec(first) ?? [];
  const status = digits === undefined ? null : Number(digits);
  return {
    status: status !== null && status >= 100 && status < 700 ? status : null,
    phrase: phrase.trim(),
    startLine: isStartLine ? first : '',
    headers: long,
    callId: long.get('call-id') ?? null,
  };
}

function withLongNames(headers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const long = new Map<string, string>();
  for (const [name, value] of headers) {
    const id = headerIdOf(name);
    const longName = id === UNKNOWN_HEADER ? name : HEADER_DEFINITIONS[id]!.name.toLowerCase();
    if (!long.has(longName)) {
      long.set(longName, value);
    }
  }
  return long;
}
