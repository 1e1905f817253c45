import {
  coreOf,
  HEADER,
  type HeaderId,
  icidIn,
  NIL_UUID,
  parseNameAddr,
  parseReplaces,
  parseSessionId,
  parseUri,
  type SipMessage,
  type SipUri,
  VENDOR_CALL_IDS,
} from '../sip/index.ts';
import { keyOfUser } from './number-key.ts';

/*
 * Parts of a message by which its call is found, and joined with others. All texts are as they stand, byte by byte.
 */

const LONGEST_LINK = 200;
const LONGEST_SDP = 8192;
const LONGEST_TOKEN = 86;
const SHORTEST_CORE = 8;

/** The URI of a header's first value; null where there is none that can be read. */
function uriOf(message: SipMessage, header: HeaderId): SipUri | null {
  const value = message.header(header);
  return value === null ? null : parseUri(parseNameAddr(value).uri);
}

function userOfUri(uri: SipUri | null): string | null {
  return uri?.user?.split(';', 1)[0] ?? null;
}

export function userIn(message: SipMessage, header: HeaderId): string | null {
  return userOfUri(uriOf(message, header));
}

/** The user, or the host where none is named, so that it can be compared however the number is written. */
export function keyIn(message: SipMessage, header: HeaderId): string | null {
  return keyOfUri(uriOf(message, header));
}

function keyOfUri(uri: SipUri | null): string | null {
  const called = userOfUri(uri) ?? uri?.host ?? '';
  return called === '' ? null : keyOfUser(called);
}

export function requestUser(message: SipMessage): string | null {
  return message.isRequest ? userOfUri(parseUri(message.requestUri())) : null;
}

export function requestKey(message: SipMessage): string | null {
  return message.isRequest ? keyOfUri(parseUri(message.requestUri())) : null;
}

/** RFC 3325: one or two of them. */
export function assertedUsers(message: SipMessage): string | null {
  return assertedBy(message, userOfUri);
}

export function assertedKeys(message: SipMessage): string | null {
  return assertedBy(message, keyOfUri);
}

function assertedBy(message: SipMessage, of: (uri: SipUri | null) => string | null): string | null {
  const found = message
    .values(HEADER.pAssertedIdentity)
    .slice(0, 2)
    .map((value) => of(parseUri(parseNameAddr(value).uri)))
    .filter((text) => text !== null);
  return found.length === 0 ? null : [...new Set(found)].join(' ');
}

/** The Call-ID that this message wants to replace, or a REFER has replaced (RFC 3891, RFC 3515 §2.1). */
export function replacedCallId(message: SipMessage): string | null {
  const own = message.header(HEADER.replaces);
  if (own !== null) {
    return parseReplaces(own)?.callId ?? null;
  }
  const target = message.method === 'REFER' ? message.header(HEADER.referTo) : null;
  const within = target === null ? undefined : /[?&]Replaces=([^&>]+)/i.exec(target)?.[1];
  return within === undefined ? null : (parseReplaces(unescaped(within))?.callId ?? null);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function referKey(message: SipMessage): string | null {
  return message.method === 'REFER' && message.isRequest ? keyIn(message, HEADER.referTo) : null;
}

/** RFC 7989 §5: the sender's half, and the other side's, as far as each is known. */
export function sessionHalves(message: SipMessage): { readonly local: string | null; readonly remote: string | null } {
  const { local, remote } = parseSessionId(message.header(HEADER.sessionId));
  return { local, remote: remote === NIL_UUID ? null : remote };
}

/** What names a call on all its legs, whatever numbers they have, separated by blanks; only of an INVITE that begins one. */
export function linksOf(message: SipMessage): string | null {
  const isFirst = message.isRequest && message.method === 'INVITE' && message.toTag() === null;
  if (!isFirst) {
    return sessionLinks(message);
  }
  const icid = icidIn(message.header(HEADER.pChargingVector) ?? '');
  const vendor = [...message.unknownNames()].filter((name) => VENDOR_CALL_IDS.includes(name));
  const tokens = message.rows(HEADER.identity).slice(0, 2);
  const links = [
    ...(icid === null ? [] : [`icid:${icid}`]),
    ...vendor.slice(0, 8).map((name) => `${name}:${(message.headerByName(name) ?? '').toLowerCase()}`),
    ...tokens.map((row) => `token:${(row.split(';', 1)[0] ?? '').slice(-LONGEST_TOKEN)}`),
    ...offerLinks(message),
    ...coreLinks(message.callId()),
  ];
  return orNone([sessionLinks(message), ...links.map(oneWord)]);
}

function orNone(links: readonly (string | null)[]): string | null {
  const found = links.filter((link) => link !== null);
  return found.length === 0 ? null : found.join(' ');
}

/** What is left of a Call-ID without what products put around it; too short, and it stands in many by chance. */
function coreLinks(callId: string): string[] {
  const core = coreOf(callId);
  return core.length < SHORTEST_CORE ? [] : [`core:${core}`];
}

function sessionLinks(message: SipMessage): string | null {
  const { local, remote } = sessionHalves(message);
  const halves = [local, remote].filter((half) => half !== null);
  return orNone(halves.map((half) => `session:${half}`));
}

/** The origin of the offer and where its audio is to be sent (RFC 8866 §5). */
function offerLinks(message: SipMessage): string[] {
  if (message.bodyEnd - message.bodyStart < 8) {
    return [];
  }
  const body = message.bodyText().slice(0, LONGEST_SDP);
  const origin = /^o=(.{1,150})/m.exec(body)?.[1];
  const address = /^c=IN \S{1,5} ([^\s/]{1,64})/m.exec(body)?.[1];
  const port = /^m=audio (\d{1,5}) /m.exec(body)?.[1];
  return [
    ...(origin === undefined ? [] : [`origin:${origin.trim()}`]),
    ...(address === undefined || port === undefined || port === '0' ? [] : [`media:${address}:${port}`]),
  ];
}

function oneWord(link: string): string {
  return link.slice(0, LONGEST_LINK).replace(/\s/g, '_');
}
