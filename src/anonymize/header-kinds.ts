/** How the value of a header is rewritten, by its name. */
export type HeaderKind =
  | 'address'
  | 'via'
  | 'id'
  | 'token'
  | 'numbers'
  | 'date'
  | 'agent'
  | 'reason'
  | 'warning'
  | 'auth'
  | 'identity'
  | 'name'
  | 'value';

const NAMES: readonly (readonly [HeaderKind, string])[] = [
  [
    'address',
    `from to contact route record-route path service-route p-asserted-identity p-preferred-identity remote-party-id diversion
    history-info refer-to referred-by refer-events-at call-info alert-info error-info geolocation reply-to p-associated-uri
    p-called-party-id also p-profile-key p-served-user p-user-database p-visited-network-id p-refused-uri-list
    geolocation-routing permission-missing trigger-consent policy-contact p-dcs-billing-info rpid-privacy p-private-network-indication
    privacy-contact requested-by content-indirection identity-info user-to-user-contact p-answer-state x-original-to
    p-media-authorization-uri`,
  ],
  ['via', 'via'],
  [
    'id',
    `call-id in-reply-to content-id sip-etag sip-if-match replaces join target-dialog session-id p-charging-vector
    p-charging-function-addresses user-to-user suppress-if-match security-id global-session-id p-cscf-id`,
  ],
  [
    'token',
    `allow supported require unsupported proxy-require accept accept-encoding accept-language accept-contact reject-contact
    request-disposition content-type content-disposition content-encoding content-language content-transfer-encoding
    mime-version priority privacy event allow-events subscription-state refer-sub session-expires min-se feature-caps
    security-client security-server security-verify p-early-media p-preferred-service p-asserted-service recv-info info-package
    answer-mode priv-answer-mode history-supported resource-priority accept-resource-priority p-access-network-info
    x-serialnumber-kind norefersub hide max-breadth rack cseq`,
  ],
  [
    'numbers',
    `content-length max-forwards expires min-expires retry-after rseq timestamp flow-timer p-hangup-cause x-asterisk-hangupcausecode
    x-fs-support x-hangup-cause-code age max-redirects`,
  ],
  ['date', 'date x-date last-modified'],
  ['agent', 'user-agent server x-user-agent x-server'],
  ['reason', 'reason p-registrar-error x-reason x-warning x-asterisk-hangupcause ms-diagnostics ms-diagnostics-public'],
  ['warning', 'warning'],
  [
    'auth',
    'authorization proxy-authorization www-authenticate proxy-authenticate authentication-info proxy-authentication-info',
  ],
  ['identity', 'identity'],
  ['name', 'subject organization comment x-name'],
];

const COMPACT: Readonly<Record<string, string>> = {
  a: 'accept-contact',
  b: 'referred-by',
  c: 'content-type',
  d: 'request-disposition',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  j: 'reject-contact',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  n: 'identity-info',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
  y: 'identity',
};

const KINDS: ReadonlyMap<string, HeaderKind> = new Map(
  NAMES.flatMap(([kind, names]) => names.split(/\s+/).map((name) => [name, kind] as const)),
);

/** A name in small letters, and long. */
export function fullName(name: string): string {
  const lower = name.trim().toLowerCase();
  return COMPACT[lower] ?? lower;
}

/** @param name as {@link fullName} gives it. */
export function kindOfHeader(name: string): HeaderKind {
  // Headers of products that carry an identifier: of a call, of a session.
  const isId = /(?:^|-)(?:call-?id|cid|guid|uuid|calluuid|correlation-id|org-id|ucid|icid)$/.test(name);
  return KINDS.get(name) ?? (isId ? 'id' : 'value');
}

/** Words that names of headers are made of. */
const NAME_WORDS: ReadonlySet<string> = new Set(
  `x p ms cisco asterisk fs freeswitch genesys acme avaya broadworks broadsoft sonus ribbon kamailio opensips twilio telnyx
  livekit skype lync teams microsoft nokia ericsson huawei mitel snom polycom yealink grandstream alcatel aastra
  call id callid cid guid uuid calluuid correlation session original old new other leg peer remote local from to user agent
  server client caller called callee calling number name display hangup cause code reason warning error info type content
  length disposition encoding language accept allow events event expires min max forwards date timestamp subject organization
  priority route record path service contact via cseq rack rseq require proxy supported unsupported authenticate authorization
  authentication security verify identity asserted preferred charging vector function addresses access network visited
  associated uri early media answer mode state refer referred by sub target dialog replaces join in reply history diversion
  privacy retry after alert geolocation routing feature caps flow timer recv package global support version mime transfer
  subscription suppress if match etag sip answered redirect serialnumber serial domain account tenant trunk customer queue agent
  extension direction source destination ip port address received hops hop trace transaction span request response key token
  auth status result message text data custom header headers variable hold transferee transferor transferred group channel
  conversation tag test org ucid correlation sequence device mac location emergency billing diagnostics public registrar
  permission missing trigger consent policy resource list application context link body value
  keepalive timeout duration codec codecs rtp stat stats quality report vqmrtcpxr origin attestation attest passport verstat
  epoch epid instance loop detect refresh`.split(/\s+/),
);

/** Whether all words of a name are known, so that it tells nothing of who uses it. */
export function isKnownName(name: string): boolean {
  return (
    KINDS.has(fullName(name)) ||
    name
      .toLowerCase()
      .split('-')
      .every((word) => NAME_WORDS.has(word))
  );
}
