/* Which names lead to a secret. What is unknown counts as one where a name stands in a URI or in credentials. */

/** What stands in place of a secret. */
export const MASK = '***';

function setOf(...names: string[]): ReadonlySet<string> {
  return new Set(names.join(' ').split(' '));
}

/**
 * Parameters whose values are no secret: of SIP and tel URIs (the registry of RFC 3969, RFC 3966, RFC 4694, RFC 4904, RFC
 * 7544), and of the headers that follow a URI without brackets.
 */
const OPEN_PARAMETERS = setOf(
  'transport user method lr maddr ttl comp ob gr cause target locale',
  'phone-context ext isub isub-encoding tsp npdi rn rn-context cic cic-context tgrp trunk-context otg dtg cpc oli verstat',
  'tag ftag did branch received rport alias nat r2 index rc mp np reason screen privacy counter limit count party id',
  'expires q reg-id purpose refresher to-tag from-tag early-only',
);

/** Headers that a URI may carry behind `?` and without which a transfer is not understood (RFC 3261 §19.1.1). */
const OPEN_URI_HEADERS = setOf(
  'replaces join require supported event accept accept-contact reject-contact reason privacy target-dialog',
);

/** Parameters of credentials and challenges (RFC 3261 §25.1, RFC 7616) that are no secret. Of a `uri` its own secrets are. */
const OPEN_AUTH_PARAMETERS = setOf('realm algorithm qop nc stale domain uri charset userhash integrity-protected');

/** Names of secrets wherever a value is given to one, in the text of a log or a body. */
const SECRET_WORDS = setOf(
  'username nonce cnonce nextnonce rspauth opaque auts ik ck',
  'password passwd passwort pwd pass secret client_secret shared_secret token access_token refresh_token id_token auth_token',
  'auth-token api_key api-key apikey access_key private_key session_key authorization pin passcode otp mat_khau matkhau',
  'ice-pwd ha1 pn-prid pn-param sip.instance +sip.instance',
);

/** Headers whose whole value is one, besides those that `SECRET_HEADER` knows by a part of their name. */
const SECRET_HEADERS = setOf(
  'identity user-to-user cookie set-cookie p-media-authorization encryption x-auth x-authorization x-auth-user x-pin',
);
const SECRET_HEADER =
  /api-?key|token|secret|passw|passcode|cookie|credential|session-?key|jwt|-auth-|-pin$|-otp$|-sign(?:ature)?$/;

/** Headers of credentials, challenges and what follows them (RFC 3261 §20.7, §20.27, §20.28, §20.44; RFC 7615). */
const AUTH_HEADERS = setOf(
  'authorization proxy-authorization www-authenticate proxy-authenticate authentication-info proxy-authentication-info',
);

/** A part of every name above that leads to a secret outside URIs: without one there is no need to look for names. */
const HINT =
  /user|nonce|opaque|pass|pwd|secret|token|key|auth|auts|pin|otp|khau|ha1|pn-p|instance|response|cookie|identity|credential|jwt|sign|encryption|y[ \t]*:|ik|ck/i;

export function mayNameSecret(text: string): boolean {
  return HINT.test(text);
}

export function isOpenParameter(name: string): boolean {
  return OPEN_PARAMETERS.has(name.toLowerCase());
}

export function isOpenUriHeader(name: string): boolean {
  return OPEN_URI_HEADERS.has(name.toLowerCase());
}

export function isOpenAuthParameter(name: string): boolean {
  return OPEN_AUTH_PARAMETERS.has(name.toLowerCase());
}

export function isSecretWord(name: string): boolean {
  return SECRET_WORDS.has(name.toLowerCase());
}

/** The word has other meanings than that of Digest: it leads to a secret only where the value looks like one. */
export function isDigestWord(name: string): boolean {
  return name.toLowerCase() === 'response';
}

type HeaderKind = 'open' | 'auth' | 'secret';

/** @param name as it was written; `y` is Identity's compact form (RFC 8224 §4). */
export function headerKind(name: string, isAtLineStart: boolean): HeaderKind {
  const lower = name.toLowerCase();
  if (AUTH_HEADERS.has(lower)) {
    return 'auth';
  }
  return SECRET_HEADERS.has(lower) || SECRET_HEADER.test(lower) || (lower === 'y' && isAtLineStart) ? 'secret' : 'open';
}
