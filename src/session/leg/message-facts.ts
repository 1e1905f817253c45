import type { Asked, ChallengeFacts, Credentials, Replied } from '../../records/index.ts';
import { authParameter, HEADER, type SipMessage } from '../../sip/index.ts';
import { type KeptMessage, reread } from './kept-message.ts';
import { LateMedia } from './late-media.ts';
import type { Transaction } from './transaction.ts';

/** Values kept of one header; a longer list is noise. */
const KEPT = 8;
const NONE: readonly never[] = [];
const MOST_TEXT = 200;

/** What the INVITE of a transaction outside a dialog asked for; null for other methods, and where it was not seen. */
export function askedBy(transaction: Transaction): Asked | null {
  const { method, asked } = transaction;
  if (asked === null || method !== 'INVITE') {
    return null;
  }
  transaction.askedFacts ??= readAsked(asked, reread(asked));
  return transaction.askedFacts;
}

/** What the first final response to an INVITE outside a dialog brought; null where it was not seen. */
export function repliedTo(transaction: Transaction): Replied | null {
  const { replied } = transaction;
  if (replied === null) {
    return null;
  }
  transaction.repliedFacts ??= isPlainText(replied) ? new PlainReply(replied) : readReplied(replied, reread(replied));
  return transaction.repliedFacts;
}

/** @param message `kept`, read. */
export function readReplied(kept: KeptMessage, message: SipMessage): Replied {
  return TOLD.some((id) => message.has(id)) ? new RepliedFacts(kept, message) : new PlainReply(kept);
}

/** Headers that are read of a final response: most refusals have none. */
const TOLD = [
  HEADER.contact,
  HEADER.recordRoute,
  HEADER.wwwAuthenticate,
  HEADER.proxyAuthenticate,
  HEADER.require,
  HEADER.sessionExpires,
  HEADER.minSe,
];
/** The same in text: to look for them costs less than to read it. */
const SAYS_MORE =
  /^(?:contact|m|record-route|www-authenticate|proxy-authenticate|require|session-expires|x|min-se)[ \t]*:/im;

function isPlainText(kept: KeptMessage): boolean {
  return typeof kept === 'string' && !SAYS_MORE.test(kept);
}

/** Of a refusal without any of those headers. */
class PlainReply extends LateMedia implements Replied {
  readonly contacts = NONE;
  readonly isRecordRouted = false;
  readonly challenges = NONE;
  readonly requires = NONE;
  readonly sessionExpires = null;
  readonly minSe = null;
}

/** @param message `kept`, read. */
export function readAsked(kept: KeptMessage, message: SipMessage): Asked {
  return new AskedFacts(kept, message);
}

class AskedFacts extends LateMedia implements Asked {
  readonly requestUri: string;
  readonly contact: string | null;
  readonly credentials: readonly Credentials[];
  readonly requires: readonly string[];
  readonly sessionExpires: number | null;
  readonly hasReplaces: boolean;
  readonly userAgent: string | null;

  constructor(kept: KeptMessage, message: SipMessage) {
    super(kept);
    this.requestUri = message.requestUri().slice(0, MOST_TEXT);
    this.contact = message.header(HEADER.contact)?.slice(0, MOST_TEXT) ?? null;
    this.credentials = credentialsOf(message);
    this.requires = tagsOf(message, HEADER.require);
    this.sessionExpires = secondsOf(message, HEADER.sessionExpires);
    this.hasReplaces = message.has(HEADER.replaces);
    this.userAgent = message.header(HEADER.userAgent)?.slice(0, MOST_TEXT) ?? null;
  }
}

class RepliedFacts extends LateMedia implements Replied {
  readonly contacts: readonly string[];
  readonly isRecordRouted: boolean;
  readonly challenges: readonly ChallengeFacts[];
  readonly requires: readonly string[];
  readonly sessionExpires: number | null;
  readonly minSe: number | null;

  constructor(kept: KeptMessage, message: SipMessage) {
    super(kept);
    const contacts = message.values(HEADER.contact).slice(0, KEPT);
    this.contacts = contacts.map((value) => value.slice(0, MOST_TEXT));
    this.isRecordRouted = message.has(HEADER.recordRoute);
    this.challenges = challengesOf(message);
    this.requires = tagsOf(message, HEADER.require);
    this.sessionExpires = secondsOf(message, HEADER.sessionExpires);
    this.minSe = secondsOf(message, HEADER.minSe);
  }
}

/** The credentials of a request, the proxies' too (RFC 3261 §20.7, §20.28). */
function credentialsOf(message: SipMessage): readonly Credentials[] {
  if (!message.has(HEADER.authorization) && !message.has(HEADER.proxyAuthorization)) {
    return NONE;
  }
  return rowsOf(message, HEADER.authorization, HEADER.proxyAuthorization).map((row) => ({
    username: authParameter(row, 'username'),
    realm: authParameter(row, 'realm'),
  }));
}

/** The challenges of a 401 or 407 (RFC 3261 §20.44, §20.27). */
function challengesOf(message: SipMessage): readonly ChallengeFacts[] {
  if (!message.has(HEADER.wwwAuthenticate) && !message.has(HEADER.proxyAuthenticate)) {
    return NONE;
  }
  return rowsOf(message, HEADER.wwwAuthenticate, HEADER.proxyAuthenticate).map((row) => ({
    realm: authParameter(row, 'realm'),
    isStale: authParameter(row, 'stale')?.toLowerCase() === 'true',
  }));
}

function rowsOf(message: SipMessage, ...ids: readonly number[]): string[] {
  return ids
    .flatMap((id) => message.rows(id))
    .slice(0, KEPT)
    .map((row) => row.slice(0, 2000));
}

function tagsOf(message: SipMessage, id: number): readonly string[] {
  return message.has(id)
    ? message
        .values(id)
        .slice(0, KEPT)
        .map((tag) => tag.slice(0, 40))
    : NONE;
}

function secondsOf(message: SipMessage, id: number): number | null {
  const digits = /^\s*(\d{1,9})/.exec(message.header(id) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
