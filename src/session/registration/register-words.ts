import type { RegisterCredentials, RegistrarChallenge, RegistrationRefusal } from '../../records/index.ts';
import {
  authParameter,
  HEADER,
  isAddress,
  isProxyChallenge,
  type NameAddr,
  parseNameAddr,
  parseReasons,
  parseUri,
  parseVia,
  parseWarning,
  type SipMessage,
} from '../../sip/index.ts';

/* What is read of a REGISTER and of its answers where somebody has to look at them. */

/** Values kept of one header; a longer list is noise. */
const KEPT = 16;
const MOST_TEXT = 200;
const DEFAULT_PORT = 5060;
/** Headers in which registrars say why, besides Warning and Reason. */
const TELLING = ['p-registrar-error', 'error-info', 'x-reason', 'x-warning'] as const;

/** What a REGISTER asks for. */
export type Asking = {
  /** URI of the first Contact that it wants bound, else of the first; null without one. */
  readonly contact: string | null;
  /** It wants several bound. */
  readonly isSeveral: boolean;
  readonly instance: string | null;
  readonly isFetch: boolean;
  readonly isRemoval: boolean;
  readonly seconds: number | null;
};

export function askingOf(message: SipMessage): Asking {
  const contacts = contactsOf(message);
  const expires = secondsOf(message.header(HEADER.expires));
  const own = contacts.map(({ parameters }) => secondsOf(parameters.get('expires') ?? null) ?? expires);
  const first =
    contacts[
      Math.max(
        0,
        own.findIndex((seconds) => seconds !== 0),
      )
    ] ?? null;
  return {
    contact: first === null ? null : clip(first.uri),
    isSeveral: own.filter((seconds) => seconds !== 0).length > 1,
    instance: clipOrNull(instanceOf(first)),
    isFetch: contacts.length === 0,
    isRemoval: own.length > 0 && own.every((seconds) => seconds === 0),
    // Where one Contact goes and another comes, what counts is what comes.
    seconds: own.find((seconds) => seconds !== 0) ?? own[0] ?? expires,
  };
}

/** What a 2xx says is bound. */
export type Bound = {
  readonly contacts: readonly string[];
  /** All, where none of them is the one that was asked for; else none. */
  readonly listed: readonly { readonly uri: string; readonly instance: string | null }[];
  /** That of the client as the registrar knows it; null where it cannot be told. */
  readonly own: string | null;
  readonly seconds: number | null;
};

/** @param own URI of the Contact that was asked for; null where that was not seen. */
export function boundBy(message: SipMessage, own: string | null): Bound {
  const contacts = contactsOf(message);
  const expires = secondsOf(message.header(HEADER.expires));
  const mine = own === null ? contacts[0] : contacts.find(({ uri }) => isSameContact(uri, own));
  const only = contacts.length === 1 ? contacts[0] : undefined;
  const counted = mine ?? only;
  return {
    // Most registrars say what was asked: the same text is not kept twice.
    contacts: contacts.map(({ uri }) => (uri === own ? own : clip(uri))),
    listed: mine === undefined ? contacts.map((each) => ({ uri: each.uri, instance: instanceOf(each) })) : [],
    own: counted === undefined ? null : counted.uri === own ? own : clip(counted.uri),
    seconds: secondsOf(counted?.parameters.get('expires') ?? null) ?? expires,
  };
}

export function isSameContact(a: string, b: string): boolean {
  if (a === b) {
    return true;
  }
  const [one, other] = [parseUri(a), parseUri(b)];
  return (
    one !== null &&
    other !== null &&
    one.user === other.user &&
    one.host === other.host &&
    (one.port ?? DEFAULT_PORT) === (other.port ?? DEFAULT_PORT)
  );
}

function instanceOf(contact: NameAddr | null): string | null {
  return contact?.parameters.get('+sip.instance') ?? null;
}

function contactsOf(message: SipMessage): NameAddr[] {
  return message.values(HEADER.contact).slice(0, KEPT).map(parseNameAddr);
}

function secondsOf(text: string | null): number | null {
  const digits = /^\s*(\d{1,10})\s*$/.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

export function minExpiresOf(message: SipMessage): number | null {
  return secondsOf(message.header(HEADER.minExpires));
}

/** Of several credentials those that answer the challenge before; where none does, the first for who asked. */
export function credentialsIn(message: SipMessage, challenge: RegistrarChallenge | null): RegisterCredentials | null {
  const all = [
    ...message.rows(HEADER.authorization).map((row) => credentialsOf(row, false)),
    ...message.rows(HEADER.proxyAuthorization).map((row) => credentialsOf(row, true)),
  ].slice(0, KEPT);
  const isProxys = challenge !== null && isProxyChallenge(challenge.status);
  const own = all.filter((each) => each.isForProxy === isProxys);
  return own.find(({ realm }) => realm !== null && challenge?.realms.includes(realm)) ?? own[0] ?? all[0] ?? null;
}

function credentialsOf(row: string, isForProxy: boolean): RegisterCredentials {
  const text = row.slice(0, 2000);
  return {
    username: clipOrNull(authParameter(text, 'username')),
    realm: clipOrNull(authParameter(text, 'realm')),
    algorithm: clipOrNull(authParameter(text, 'algorithm')),
    isForProxy,
  };
}

/** What answers the challenge: stands for the digest of a password; null without one. */
export function responseIn(message: SipMessage): string | null {
  const row = message.header(HEADER.authorization) ?? message.header(HEADER.proxyAuthorization);
  return row === null ? null : authParameter(row.slice(0, 2000), 'response');
}

export function challengeIn(message: SipMessage): RegistrarChallenge {
  const rows = [...message.rows(HEADER.wwwAuthenticate), ...message.rows(HEADER.proxyAuthenticate)]
    .slice(0, KEPT)
    .map((row) => row.slice(0, 2000));
  const each = (name: string): string[] => [
    ...new Set(rows.map((row) => clipOrNull(authParameter(row, name))).filter((value) => value !== null)),
  ];
  return { status: message.status, realms: each('realm'), algorithms: each('algorithm') };
}

export function refusalIn(
  message: SipMessage,
  phrase: string,
  asked: Pick<RegistrationRefusal, 'hadCredentials' | 'wasChallenged'>,
): RegistrationRefusal {
  const [warning = null] = message.values(HEADER.warning);
  const [reason = null] = parseReasons(message.values(HEADER.reason));
  const said = TELLING.map((name) => message.headerByName(name)).find((text) => text !== null) ?? null;
  return {
    status: message.status,
    phrase,
    warning: warning === null ? null : clip(parseWarning(warning)?.text ?? warning),
    reason: clipOrNull(reason?.text ?? said),
    retryAfter: secondsOf(/^\s*\d{1,9}/.exec(message.header(HEADER.retryAfter) ?? '')?.[0] ?? null),
    server: clipOrNull(message.header(HEADER.server) ?? message.header(HEADER.userAgent)),
    ...asked,
  };
}

/** Where the topmost Via says that answers go, and whether it asks for the source port instead (RFC 3581 §3). */
export function viaOf(message: SipMessage): { readonly sentBy: string; readonly hasRport: boolean } {
  // Of several in one row the first is taken apart from the others; most have a row each.
  const row = message.header(HEADER.via) ?? '';
  const via = row.includes(',') ? (message.values(HEADER.via)[0] ?? '') : row;
  return { sentBy: clip(message.sentBy() ?? ''), hasRport: hasRport(via) };
}

/** A parameter of this name; within quotes it may be none. */
const NAMES_RPORT = /;[ \t]*rport[ \t]*(?:[;=]|$)/i;

function hasRport(via: string): boolean {
  return NAMES_RPORT.test(via) && (!via.includes('"') || parseVia(via)?.rport != null);
}

/** URI of To as text, and the user that it names, of another scheme none, of its domain. */
export function addressOfRecord(message: SipMessage): {
  readonly aor: string;
  readonly user: string;
  readonly host: string;
} {
  const { uri } = parseNameAddr(message.header(HEADER.to) ?? '');
  const { name, host } = userAt(uri);
  return { aor: clip(uri), user: clip(name), host: clip(host) };
}

/** A user and its domain, as they are compared; each '' where there is none. */
export type UserAt = {
  readonly name: string;
  readonly host: string;
  /** Whether the domain is a name, and no IP address. */
  readonly isNamed: boolean;
};

/** `sip:100@Example.COM.` as its user and its domain. */
export function userAt(uri: string): UserAt {
  const parsed = parseUri(uri);
  const name = (parsed?.user ?? '').split(';', 1)[0]?.toLowerCase() ?? '';
  const host = (parsed?.host ?? '').toLowerCase().replace(/\.$/, '');
  return { name, host, isNamed: isNamed(host) };
}

export function isNamed(host: string): boolean {
  return host !== '' && !isAddress(host);
}

export function userAgentOf(message: SipMessage): string | null {
  return clipOrNull(message.header(HEADER.userAgent));
}

/** A text of its own: a part of another keeps all of that in memory, here a whole header row. */
function clip(text: string): string {
  return ` ${text.slice(0, MOST_TEXT)}`.slice(1);
}

function clipOrNull(text: string | null): string | null {
  return text === null ? null : clip(text);
}
