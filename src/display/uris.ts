import { isOpenParameter, isOpenUriHeader, isSecretWord, MASK } from './secret-names.ts';

/** A SIP or tel URI up to what cannot stand in one; a backslash ends it where text is quoted inside a string. */
const SIP_URI = /(?<![\w+-])(sips?|tel):((?:(?!,(?:sips?|tel):)[^\s<>"\\])+)/gi;
/** A SIP URI inside another, percent-encoded (RFC 3986 §2.1), once or twice. */
const ENCODED_SIP_URI = /(?<![a-z])(sips?%(?:25)?3a)([^\s<>"\\&;]+)/gi;
const OTHER_URI = /(?<![\w+.-])([a-z][a-z\d+.-]{1,30}:\/\/)([^\s<>"\\]+)/gi;
const COLON = /:|%(?:25)?3a/i;
const AT = /@|%(?:25)?40/gi;
/** A parameter's value ends here too, where a sentence goes on. */
const VALUE = /^[^;?&,)\s]*/;

/** Text with the passwords and unknown parameters and headers of the URIs in it masked. */
export function maskUris(text: string): string {
  let shown = text.replace(SIP_URI, (_all, scheme: string, rest: string) => `${scheme}:${maskSip(rest)}`);
  if (shown.includes('%')) {
    shown = shown.replace(ENCODED_SIP_URI, (_all, scheme: string, rest: string) => scheme + maskEncoded(rest));
  }
  return shown.includes('://')
    ? shown.replace(OTHER_URI, (_all, scheme: string, rest: string) => scheme + maskHierarchical(rest))
    : shown;
}

/** The user part of a URI without what it may hold besides the user: a password, parameters (RFC 3261 §19.1.1). */
export function maskUser(user: string): string {
  const colon = COLON.exec(user);
  return colon === null ? maskParameters(user) : `${maskParameters(user.slice(0, colon.index))}${colon[0]}${MASK}`;
}

function maskSip(rest: string): string {
  const at = endOfUser(rest);
  if (at > 0) {
    return `${maskUser(rest.slice(0, at))}@${maskHost(rest.slice(at + 1))}`;
  }
  return maskHost(rest);
}

/** Position of the `@` behind the user: a password may hold one although it must not. -1 without one. */
function endOfUser(rest: string): number {
  const first = rest.indexOf('@');
  const behind = rest.slice(first + 1).search(/[;?]/);
  return first < 0 || behind < 0 ? rest.lastIndexOf('@') : rest.lastIndexOf('@', first + behind);
}

/** Host and port, parameters, headers. A port that is no number is a password whose `@` was cut off. */
function maskHost(rest: string): string {
  const end = rest.search(/[;?]/);
  const host = end < 0 ? rest : rest.slice(0, end);
  const behind = end < 0 ? '' : rest.slice(end);
  const shown = isHostPort(host) ? host : `${host.slice(0, host.indexOf(':') + 1)}${MASK}`;
  return `${shown}${behind === '' ? '' : maskParameters(behind)}`;
}

/** `host`, `host:5060`, `[2001:db8::1]:5060`, an address of IPv6 without its brackets; the end of a sentence may follow. */
function isHostPort(host: string): boolean {
  const colon = host.indexOf(':');
  return (
    colon < 0 ||
    host.startsWith('[') ||
    (colon === host.lastIndexOf(':') ? /^\d{0,5}[,.!)\]']*$/.test(host.slice(colon + 1)) : /^[\da-f.:]+$/i.test(host))
  );
}

/** `;name=value` and, behind a `?`, `name=value&name=value`. */
function maskParameters(text: string): string {
  if (!text.includes('=')) {
    return text;
  }
  let isHeader = false;
  return text
    .split(/(?=[;?&])/)
    .map((part) => {
      isHeader ||= part.startsWith('?');
      const equals = part.indexOf('=');
      if (equals < 0 || !/^[;?&]/.test(part)) {
        return part;
      }
      const name = part.slice(1, equals).trim();
      if (isHeader ? isOpenUriHeader(name) : isOpenParameter(name)) {
        return part;
      }
      const value = part.slice(equals + 1);
      const length = VALUE.exec(value)?.[0].length ?? 0;
      return length === 0 ? part : `${part.slice(0, equals + 1)}${MASK}${value.slice(length)}`;
    })
    .join('');
}

/** `alice%3Asecret%40host` */
function maskEncoded(rest: string): string {
  const at = [...rest.matchAll(AT)].at(-1)?.index ?? -1;
  const user = at < 0 ? '' : rest.slice(0, at);
  const colon = COLON.exec(user);
  return colon === null ? rest : `${user.slice(0, colon.index)}${colon[0]}${MASK}${rest.slice(at)}`;
}

/** `user:password@host/path?name=value` of any scheme with an authority (RFC 3986 §3.2.1). */
function maskHierarchical(rest: string): string {
  const path = rest.search(/[/?#]/);
  const authority = path < 0 ? rest : rest.slice(0, path);
  const at = authority.lastIndexOf('@');
  const colon = authority.indexOf(':');
  const shown =
    at > 0 && colon >= 0 && colon < at ? `${authority.slice(0, colon + 1)}${MASK}${authority.slice(at)}` : authority;
  return `${shown}${path < 0 ? '' : maskQuery(rest.slice(path))}`;
}

/** A page is named by its path; what a query calls a secret is one. */
function maskQuery(text: string): string {
  return text.replace(/([?&#;])([^=&#;?]{1,64})=([^&#;]+)/g, (all, before: string, name: string) =>
    isSecretQuery(name) ? `${before}${name}=${MASK}` : all,
  );
}

function isSecretQuery(name: string): boolean {
  return isSecretWord(name) || /token|secret|passw|key|sig|auth|session|credential|code$/i.test(name);
}
