/**
 * Every header siptriage asks for by name, with its compact form (IANA "SIP Parameters", Header Fields) and how its
 * rows may be combined (RFC 3261 §7.3.1). Headers that are not here are kept as they stood and found by name.
 *
 * `list`: several rows equal one comma list in order. `single`: at most one value in a message. `opaque`: neither
 * may be joined nor split at commas (RFC 3261 §7.3.1 names the four authentication headers).
 */
type Shape = 'list' | 'single' | 'opaque';
type HeaderDefinition = {
  readonly name: string;
  readonly compact?: string;
  readonly shape: Shape;
};

const DEFINITIONS = {
  via: { name: 'Via', compact: 'v', shape: 'list' },
  from: { name: 'From', compact: 'f', shape: 'single' },
  to: { name: 'To', compact: 't', shape: 'single' },
  callId: { name: 'Call-ID', compact: 'i', shape: 'single' },
  cseq: { name: 'CSeq', shape: 'single' },
  contentLength: { name: 'Content-Length', compact: 'l', shape: 'single' },
  contact: { name: 'Contact', compact: 'm', shape: 'list' },
  maxForwards: { name: 'Max-Forwards', shape: 'single' },
  contentType: { name: 'Content-Type', compact: 'c', shape: 'single' },
  contentEncoding: { name: 'Content-Encoding', compact: 'e', shape: 'list' },
  contentLanguage: { name: 'Content-Language', shape: 'list' },
  contentDisposition: { name: 'Content-Disposition', shape: 'single' },
  contentTransferEncoding: {
    name: 'Content-Transfer-Encoding',
    shape: 'single',
  },
  mimeVersion: { name: 'MIME-Version', shape: 'single' },
  referTo: { name: 'Refer-To', compact: 'r', shape: 'single' },
  referredBy: { name: 'Referred-By', compact: 'b', shape: 'single' },
  referSub: { name: 'Refer-Sub', shape: 'single' },
  referEventsAt: { name: 'Refer-Events-At', shape: 'single' },
  replaces: { name: 'Replaces', shape: 'single' },
  join: { name: 'Join', shape: 'single' },
  targetDialog: { name: 'Target-Dialog', shape: 'single' },
  event: { name: 'Event', compact: 'o', shape: 'single' },
  subscriptionState: { name: 'Subscription-State', shape: 'single' },
  allowEvents: { name: 'Allow-Events', compact: 'u', shape: 'list' },
  reason: { name: 'Reason', shape: 'list' },
  callInfo: { name: 'Call-Info', shape: 'list' },
  featureCaps: { name: 'Feature-Caps', shape: 'list' },
  warning: { name: 'Warning', shape: 'list' },
  retryAfter: { name: 'Retry-After', shape: 'single' },
  expires: { name: 'Expires', shape: 'single' },
  minExpires: { name: 'Min-Expires', shape: 'single' },
  sessionExpires: { name: 'Session-Expires', compact: 'x', shape: 'single' },
  minSe: { name: 'Min-SE', shape: 'single' },
  sessionId: { name: 'Session-ID', shape: 'single' },
  route: { name: 'Route', shape: 'list' },
  recordRoute: { name: 'Record-Route', shape: 'list' },
  path: { name: 'Path', shape: 'list' },
  serviceRoute: { name: 'Service-Route', shape: 'list' },
  require: { name: 'Require', shape: 'list' },
  proxyRequire: { name: 'Proxy-Require', shape: 'list' },
  supported: { name: 'Supported', compact: 'k', shape: 'list' },
  unsupported: { name: 'Unsupported', shape: 'list' },
  allow: { name: 'Allow', shape: 'list' },
  accept: { name: 'Accept', shape: 'list' },
  acceptEncoding: { name: 'Accept-Encoding', shape: 'list' },
  acceptLanguage: { name: 'Accept-Language', shape: 'list' },
  acceptContact: { name: 'Accept-Contact', compact: 'a', shape: 'list' },
  rejectContact: { name: 'Reject-Contact', compact: 'j', shape: 'list' },
  requestDisposition: {
    name: 'Request-Disposition',
    compact: 'd',
    shape: 'list',
  },
  date: { name: 'Date', shape: 'single' },
  timestamp: { name: 'Timestamp', shape: 'single' },
  subject: { name: 'Subject', compact: 's', shape: 'opaque' },
  organization: { name: 'Organization', shape: 'opaque' },
  priority: { name: 'Priority', shape: 'single' },
  server: { name: 'Server', shape: 'opaque' },
  userAgent: { name: 'User-Agent', shape: 'opaque' },
  identity: { name: 'Identity', compact: 'y', shape: 'opaque' },
  identityInfo: { name: 'Identity-Info', compact: 'n', shape: 'opaque' },
  privacy: { name: 'Privacy', shape: 'opaque' },
  pAssertedIdentity: { name: 'P-Asserted-Identity', shape: 'list' },
  pPreferredIdentity: { name: 'P-Preferred-Identity', shape: 'list' },
  pChargingVector: { name: 'P-Charging-Vector', shape: 'opaque' },
  remotePartyId: { name: 'Remote-Party-ID', shape: 'list' },
  diversion: { name: 'Diversion', shape: 'list' },
  historyInfo: { name: 'History-Info', shape: 'list' },
  wwwAuthenticate: { name: 'WWW-Authenticate', shape: 'opaque' },
  proxyAuthenticate: { name: 'Proxy-Authenticate', shape: 'opaque' },
  authorization: { name: 'Authorization', shape: 'opaque' },
  proxyAuthorization: { name: 'Proxy-Authorization', shape: 'opaque' },
  authenticationInfo: { name: 'Authentication-Info', shape: 'opaque' },
  rack: { name: 'RAck', shape: 'single' },
  rseq: { name: 'RSeq', shape: 'single' },
  inReplyTo: { name: 'In-Reply-To', shape: 'list' },
  also: { name: 'Also', shape: 'list' },
  alertInfo: { name: 'Alert-Info', shape: 'list' },
  errorInfo: { name: 'Error-Info', shape: 'list' },
  geolocation: { name: 'Geolocation', shape: 'list' },
  securityClient: { name: 'Security-Client', shape: 'list' },
  securityServer: { name: 'Security-Server', shape: 'list' },
  securityVerify: { name: 'Security-Verify', shape: 'list' },
  sipEtag: { name: 'SIP-ETag', shape: 'single' },
  sipIfMatch: { name: 'SIP-If-Match', shape: 'single' },
} as const satisfies Record<string, HeaderDefinition>;

/** Index of a known header; take it from `HEADER`. */
export type HeaderId = number;

const KEYS = Object.keys(DEFINITIONS) as (keyof typeof DEFINITIONS)[];

/** The known headers by their camel-case name. */
export const HEADER = Object.fromEntries(KEYS.map((key, index) => [key, index])) as {
  readonly [Key in keyof typeof DEFINITIONS]: HeaderId;
};

/** Name, compact form and shape, in the order of the ids. */
export const HEADER_DEFINITIONS: readonly HeaderDefinition[] = KEYS.map((key) => DEFINITIONS[key]);

export const HEADER_COUNT: number = KEYS.length;

/** The id of a row whose name is none of the known ones, and of a row without a colon. */
export const UNKNOWN_HEADER = 254;
export const NOT_A_HEADER = 255;

const BY_NAME = new Map<string, HeaderId>();
for (const [id, definition] of HEADER_DEFINITIONS.entries()) {
  BY_NAME.set(definition.name.toLowerCase(), id);
  if (definition.compact !== undefined) {
    BY_NAME.set(definition.compact, id);
  }
}

/** The id for a long or compact name in any case, or `UNKNOWN_HEADER`. RFC 3261 §7.3.1, §7.3.3. */
export function headerIdOf(name: string): HeaderId {
  return BY_NAME.get(name.toLowerCase()) ?? UNKNOWN_HEADER;
}

/** Every accepted spelling in lower case with its id: what the scanner's byte table is built from. */
export function headerSpellings(): Iterable<[string, HeaderId]> {
  return BY_NAME;
}
