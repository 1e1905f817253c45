/** What was taken, counted. */
export type TakenCounts = {
  /** Messages that are wanted. */
  messages: number;
  /** Messages that are not, and share segments with one that is. */
  shared: number;
  /** The same in connections that can only be read whole. */
  besides: number;
  /** ICMP errors about wanted messages. */
  errors: number;
  /** Packets of RTP and RTCP. */
  media: number;
};
