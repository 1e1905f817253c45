import { authParameter, HEADER, parseChallenge, parseNameAddr, parseUri, type SipMessage } from '../../sip/index.ts';
import type { Relations } from '../relations.ts';
import { given, one, type Trait, tokens, word } from './trait.ts';

/** What a challenge asks for: which nonce says nothing. */
export function challengeTraits(message: SipMessage): Trait[] {
  const rows = [...message.rows(HEADER.wwwAuthenticate), ...message.rows(HEADER.proxyAuthenticate)];
  if (rows.length === 0) {
    return [];
  }
  const of = (name: string): string[] => rows.flatMap((row) => authParameter(row, name) ?? []);
  return [
    tokens(
      'authScheme',
      rows.map((row) => parseChallenge(row)?.scheme ?? ''),
    ),
    { id: 'realmName', values: of('realm').map((realm) => `=${realm}`) },
    tokens(
      'authAlgorithm',
      rows.map((row) => authParameter(row, 'algorithm') ?? 'md5'),
    ),
    tokens(
      'authQop',
      of('qop').flatMap((qop) => qop.split(',')),
    ),
    one('authStale', word(of('stale').some((stale) => /^true$/i.test(stale)) ? 'yes' : 'no')),
  ];
}

/** Whether the credentials of a request are those that were asked for, and for this request. */
export function credentialTraits(message: SipMessage, { challenges }: Relations): Trait[] {
  const [row] = [...message.rows(HEADER.authorization), ...message.rows(HEADER.proxyAuthorization)];
  if (row === undefined) {
    // Who was not asked for them need not have them.
    return challenges === null ? [] : [one('credentials', word('none'))];
  }
  const realm = authParameter(row, 'realm');
  const asked = (challenges ?? []).find((challenge) => authParameter(challenge, 'realm') === realm);
  const isFitting = challenges === null ? null : asked !== undefined;
  return [
    one('credentials', word('present')),
    ...(isFitting === null ? [] : [one('authRealm', word(isFitting ? 'asChallenged' : 'notAsChallenged'))]),
    tokens('authAlgorithm', [authParameter(row, 'algorithm') ?? 'md5']),
    given('authQop', authParameter(row, 'qop')),
    one('authUri', uriOf(row, message)),
    one('authUser', userOf(row, message)),
  ];
}

/** The uri of the credentials is that of the request, or the server refuses them (RFC 7616 §3.4.6). */
function uriOf(row: string, message: SipMessage): string {
  const said = parseUri(authParameter(row, 'uri') ?? '');
  const real = parseUri(message.requestUri());
  const isSame = said !== null && real !== null && said.user === real.user && said.host === real.host;
  return word(isSame ? 'asRequest' : 'notAsRequest');
}

function userOf(row: string, message: SipMessage): string {
  const name = (authParameter(row, 'username') ?? '').split('@', 1)[0] ?? '';
  const from = parseUri(parseNameAddr(message.header(HEADER.from) ?? '').uri)?.user ?? '';
  return word(name.toLowerCase() === from.toLowerCase() ? 'sameAsFrom' : 'otherThanFrom');
}
