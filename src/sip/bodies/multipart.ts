import { unfold } from '../unfold.ts';
import { parseContentType } from './content-type.ts';

export type BodyPart = {
  /** Lower-case names, first value of each. */
  readonly headers: ReadonlyMap<string, string>;
  /** Lower case; `text/plain` where the part does not say (RFC 2046 §5.1). */
  readonly type: string;
  /** One character per octet or decoded text, as the caller gave it. */
  readonly body: string;
};

/** Bounds of RFC 2046 nesting in hostile bodies (parsing rules §7). */
const MAX_DEPTH = 8;
const MAX_PARTS = 100;

/**
 * The leaf parts of a multipart body in order, nested multiparts opened (RFC 2046 §5.1, RFC 5621). Preamble and
 * epilogue are ignored; a missing closing delimiter ends the last part at the end. Empty when `contentType` is no
 * multipart with a boundary.
 */
export function parseMultipart(body: string, contentType: string): BodyPart[] {
  const parts: BodyPart[] = [];
  collect(body, contentType, MAX_DEPTH, parts);
  return parts;
}

function collect(body: string, contentType: string, depth: number, parts: BodyPart[]): void {
  const outer = parseContentType(contentType);
  const boundary = outer?.parameters.get('boundary') ?? '';
  if (outer === null || !outer.type.startsWith('multipart/') || boundary === '' || depth === 0) {
    return;
  }
  for (const text of splitAtBoundary(body, `--${boundary}`)) {
    if (parts.length >= MAX_PARTS) {
      return;
    }
    const part = parsePart(text);
    if (part.type.startsWith('multipart/')) {
      collect(part.body, part.headers.get('content-type') ?? '', depth - 1, parts);
    } else {
      parts.push(part);
    }
  }
}

/** The texts between delimiter lines; a delimiter counts only at the start of a line. */
function splitAtBoundary(body: string, delimiter: string): string[] {
  const texts: string[] = [];
  let from = -1;
  let at = body.startsWith(delimiter) ? 0 : nextDelimiter(body, delimiter, 0);
  while (at >= 0 && texts.length < MAX_PARTS) {
    if (from >= 0) {
      texts.push(withoutLineEnd(body.slice(from, at)));
    }
    const after = at + delimiter.length;
    if (body.startsWith('--', after)) {
      return texts;
    }
    const lineEnd = body.indexOf('\n', after);
    from = lineEnd < 0 ? body.length : lineEnd + 1;
    at = body.startsWith(delimiter, from) ? from : nextDelimiter(body, delimiter, from);
  }
  if (from >= 0 && from < body.length) {
    texts.push(body.slice(from));
  }
  return texts;
}

function nextDelimiter(body: string, delimiter: string, from: number): number {
  const at = body.indexOf(`\n${delimiter}`, Math.max(0, from - 1));
  return at < 0 ? -1 : at + 1;
}

function withoutLineEnd(text: string): string {
  return text.endsWith('\r\n') ? text.slice(0, -2) : text.endsWith('\n') ? text.slice(0, -1) : text;
}

function parsePart(text: string): BodyPart {
  const { headers, body } = splitHeaders(text);
  return {
    headers,
    type: parseContentType(headers.get('content-type') ?? '')?.type ?? 'text/plain',
    body,
  };
}

/** Splits a header block with CRLF or LF line ends from what follows its empty line. */
export function splitHeaders(text: string): {
  headers: ReadonlyMap<string, string>;
  body: string;
} {
  const headers = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    while (end >= 0 && (text[end + 1] === ' ' || text[end + 1] === '\t')) {
      end = text.indexOf('\n', end + 1);
    }
    const row = text.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? text.length : end + 1;
    if (row === '' || row === '\r') {
      break;
    }
    const colon = row.indexOf(':');
    const name = row.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) {
      headers.set(name, unfold(row.slice(colon + 1)));
    }
  }
  return { headers, body: text.slice(at) };
}
