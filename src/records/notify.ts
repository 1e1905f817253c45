import type { Moment } from '../model/index.ts';

/** What a NOTIFY of a refer subscription says. */
export type NotifyWords = {
  readonly cseq: number;
  readonly fromTag: string | null;
  /** `id` parameter of Event: the CSeq of the REFER it reports (RFC 3515 §2.4.6); null without one. */
  readonly eventId: number | null;
  /** Status of the sipfrag's status line (RFC 3515 §2.4.5); null where there is none. */
  readonly sipfragStatus: number | null;
  readonly sipfragPhrase: string;
  readonly subscriptionState: string | null;
  readonly reason: string | null;
  /** Seconds that Subscription-State gives; null without them. */
  readonly expires: number | null;
  /** The capture cut it: what it lacks may have been there. */
  readonly isCut: boolean;
  readonly hasEvent: boolean;
  readonly hasBody: boolean;
  /** Lower case, without parameters; null without one. */
  readonly contentType: string | null;
  /** The body ends with CRLF, as every line of a sipfrag does (RFC 3420 §2.1). */
  readonly endsWithCrlf: boolean;
  readonly hasRoute: boolean;
  /** What its sender calls itself. */
  readonly agent: string | null;
};

/** A NOTIFY, and what became of it. */
export type NotifyRecord = NotifyWords & {
  readonly answeredWith: number | null;
  readonly repeats: number;
  readonly sentAt: Moment | null;
  readonly answeredAt: Moment | null;
  /** Where it was sent, `address:port`; null where the trace does not say. */
  readonly sentTo: string | null;
  /** Straight from its sender, by the number of Vias, although the REFER came along a route. */
  readonly leftRoute: boolean;
  /** It was sent with a lower CSeq than a request its sender had already sent in this dialog (RFC 3261 §12.2.2). */
  readonly isOutOfOrder: boolean;
  /** The relay that answered it and, as far as the trace shows, did not pass it on; null where it was passed on. */
  readonly keptBy: string | null;
};
