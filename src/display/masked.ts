import { headerKind, isDigestWord, isOpenAuthParameter, isSecretWord, MASK, mayNameSecret } from './secret-names.ts';
import { maskUris } from './uris.ts';

/** Nothing without one of these holds a secret that could be told from other text. */
export const MAY_HOLD = /[=:]|%3a|eyJ|Bearer /i;
/** Most addresses: nothing but user, host and port. */
const PLAIN_URI = /^(?:sips?|tel):[\w.+*#-]{1,64}(?:@[\w.-]{1,64}(?::\d{1,5})?)?$/;

/** The name of a header and its colon, wherever a log or a page puts it. */
const HEADER = /(?<![\w-])([\w-]{1,64})[ \t]{0,8}:(?!\/\/)/g;
/** Where a header's value ends: with its line, or, on one that holds a whole message, at a line end written out. */
const VALUE_END = /\r?\n|\r$|\\[rn]|\\x0[ad]|\^M|#01[25]|<0[ad]>/gi;

/** What of a line end written out, behind its first character, looks like the beginning of a name. */
const WRITTEN_BEFORE = /^(?:[rnMJ]|01[25]|x0[ad])/;
/** A name and `=` or, in JSON and YAML, `:`. Its quotes may be escaped. */
const ASSIGNED = /(?<![\w.-])(\\{0,8}["']?)(\+?[\w.-]{1,40})\1[ \t]{0,8}([=:])[ \t]{0,8}/g;
/** A value in quotes, or up to a separator. Of quotes that are not closed it goes on to the end. */
const VALUE = /(\\{0,8}["'])(?:(?!\1)(?:[^\\]|\\+[^"'\\]))*|[^\s,;"'&<>\\]+/y;

/** The beginning of a digest (RFC 7616 §3.4.1), and of any value in quotes. */
const DIGEST = /\\{0,8}(?:["']|[\da-f]{16})/iy;
const QUOTE = /\\{0,8}["']/y;

/** RFC 7519 §3: three parts of base64url, the first an object. Its payload names people; nothing of it is shown. */
const TOKEN = /(?:(?<![\w-])|(?<=\\[rn]))eyJ[\w-]{6,}(?:\.[\w-]*){1,4}/g;
const BEARER = /\b(Bearer[ \t]{1,8})[\w.~+/=-]{6,}/gi;
/** RFC 4568 §9.1, RFC 8839 §5.4 (`ice-pwd`), RFC 4567 §3.1, RFC 8866 §5.12. */
const SDES = /\b(inline:)[^\s|"\\]+/gi;
const ICE_PASSWORD = /\b(ice-pwd:)[^\s"\\]+/gi;
const KEY_MANAGEMENT = /\b(key-mgmt:[\w-]{1,20}[ \t])[^\s"\\]+/gi;
const KEY_LINE = /((?:^|\\n)[ \t]{0,8}k=(?:clear|base64|uri):)[^\s"\\]+/gim;
/** A key that was pressed (application/dtmf-relay): people type PINs and card numbers. */
const SIGNAL = /^([ \t]{0,8}Signal[ \t]{0,4}=[ \t]{0,4})[\dA-D*#]+/gim;

/**
 * Text with every secret in it replaced by `***`: passwords and unknown parameters of URIs, credentials and challenges,
 * tokens, keys of media, headers that hold nothing else. A text without one comes back as it is. Of a text of several lines
 * a header's value ends with its line.
 */
export function masked(text: string): string {
  if (!MAY_HOLD.test(text) || PLAIN_URI.test(text)) {
    return text;
  }
  const open = text.includes('eyJ') ? text.replace(TOKEN, MASK) : text;
  const mayName = mayNameSecret(open);
  const shown = maskUris(mayName ? maskHeaders(open) : open);
  return maskMedia(mayName ? maskValues(shown, isSecretValue) : shown);
}

/** Values of headers that are secret, and of those that hold credentials all that is not known to be none. */
function maskHeaders(text: string): string {
  let shown = '';
  let done = 0;
  HEADER.lastIndex = 0;
  for (let match = HEADER.exec(text); match !== null; match = HEADER.exec(text)) {
    const [head, name = ''] = match;
    const before = text[match.index - 1] ?? '\n';
    const isAfterWritten = before === '\\' || before === '#' || before === '^';
    const kind = headerKind(
      isAfterWritten ? name.replace(WRITTEN_BEFORE, '') : name,
      isAfterWritten || before === '\n',
    );
    if (kind !== 'open') {
      const start = match.index + head.length;
      const end = endOfValue(text, start);
      shown += text.slice(done, start) + hiddenValue(text.slice(start, end), kind);
      done = end;
      HEADER.lastIndex = end;
    }
  }
  HEADER.lastIndex = 0;
  return done === 0 ? text : shown + text.slice(done);
}

function endOfValue(text: string, start: number): number {
  VALUE_END.lastIndex = start;
  return VALUE_END.exec(text)?.index ?? text.length;
}

function hiddenValue(value: string, kind: 'auth' | 'secret'): string {
  if (value.trim() === '') {
    return value;
  }
  if (kind === 'secret') {
    return ` ${MASK}`;
  }
  const scheme = /^[ \t]*([\w-]{1,40})(?=[ \t]+\S)/.exec(value)?.[0] ?? '';
  const rest = value.slice(scheme.length);
  return /^[ \t]*[\w.-]{1,40}[ \t]*=[ \t]*[^=\s]/.test(rest) ? scheme + maskAuthParameters(rest) : `${scheme} ${MASK}`;
}

/** Also a line that goes on with what the one before began. */
export function maskAuthParameters(text: string): string {
  return maskValues(text, (name, _text, _at, isAssigned) => isAssigned && !isOpenAuthParameter(name));
}

function maskMedia(text: string): string {
  return /inline:|ice-pwd:|key-mgmt:|k=|Signal|Bearer/i.test(text)
    ? text
        .replace(SDES, `$1${MASK}`)
        .replace(ICE_PASSWORD, `$1${MASK}`)
        .replace(KEY_MANAGEMENT, `$1${MASK}`)
        .replace(KEY_LINE, `$1${MASK}`)
        .replace(SIGNAL, `$1${MASK}`)
        .replace(BEARER, `$1${MASK}`)
    : text;
}

/** @param isAssigned `=` and not `:` stands between them, or the name is in quotes. */
type IsSecret = (name: string, text: string, at: number, isAssigned: boolean) => boolean;

function isSecretValue(name: string, text: string, at: number, isAssigned: boolean): boolean {
  if (isDigestWord(name)) {
    DIGEST.lastIndex = at;
    return DIGEST.test(text);
  }
  QUOTE.lastIndex = at;
  return isSecretWord(name) && (isAssigned || QUOTE.test(text));
}

/** A value that is no secret may hold names and values of its own: the search goes on in it. */
function maskValues(text: string, isSecret: IsSecret): string {
  let shown = '';
  let done = 0;
  ASSIGNED.lastIndex = 0;
  for (let match = ASSIGNED.exec(text); match !== null; match = ASSIGNED.exec(text)) {
    const [, quote = '', name = '', sign] = match;
    const at = ASSIGNED.lastIndex;
    VALUE.lastIndex = at;
    const value = isSecret(name, text, at, sign === '=' || quote !== '') ? VALUE.exec(text) : null;
    if (value !== null) {
      shown += `${text.slice(done, at)}${value[1] ?? ''}${MASK}`;
      done = at + value[0].length;
      ASSIGNED.lastIndex = done;
    }
  }
  ASSIGNED.lastIndex = 0;
  return done === 0 ? text : shown + text.slice(done);
}
