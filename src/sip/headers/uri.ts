import { inOneForm } from '../../bytes/index.ts';
import { isDigits } from './numbers.ts';
import { type Parameters, parseParameters } from './parameters.ts';
import { decodePercent } from './percent.ts';

/** What was read although a strict parser would have refused it. */
export type UriFlag = 'unbracketed-ipv6' | 'bad-port' | 'bad-host' | 'blank-inside';

export type SipUri = {
  /** Lower case, without the colon. */
  readonly scheme: string;
  /** Decoded once, with its user parameters, without the password; of a TEL URI the number. Null where absent. */
  readonly user: string | null;
  /** The same as it stood. */
  readonly rawUser: string | null;
  readonly password: string | null;
  /** Lower case, IPv6 without brackets and in one form (RFC 5952); '' for a scheme without hosts. */
  readonly host: string;
  readonly port: number | null;
  readonly parameters: Parameters;
  /** Embedded headers, decoded once (RFC 3261 §19.1.1). */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The text after `?` as it stood, '' where absent. */
  readonly query: string;
  readonly raw: string;
  readonly flags: readonly UriFlag[];
};

const MAX_HEADERS = 200;

/**
 * Reads a SIP, SIPS or TEL URI, tolerantly; of any other scheme only scheme and raw text. Null where the text has no
 * scheme. RFC 3261 §19.1.1, RFC 3966 §3.
 */
export function parseUri(text: string): SipUri | null {
  const raw = text.trim();
  const colon = raw.indexOf(':');
  const scheme = raw.slice(0, Math.max(colon, 0)).toLowerCase();
  if (!isScheme(scheme)) {
    return null;
  }
  const rest = raw.slice(colon + 1);
  if (scheme === 'sip' || scheme === 'sips') {
    return parseSipUri(scheme, rest, raw);
  }
  if (scheme === 'tel') {
    return parseTelUri(rest, raw);
  }
  return { scheme, raw, ...NOTHING };
}

const NOTHING = {
  user: null,
  rawUser: null,
  password: null,
  host: '',
  port: null,
  parameters: new Map(),
  headers: [],
  query: '',
  flags: [],
} as const;

function isScheme(scheme: string): boolean {
  return scheme.length <= 64 && /^[a-z][a-z0-9+.-]*$/.test(scheme);
}

function parseTelUri(rest: string, raw: string): SipUri {
  const semicolon = rest.indexOf(';');
  const rawUser = semicolon < 0 ? rest : rest.slice(0, semicolon);
  const parameters = semicolon < 0 ? NOTHING.parameters : parseParameters(rest.slice(semicolon + 1));
  return {
    scheme: 'tel',
    raw,
    ...NOTHING,
    user: decodePercent(rawUser),
    rawUser,
    parameters,
  };
}

function parseSipUri(scheme: string, rest: string, raw: string): SipUri {
  const at = userEnd(rest);
  const userInfo = at < 0 ? null : rest.slice(0, at);
  const afterUser = rest.slice(at + 1);
  const question = afterUser.indexOf('?');
  const query = question < 0 ? '' : afterUser.slice(question + 1);
  const hostAndParameters = question < 0 ? afterUser : afterUser.slice(0, question);
  const semicolon = hostAndParameters.indexOf(';');
  const hostPort = semicolon < 0 ? hostAndParameters : hostAndParameters.slice(0, semicolon);
  const flags: UriFlag[] = [];
  if (raw.includes(' ') || raw.includes('\t')) {
    flags.push('blank-inside');
  }
  const { host, port } = parseHostPort(hostPort.trim(), flags);
  const colon = userInfo === null ? -1 : userInfo.indexOf(':');
  const rawUser = userInfo === null || colon < 0 ? userInfo : userInfo.slice(0, colon);
  return {
    scheme,
    user: rawUser === null ? null : decodePercent(rawUser),
    rawUser,
    password: userInfo === null || colon < 0 ? null : userInfo.slice(colon + 1),
    host,
    port,
    parameters: semicolon < 0 ? NOTHING.parameters : decodedParameters(hostAndParameters.slice(semicolon + 1)),
    headers: parseEmbedded(query),
    query,
    raw,
    flags,
  };
}

/**
 * The `@` that ends the user part: the first one, because a user part may itself hold `?` (RFC 4475 intmeth); none
 * where everything before it is an unescaped `?Replaces=` of a URI without user (transfer rules §1.1, 5).
 */
function userEnd(rest: string): number {
  const at = rest.indexOf('@');
  return at >= 0 && rest.slice(0, at).toLowerCase().includes('?replaces=') ? -1 : at;
}

function decodedParameters(text: string): Parameters {
  const parameters = new Map<string, string | null>();
  for (const [name, value] of parseParameters(text)) {
    parameters.set(decodePercent(name).toLowerCase(), value === null ? null : decodePercent(value));
  }
  return parameters;
}

/** Splits `host:port`; an IPv6 address without brackets (RFC 5118 §4.2) is taken whole, and flagged. */
function parseHostPort(text: string, flags: UriFlag[]): { host: string; port: number | null } {
  if (text.startsWith('[')) {
    const close = text.indexOf(']');
    const host = inOneForm(text.slice(1, close < 0 ? undefined : close).toLowerCase());
    if (close < 0) {
      flags.push('bad-host');
      return { host, port: null };
    }
    return { host, port: portAfter(text.slice(close + 1), flags) };
  }
  const colon = text.indexOf(':');
  if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
    flags.push('unbracketed-ipv6');
    return { host: inOneForm(text.toLowerCase()), port: null };
  }
  const host = (colon < 0 ? text : text.slice(0, colon)).toLowerCase();
  if (!/^[\w.-]+$/.test(host)) {
    flags.push('bad-host');
  }
  return { host, port: colon < 0 ? null : portAfter(text.slice(colon), flags) };
}

function portAfter(text: string, flags: UriFlag[]): number | null {
  if (text === '') {
    return null;
  }
  const digits = text.slice(1);
  const port = isDigits(digits) && digits.length > 0 && digits.length <= 5 ? Number(digits) : -1;
  if (text[0] !== ':' || port < 0 || port > 65_535) {
    flags.push('bad-port');
    return null;
  }
  return port;
}

function parseEmbedded(query: string): [name: string, value: string][] {
  if (query === '') {
    return [];
  }
  return query
    .split('&', MAX_HEADERS)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0
        ? [decodePercent(piece), '']
        : [decodePercent(piece.slice(0, equals)), decodePercent(piece.slice(equals + 1))];
    });
}
