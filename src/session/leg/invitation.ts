import { ownText } from '../../bytes/index.ts';
import type { Asked } from '../../records/index.ts';
import { HEADER, type SipMessage, VENDOR_CALL_IDS } from '../../sip/index.ts';
import type { Invitation, Offer } from './invitation-words.ts';
import { type KeptMessage, KeptPlace, reread } from './kept-message.ts';
import { readAsked } from './message-facts.ts';
import type { Transaction } from './transaction.ts';

/** Headers kept of one INVITE that name it on the other side of a back-to-back user agent, and rows of Identity. */
const MAX_ROWS = 8;

/** What the initial request of a transaction said; null where it was not seen, and where it got a 2xx. */
export function invitationOf(transaction: Transaction): Invitation | null {
  const { asked, isTaken } = transaction;
  if (asked === null || isTaken) {
    return null;
  }
  if (transaction.invitation === null) {
    const message = reread(asked);
    // Who asks for the one asks for the other a little later: then it would be read once more.
    transaction.askedFacts ??= transaction.method === 'INVITE' ? readAsked(asked, message) : null;
    transaction.invitation = readInvitation(message, asked, transaction.askedFacts, NOBODY);
  }
  return transaction.invitation;
}

/**
 * What will be asked of an initial request of which only its place is kept is read while it is at hand.
 *
 * @param names From and To of its leg, which most often are its own.
 */
export function readWhileAtHand(transaction: Transaction, message: SipMessage, names: Names): void {
  const { asked, method } = transaction;
  if (asked instanceof KeptPlace) {
    transaction.askedFacts = method === 'INVITE' ? readAsked(asked, message) : null;
    transaction.invitation = readInvitation(message, asked, transaction.askedFacts, names);
  }
}

type Names = { readonly from: string | null; readonly to: string | null };

const NOBODY: Names = { from: null, to: null };
const NONE: readonly string[] = [];

/** The same also where it got a 2xx: read anew, as it is asked for seldom. */
export function invitationSeen(transaction: Transaction): Invitation | null {
  const { asked } = transaction;
  return invitationOf(transaction) ?? (asked === null ? null : readInvitation(reread(asked), asked, null, NOBODY));
}

/**
 * One text is kept for what stands in several places.
 *
 * @param facts what else was read of it; null for nothing.
 */
function readInvitation(message: SipMessage, kept: KeptMessage, facts: Asked | null, names: Names): Invitation {
  return {
    requestUri: theSame(message.requestUri(), facts?.requestUri),
    isRouted: message.has(HEADER.route),
    from: theSame(message.header(HEADER.from) ?? '', names.from),
    to: theSame(message.header(HEADER.to) ?? '', names.to),
    asserted: firstOf(message.values(HEADER.pAssertedIdentity)),
    identities: firstOf(message.rows(HEADER.identity)),
    date: message.header(HEADER.date),
    knows608: message.values(HEADER.featureCaps).some((value) => /\+sip\.608\b/i.test(value)),
    authUser: authUserOf(message),
    sessionId: message.header(HEADER.sessionId),
    chargingVector: message.header(HEADER.pChargingVector),
    isDiverted: message.has(HEADER.diversion) || message.has(HEADER.historyInfo),
    userAgent: theSame(message.header(HEADER.userAgent), facts?.userAgent),
    vendorIds: vendorIdsOf(message),
    offer: offerOf(message, kept),
    names: null,
  };
}

function theSame<Text extends string | null>(text: Text, known: string | null | undefined): Text {
  return known === text ? (known as Text) : text;
}

function firstOf(values: readonly string[]): readonly string[] {
  return values.length > MAX_ROWS ? values.slice(0, MAX_ROWS) : values;
}

function authUserOf(message: SipMessage): string | null {
  const credentials = message.header(HEADER.proxyAuthorization) ?? message.header(HEADER.authorization);
  return credentials === null ? null : (/username="([^"]{1,128})"/i.exec(credentials)?.[1] ?? null);
}

function vendorIdsOf(message: SipMessage): readonly string[] {
  const found: string[] = [];
  for (const name of message.unknownNames()) {
    if (VENDOR_CALL_IDS.includes(name) && found.length < MAX_ROWS) {
      found.push(`${name}: ${(message.headerByName(name) ?? '').toLowerCase()}`);
    }
  }
  return found.length === 0 ? NONE : found;
}

/** How much of an SDP is looked at. */
const MAX_SDP = 8192;
const LINE_FEED = 0x0a;
/** RFC 3551 §6: static payload types in use. */
const STATIC_CODECS: Readonly<Record<string, string>> = {
  '0': 'pcmu',
  '3': 'gsm',
  '4': 'g723',
  '8': 'pcma',
  '9': 'g722',
  '15': 'g728',
  '18': 'g729',
};

/** RFC 8866 §5: line by line, the session's `c=` unless the audio has its own. */
function offerOf(message: SipMessage, kept: KeptMessage): Offer | null {
  if (message.bodyEnd - message.bodyStart < 8) {
    return null;
  }
  const text = message.bodyText().slice(0, MAX_SDP);
  const origin = lineAt(text, lineWith(text, 'o=', 0));
  if (origin === null) {
    return null;
  }
  const section = audioIn(text);
  const connection = lineAt(section, lineWith(section, 'c=IN ', 0)) ?? lineAt(text, lineWith(text, 'c=IN ', 0));
  const address = connection?.split(' ', 3)[2]?.split('/', 1)[0];
  const port = lineAt(section, 0)?.split(' ', 2)[1] ?? '0';
  return {
    origin: ownText(origin.slice(2).trim()),
    media: address === undefined || port === '0' ? null : ownText(`${address}:${port}`),
    message: kept,
  };
}

/** The lines of its first audio; '' without one. */
function audioIn(text: string): string {
  const audio = lineWith(text, 'm=audio ', 0);
  const next = audio < 0 ? -1 : lineWith(text, 'm=', audio + 1);
  return audio < 0 ? '' : text.slice(audio, next < 0 ? undefined : next);
}

/** Where the first line from `from` on begins that starts so; -1 for none. */
function lineWith(text: string, start: string, from: number): number {
  let at = text.indexOf(start, from);
  while (at > 0 && text.charCodeAt(at - 1) !== LINE_FEED) {
    at = text.indexOf(start, at + 1);
  }
  return at;
}

/** The line that begins there, without its end; null for none. */
function lineAt(text: string, at: number): string | null {
  if (at < 0) {
    return null;
  }
  const end = text.indexOf('\n', at);
  const line = text.slice(at, end < 0 ? undefined : end);
  return line.endsWith('\r') && end >= 0 ? line.slice(0, -1) : line;
}

/** The codecs of an offer's audio by their names in lower case, `telephone-event` left out. */
export function codecsOf({ message }: Offer): string[] {
  const audio = audioIn(reread(message).bodyText().slice(0, MAX_SDP));
  const lines = audio === '' ? [] : audio.split(/\r?\n/);
  const types = lines[0]?.split(' ').slice(3) ?? [];
  const mapped = new Map<string, string>();
  for (const line of lines) {
    const [, type, name] = /^a=rtpmap:(\d{1,3}) ([A-Za-z0-9.-]{1,32})/.exec(line) ?? [];
    if (type !== undefined && name !== undefined) {
      mapped.set(type, name.toLowerCase());
    }
  }
  const names = types.map((type) => mapped.get(type.trim()) ?? STATIC_CODECS[type.trim()] ?? `type ${type.trim()}`);
  return [...new Set(names)].filter((name) => name !== 'telephone-event' && name !== 'cn').slice(0, 32);
}
