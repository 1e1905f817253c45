import type { KeptMessage } from './kept-message.ts';
import type { SessionId } from './replied-session.ts';

/**
 * What an initial INVITE or MESSAGE carries that a judgement of its refusal may ask for, on one hop: values as they stood,
 * read when somebody asks.
 */
export type Invitation = {
  readonly requestUri: string;
  /** A Route leads it elsewhere first. */
  readonly isRouted: boolean;
  readonly from: string;
  readonly to: string;
  readonly asserted: readonly string[];
  /** Identity rows (RFC 8224 §4). */
  readonly identities: readonly string[];
  readonly date: string | null;
  /** `+sip.608` in a Feature-Caps (RFC 8688 §3.3, RFC 6809 §4). */
  readonly knows608: boolean;
  /** The user name of its credentials; null without any. */
  readonly authUser: string | null;
  readonly sessionId: string | null;
  readonly chargingVector: string | null;
  /** Diversion and History-Info: why the called number may have changed. */
  readonly isDiverted: boolean;
  readonly userAgent: string | null;
  /** Correlation headers of vendors, `name: value` in lower case. */
  readonly vendorIds: readonly string[];
  /** The SDP offer's `o=` line, where its audio is to be sent, and how; null without SDP. */
  readonly offer: Offer | null;
  /** What `namesOf` made of it, once somebody asked for it. */
  names: CallNames | null;
};

/** What names a call, as an INVITE says it: on another leg the same may stand. */
export type CallNames = {
  /** Where its Request-URI names as its place; null where a Route leads elsewhere. */
  readonly calledAt: string | null;
  /** Session-ID (RFC 7989); null for none, also where it is malformed. */
  readonly sessionId: SessionId | null;
  readonly icid: string | null;
  /** Signatures of the caller. */
  readonly tokens: readonly string[];
  /** The last digits of the numbers, or the user parts where they are none. */
  readonly called: string | null;
  readonly calling: string | null;
};

export type Offer = {
  readonly origin: string;
  /** `192.0.2.1:40000`; null where no address is given. */
  readonly media: string | null;
  /** The message that holds it: see `codecsOf`. */
  readonly message: KeptMessage;
};
