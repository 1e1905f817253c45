import type { Asked, ChallengeFacts, Credentials, Replied } from '../../records/index.ts';
import {
  authParameter,
  HEADER,
  parseContentType,
  parseMultipart,
  parseSdp,
  type SdpMedia,
  type SipMessage,
} from '../../sip/index.ts';
import { type KeptMessage, reread } from './kept-message.ts';
import type { Transaction } from './transaction.ts';

/** Values kept of one header; a longer list is noise. */
const SDP = 'application/sdp';
const KEPT = 8;
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
  transaction.repliedFacts ??= SAYS_MORE.test(replied) ? readReplied(replied, reread(replied)) : plainReply(replied);
  return transaction.repliedFacts;
}

/** Headers that are read of a final response: most refusals have none, and to look for them costs less than to read one. */
const SAYS_MORE =
  /^(?:contact|m|record-route|www-authenticate|proxy-authenticate|require|session-expires|x|min-se)[ \t]*:/im;

function plainReply(kept: KeptMessage): Replied {
  const media = lateMediaOf(kept);
  return {
    contacts: [],
    isRecordRouted: false,
    get media() {
      return media();
    },
    challenges: [],
    requires: [],
    sessionExpires: null,
    minSe: null,
  };
}

/** @param message `kept`, read. */
export function readAsked(kept: KeptMessage, message: SipMessage): Asked {
  const media = lateMediaOf(kept);
  return {
    requestUri: message.requestUri().slice(0, MOST_TEXT),
    contact: message.header(HEADER.contact)?.slice(0, MOST_TEXT) ?? null,
    get media() {
      return media();
    },
    credentials: credentialsOf(message),
    requires: tagsOf(message, HEADER.require),
    sessionExpires: secondsOf(message, HEADER.sessionExpires),
    hasReplaces: message.has(HEADER.replaces),
    userAgent: message.header(HEADER.userAgent)?.slice(0, MOST_TEXT) ?? null,
  };
}

function readReplied(kept: KeptMessage, message: SipMessage): Replied {
  const media = lateMediaOf(kept);
  return {
    contacts: message
      .values(HEADER.contact)
      .slice(0, KEPT)
      .map((value) => value.slice(0, MOST_TEXT)),
    isRecordRouted: message.has(HEADER.recordRoute),
    get media() {
      return media();
    },
    challenges: challengesOf(message),
    requires: tagsOf(message, HEADER.require),
    sessionExpires: secondsOf(message, HEADER.sessionExpires),
    minSe: secondsOf(message, HEADER.minSe),
  };
}

/** The credentials of a request, the proxies' too (RFC 3261 §20.7, §20.28). */
function credentialsOf(message: SipMessage): readonly Credentials[] {
  if (!message.has(HEADER.authorization) && !message.has(HEADER.proxyAuthorization)) {
    return [];
  }
  return rowsOf(message, HEADER.authorization, HEADER.proxyAuthorization).map((row) => ({
    username: authParameter(row, 'username'),
    realm: authParameter(row, 'realm'),
  }));
}

/** The challenges of a 401 or 407 (RFC 3261 §20.44, §20.27). */
function challengesOf(message: SipMessage): readonly ChallengeFacts[] {
  if (!message.has(HEADER.wwwAuthenticate) && !message.has(HEADER.proxyAuthenticate)) {
    return [];
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
    : [];
}

function secondsOf(message: SipMessage, id: number): number | null {
  const digits = /^\s*(\d{1,9})/.exec(message.header(id) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The first session description of a message; null without one. */
export function mediaOf(message: SipMessage): readonly SdpMedia[] | null {
  const text = sdpTextOf(message);
  return text === null ? null : parseSdp(text);
}

/** The same, read when somebody asks: few do, and it is a third of what is read of an INVITE. */
function lateMediaOf(kept: KeptMessage): () => readonly SdpMedia[] | null {
  let media: readonly SdpMedia[] | null | undefined;
  return () => {
    if (media === undefined) {
      media = mediaOf(reread(kept));
    }
    return media;
  };
}

function sdpTextOf(message: SipMessage): string | null {
  const length = message.bodyEnd - message.bodyStart;
  // Half a description says what is not so.
  if (length < 10 || message.contentLength > length) {
    return null;
  }
  const said = message.header(HEADER.contentType) ?? '';
  const type = said === SDP ? SDP : (parseContentType(said)?.type ?? '');
  if (type.startsWith('multipart/')) {
    const parts = parseMultipart(message.bodyText(), said);
    return parts.find((each) => each.type.startsWith('application/sdp'))?.body ?? null;
  }
  return type === SDP ? message.bodyText() : null;
}
