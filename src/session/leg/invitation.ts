import { HEADER, type SipMessage } from '../../sip/index.ts';
import type { Invitation, Offer } from './invitation-words.ts';
import { reread } from './kept-message.ts';
import { readAsked } from './message-facts.ts';
import type { Transaction } from './transaction.ts';

/** Headers kept of one INVITE that name it on the other side of a back-to-back user agent, and rows of Identity. */
const MAX_ROWS = 8;

/** Headers by which products name a call across their legs (correlation rules §5). */
const VENDOR_IDS: readonly string[] = [
  'x-call-id',
  'x-original-call-id',
  'x-cid',
  'x-callid',
  'x-correlation-id',
  'x-asterisk-call-id',
  'x-fs-uuid',
  'x-freeswitch-uuid',
  'x-genesys-calluuid',
  'cisco-guid',
  'x-cisco-org-id',
  'x-acme-call-id',
  'p-correlation-id',
  'x-twilio-callsid',
  'x-inin-cnv',
];

/** What the initial request of a transaction said; null where it was not seen, and where it got a 2xx. */
export function invitationOf(transaction: Transaction): Invitation | null {
  const { asked, isTaken } = transaction;
  if (asked === null || isTaken) {
    return null;
  }
  if (transaction.invitation === null) {
    const message = reread(asked);
    transaction.invitation = readInvitation(message);
    // Who asks for the one asks for the other a little later: then it would be read once more.
    transaction.askedFacts ??= transaction.method === 'INVITE' ? readAsked(asked, message) : null;
  }
  return transaction.invitation;
}

function readInvitation(message: SipMessage): Invitation {
  return {
    requestUri: message.requestUri(),
    isRouted: message.has(HEADER.route),
    from: message.header(HEADER.from) ?? '',
    to: message.header(HEADER.to) ?? '',
    asserted: message.values(HEADER.pAssertedIdentity).slice(0, MAX_ROWS),
    identities: message.rows(HEADER.identity).slice(0, MAX_ROWS),
    date: message.header(HEADER.date),
    knows608: message.values(HEADER.featureCaps).some((value) => /\+sip\.608\b/i.test(value)),
    authUser: authUserOf(message),
    sessionId: message.header(HEADER.sessionId),
    chargingVector: message.header(HEADER.pChargingVector),
    isDiverted: message.has(HEADER.diversion) || message.has(HEADER.historyInfo),
    userAgent: message.header(HEADER.userAgent),
    vendorIds: vendorIdsOf(message),
    offer: offerOf(message),
  };
}

function authUserOf(message: SipMessage): string | null {
  const credentials = message.header(HEADER.proxyAuthorization) ?? message.header(HEADER.authorization);
  return credentials === null ? null : (/username="([^"]{1,128})"/i.exec(credentials)?.[1] ?? null);
}

function vendorIdsOf(message: SipMessage): string[] {
  const found: string[] = [];
  for (const name of message.unknownNames()) {
    if (VENDOR_IDS.includes(name) && found.length < MAX_ROWS) {
      found.push(`${name}: ${(message.headerByName(name) ?? '').toLowerCase()}`);
    }
  }
  return found;
}

/** How much of an SDP is looked at. */
const MAX_SDP = 8192;
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
function offerOf(message: SipMessage): Offer | null {
  if (message.bodyEnd - message.bodyStart < 8) {
    return null;
  }
  const lines = message.bodyText().slice(0, MAX_SDP).split(/\r?\n/);
  const origin = lines.find((line) => line.startsWith('o='));
  if (origin === undefined) {
    return null;
  }
  const audio = lines.findIndex((line) => line.startsWith('m=audio '));
  const next = lines.findIndex((line, index) => index > audio && line.startsWith('m='));
  const section = audio < 0 ? [] : lines.slice(audio, next < 0 ? undefined : next);
  const connection = section.find(isConnection) ?? lines.find(isConnection);
  const address = connection?.split(' ')[2]?.split('/')[0];
  const [, port = '0', , ...types] = section[0]?.split(' ') ?? [];
  return {
    origin: origin.slice(2).trim(),
    media: address === undefined || port === '0' ? null : `${address}:${port}`,
    codecs: codecsOf(section, types),
  };
}

function isConnection(line: string): boolean {
  return line.startsWith('c=IN ');
}

function codecsOf(section: readonly string[], types: readonly string[]): string[] {
  const mapped = new Map<string, string>();
  for (const line of section) {
    const [, type, name] = /^a=rtpmap:(\d{1,3}) ([A-Za-z0-9.-]{1,32})/.exec(line) ?? [];
    if (type !== undefined && name !== undefined) {
      mapped.set(type, name.toLowerCase());
    }
  }
  const names = types.map((type) => mapped.get(type.trim()) ?? STATIC_CODECS[type.trim()] ?? `type ${type.trim()}`);
  return [...new Set(names)].filter((name) => name !== 'telephone-event' && name !== 'cn').slice(0, 32);
}
