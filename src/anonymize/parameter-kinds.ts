/** What the value of a parameter is, by its name. */
export type ParameterKind =
  | 'token'
  | 'word'
  | 'host'
  | 'id'
  | 'branch'
  | 'user'
  | 'realm'
  | 'uri'
  | 'text'
  | 'name'
  | 'number'
  | 'address';

const NAMES: readonly (readonly [ParameterKind, string])[] = [
  [
    'token',
    `expires q rport ttl cause transport duration retry-after refresher index count counter limit reg-id qop nc algorithm
    stale lr early-only comp early-flag protocol spi-c spi-s port-c port-s alg ealg mod prot ppt charset version order
    preference isfocus mobility priority automata event events methods schemes description-type min-se timeout delta-seconds
    received-port keep sec-mechanism purpose screen privacy pin-type aai bnc iotl sg sos profile type level mode codec
    response-key no-cc line-type screen-ind counter-diversion early flow-timer sdp-type tag-type access-type encoding
    boundary-type access network-provided transport-param v +sip.608 +sip.src +sip.fork image sip.extensions rfc-2543
    adaptive-min-rate sigcomp lskpmc ob`,
  ],
  ['word', 'user party method location text data audio video purpose handling class actor control language'],
  [
    'host',
    `received maddr sent-by icid-generated-at orig-ioi term-ioi transit-ioi ioi trunk-context phone-context targetname
    ecf ccf domain-name proxy-ip received-host rtp-host`,
  ],
  [
    'id',
    `tag to-tag from-tag local-tag remote-tag call-id callid icid-value remote gr opaque nonce cnonce response nextnonce rspauth
    auts id d-alg d-ver content-id boundary password secret key sigcomp-id instance-id ms-received-cid ms-received-port epid
    session-id cid conf-id reply-to-tag vnd token access-token refresh-token proxy-call-id gcid utran-cell-id-3gpp cgi-3gpp
    utran-sai-3gpp dsl-location ci-3gpp2 i-wlan-node-id`,
  ],
  ['branch', 'branch'],
  ['user', 'username uname sip-user auth-user calling called'],
  ['realm', 'realm domain'],
  ['uri', 'uri info url auth-param-uri x5u +sip.instance gruu pub-gruu temp-gruu +g.3gpp.icsi-ref href service-uri'],
  ['text', 'text reason comment error detail cause-text'],
  ['name', 'display name title'],
  ['number', 'tn rn npdi-rn cic isub ext tel number tgrp'],
  ['address', 'email mail contact original-called target'],
];

const KINDS: ReadonlyMap<string, ParameterKind> = new Map(
  NAMES.flatMap(([kind, names]) => names.split(/\s+/).map((name) => [name, kind] as const)),
);

/** Null for one that is not known. */
export function kindOfParameter(name: string): ParameterKind | null {
  return KINDS.get(name.toLowerCase()) ?? null;
}
