import type { Refusal } from '../../records/index.ts';
import {
  HEADER,
  parseCallInfos,
  parseContentType,
  parseMultipart,
  parseReasons,
  parseWarning,
  type RedressCard,
  readCardText,
  type SipMessage,
  statedCauseOf,
} from '../../sip/index.ts';

const MOST_WARNINGS = 8;
/** How the SER family begins what it tells its developers: where a request came from, and no reason. */
const DIAGNOSTICS = 'Noisy feedback tells';

/** Reads the headers of a refusal (RFC 3326, RFC 8688 §3.1, RFC 3261 §20.43). */
export function readRefusal(message: SipMessage): Refusal {
  const reasonRows = message.rows(HEADER.reason);
  const infos = parseCallInfos(message.values(HEADER.callInfo));
  const card = infos.find((info) => info.purpose === 'jwscard');
  const reasons = parseReasons(message.values(HEADER.reason));
  const warnings = message.has(HEADER.warning) ? warningsIn(message) : NO_WARNINGS;
  const said = [message.reasonPhrase(), ...[...warnings, ...reasons].map(({ text }) => text ?? '')];
  return {
    reasonHeader: reasonRows.length === 0 ? null : reasonRows.join(', '),
    reasons,
    cardUri: card?.uri ?? null,
    cardInBody: card === undefined ? null : cardInBody(message, card.uri),
    hasCallInfo: infos.length > 0,
    warnings,
    states: statedCauseOf(message.status, said),
    retryAfter: message.header(HEADER.retryAfter),
    unsupported: message.header(HEADER.unsupported),
    server: message.header(HEADER.server) ?? message.header(HEADER.userAgent),
  };
}

const NO_WARNINGS: Refusal['warnings'] = [];

function warningsIn(message: SipMessage): Refusal['warnings'] {
  return message
    .values(HEADER.warning)
    .slice(0, MOST_WARNINGS)
    .flatMap((value) => parseWarning(value) ?? [])
    .filter(({ text }) => !text.startsWith(DIAGNOSTICS));
}

/** The part of the body that a `cid:` address names (RFC 2392 §2), or the body that has that name itself. */
function cardInBody(message: SipMessage, uri: string): RedressCard | null {
  if (!/^cid:/i.test(uri)) {
    return null;
  }
  const wanted = uri.slice(4);
  const contentType = message.header(HEADER.contentType) ?? '';
  const body = message.bodyText();
  if (!parseContentType(contentType)?.type.startsWith('multipart/')) {
    return isNamed(message.headerByName('Content-ID'), wanted) ? readCardText(body) : null;
  }
  const part = parseMultipart(body, contentType).find((each) =>
    isNamed(each.headers.get('content-id') ?? null, wanted),
  );
  return part === undefined ? null : readCardText(part.body);
}

function isNamed(contentId: string | null, wanted: string): boolean {
  return contentId !== null && contentId.trim().replace(/^<|>$/g, '') === wanted;
}
