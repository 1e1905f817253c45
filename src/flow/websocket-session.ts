/** Terms of permessage-deflate (RFC 7692 §7.1) as the server's answer states them. */
export type DeflateTerms = {
  readonly clientKeepsContext: boolean;
  readonly serverKeepsContext: boolean;
};

/** What both directions of a WebSocket connection agreed on; both say it in the clear before the first frame. */
export type WebSocketSession = {
  /** `Sec-WebSocket-Protocol: sip` (RFC 7118 §4): what comes is SIP, whatever it looks like. */
  isSip: boolean;
  /** Null where the answer was not captured; then messages marked as compressed are taken as keeping their context. */
  deflate: DeflateTerms | null;
};
