import {
  HEADER,
  type HeaderId,
  parseNameAddr,
  parseReplaces,
  parseUri,
  type SipMessage,
  type SipUri,
  VENDOR_CALL_IDS,
} from '../sip/index.ts';
import { keyOfUser } from './number-key.ts';

/** Parts of a message by which its call is found, and joined with others. All texts are as they stand, byte by byte. */

const NIL_UUID = '0'.repeat(32);
const LONGEST_LINK = 200;
const LONGEST_SDP = 8192;
const LONGEST_TOKEN = 86;
const SHORTEST_CORE = 8;
/** What products put before and behind a Call-ID on the other side of them. */
const AROUND = /^(?:b2b|sbc)[-_.\d]{1,6}|[-_~;.](?:b2b(?:[-_.]?\d{1,3})?|leg\d{1,2}|\d{1,2})$/gi;

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

/** RFC 7989 §5: the sender's half, and the other side's. */
export function sessionHalves(message: SipMessage): { readonly local: string | null; readonly remote: string | null } {
  const [local, ...parameters] = (message.header(HEADER.sessionId) ?? '').split(';').map((part) => part.trim());
  const remote = parameters.find((part) => /^remote\s*=/i.test(part))?.split('=')[1];
  return { local: uuidOf(local), remote: uuidOf(remote?.trim()) };
}

function uuidOf(text: string | undefined): string | null {
  return text !== undefined && /^[0-9a-f]{32}$/i.test(text) && text !== NIL_UUID ? text.toLowerCase() : null;
}

/** What names a call on all its legs, whatever numbers they have, separated by blanks; only of an INVITE that begins one. */
export function linksOf(message: SipMessage): string | null {
  const isFirst = message.isRequest && message.method === 'INVITE' && message.toTag() === null;
  if (!isFirst) {
    return sessionLinks(message);
  }
  const icid = /(?:^|;)\s*icid-value="?([^";\s]{1,128})/i.exec(message.header(HEADER.pChargingVector) ?? '')?.[1];
  const vendor = [...message.unknownNames()].filter((name) => VENDOR_CALL_IDS.includes(name));
  const tokens = message.rows(HEADER.identity).slice(0, 2);
  const links = [
    ...(icid === undefined ? [] : [`icid:${icid}`]),
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
  const [before = ''] = callId.slice(0, LONGEST_LINK).split('@', 1);
  const core = before.replace(AROUND, '').replace(AROUND, '');
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
