import { type NameAddr, type NameAddrFlag, parseNameAddr } from './name-addr.ts';
import { decodePercent } from './percent.ts';
import { parseReplaces, type Replaces } from './replaces.ts';
import { parseUri, type SipUri, type UriFlag } from './uri.ts';

/** Tolerances of transfer rules §1.1, 4: what the sender of the Refer-To should have written otherwise. */
export type EmbeddedFlag =
  | 'embedded-unescaped'
  | 'embedded-double-escaped'
  | 'embedded-lower-case-hex'
  | 'embedded-lost-percent'
  | 'embedded-ampersand-missing'
  | 'embedded-as-header-parameters'
  | 'embedded-replaces-unreadable';
export type ReferToFlag = NameAddrFlag | UriFlag | EmbeddedFlag;

export type ReferTo = {
  readonly uri: SipUri | null;
  /** The address as it stood, without the `method` parameter and without headers. */
  readonly uriText: string;
  readonly display: string;
  /** What the recipient is asked to send: INVITE unless the URI says otherwise (RFC 3261 §19.1.5). */
  readonly method: string;
  readonly replaces: Replaces | null;
  /** Headers to put into the triggered request, decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly flags: readonly ReferToFlag[];
};

/** Headers seen inside Refer-To URIs; one of these right before a second `=` betrays a missing `&`. */
const EMBEDDED_NAMES = ['replaces', 'require', 'referred-by', 'target-dialog', 'join', 'subject', 'accept-contact'];
const MAX_EMBEDDED = 200;

/**
 * Reads a Refer-To value with its embedded headers (RFC 3515 §2.1, RFC 3261 §19.1.5, RFC 3891 §6.1), decoding them
 * once. Every deviation that is read all the same has its own flag. Never fails: the worst value gives a null `uri`.
 */
export function parseReferTo(value: string): ReferTo {
  const nameAddr = parseNameAddr(value);
  const uri = parseUri(nameAddr.uri);
  const flags = new Set<ReferToFlag>([...nameAddr.flags, ...(uri?.flags ?? [])]);
  const pieces = splitQuery(uri?.query ?? '', flags);
  const headers = pieces.map(([name, raw]) => decodeHeader(name, raw, flags));
  const raw = headers.find(([name]) => name.toLowerCase() === 'replaces')?.[1];
  return {
    uri,
    uriText: bareUri(nameAddr.uri, uri),
    display: nameAddr.display,
    method: uri?.parameters.get('method')?.toUpperCase() ?? 'INVITE',
    replaces: raw === undefined ? null : findReplaces(raw, nameAddr, flags),
    headers,
    flags: [...flags],
  };
}

/** The pieces of the query as they stood; one that hides a second header behind a missing `&` is cut in two. */
function splitQuery(query: string, flags: Set<ReferToFlag>): [name: string, raw: string][] {
  const pieces: [string, string][] = [];
  for (const piece of query.split('&', MAX_EMBEDDED)) {
    let rest = piece;
    for (let cut = hiddenHeader(rest); cut > 0; cut = hiddenHeader(rest)) {
      flags.add('embedded-ampersand-missing');
      pieces.push(assignment(rest.slice(0, cut).replace(/[?;,]$/, '')));
      rest = rest.slice(cut);
      if (pieces.length >= MAX_EMBEDDED) {
        return pieces;
      }
    }
    if (rest !== '') {
      pieces.push(assignment(rest));
    }
  }
  return pieces;
}

function assignment(piece: string): [name: string, raw: string] {
  const equals = piece.indexOf('=');
  return equals < 0 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
}

/** Where a second header name begins inside `name=value`, or 0. */
function hiddenHeader(piece: string): number {
  const lower = piece.toLowerCase();
  let equals = lower.indexOf('=', lower.indexOf('=') + 1);
  for (let tries = 0; equals > 0 && tries < MAX_EMBEDDED; tries++) {
    const before = lower.slice(Math.max(0, equals - 20), equals);
    const name = EMBEDDED_NAMES.find((known) => before.endsWith(known));
    if (name !== undefined && equals > name.length) {
      return equals - name.length;
    }
    equals = lower.indexOf('=', equals + 1);
  }
  return 0;
}

function decodeHeader(name: string, raw: string, flags: Set<ReferToFlag>): [name: string, value: string] {
  if (/[;=@]/.test(raw)) {
    flags.add('embedded-unescaped');
  }
  if (/%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])/.test(raw)) {
    flags.add('embedded-lower-case-hex');
  }
  const value = decodePercent(raw);
  const plainName = decodePercent(name);
  if (plainName.toLowerCase() === 'replaces' && !value.includes(';') && /%3b/i.test(value)) {
    flags.add('embedded-double-escaped');
    return [plainName, decodePercent(value)];
  }
  return [plainName, value];
}

/** Reads the Replaces value, mending the two slips that leave its meaning beyond doubt. */
function findReplaces(value: string, nameAddr: NameAddr, flags: Set<ReferToFlag>): Replaces | null {
  const replaces = parseReplaces(value);
  if (replaces !== null) {
    return replaces;
  }
  // RFC 5589 Figure 7 prints `from-tag3D763231`: the escape lost its percent sign.
  const mended = value.replace(/;\s*(to-tag|from-tag)3D/gi, ';$1=');
  if (mended !== value && parseReplaces(mended) !== null) {
    flags.add('embedded-lost-percent');
    return parseReplaces(mended);
  }
  const toTag = nameAddr.parameters.get('to-tag');
  const fromTag = nameAddr.parameters.get('from-tag');
  if (!nameAddr.brackets && toTag && fromTag) {
    flags.add('embedded-as-header-parameters');
    return {
      callId: value,
      toTag,
      fromTag,
      earlyOnly: nameAddr.parameters.has('early-only'),
    };
  }
  flags.add('embedded-replaces-unreadable');
  return null;
}

/** The address without what concerns only the triggered request: headers and the `method` parameter. */
function bareUri(text: string, uri: SipUri | null): string {
  if (uri === null || (uri.scheme !== 'sip' && uri.scheme !== 'sips')) {
    return text;
  }
  const withoutQuery = uri.query === '' ? text.replace(/\?$/, '') : text.slice(0, text.length - uri.query.length - 1);
  const userEnd = uri.rawUser === null ? 0 : withoutQuery.indexOf('@') + 1;
  const address = withoutQuery.slice(userEnd);
  const [host = '', ...parameters] = address.split(';');
  const kept = parameters.filter((parameter) => !/^\s*method\s*(?:=|$)/i.test(parameter));
  return withoutQuery.slice(0, userEnd) + [host, ...kept].join(';');
}
