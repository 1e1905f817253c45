export type NotifyRecord = {
  readonly cseq: number;
  readonly eventId: number | null;
  readonly sipfragStatus: number | null;
  readonly sipfragPhrase: string;
  readonly subscriptionState: string | null;
  readonly reason: string | null;
  readonly answeredWith: number | null;
  readonly repeats: number;
  readonly sentUs: number;
  readonly answeredUs: number;
  /** Where it was sent, `address:port`; null where the trace does not say. */
  readonly sentTo: string | null;
  readonly fromTag: string | null;
  /** The capture cut it: what it lacks may have been there. */
  readonly isCut: boolean;
  readonly hasEvent: boolean;
  readonly hasBody: boolean;
  readonly contentType: string | null;
  readonly endsWithCrlf: boolean;
  /** Seconds that Subscription-State gives. */
  readonly expires: number | null;
  /** Straight from its sender, by the number of Vias, although the REFER came along a route. */
  readonly leftRoute: boolean;
  /** What its sender calls itself. */
  readonly agent: string | null;
  /** It was sent with a lower CSeq than a request its sender had already sent in this dialog (RFC 3261 §12.2.2). */
  readonly isOutOfOrder: boolean;
};
