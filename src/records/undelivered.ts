import type { Endpoint, Undelivered } from '../model/index.ts';
import type { Sighting } from './sighting.ts';

/** What an ICMP error says of a packet with SIP: an answer of the network, and no message. */
export type UndeliveredNotice = {
  readonly why: Undelivered;
  /** The error itself: its source is who sent it, its destination who had sent the packet. */
  readonly sighting: Sighting;
  /** The ends of the packet it quotes, and what stands for the way between them. */
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly way: number;
};

/** What of a transaction could not be delivered, as a judgement needs it. */
export type UndeliveredFacts = {
  readonly method: string;
  readonly what: 'request' | 'response' | 'ack' | 'cancel';
  /** Of a response. */
  readonly status: number;
  readonly why: Undelivered;
  /** The address that says so. */
  readonly by: string;
  /** An address. */
  readonly from: string;
  /** `address:port`. */
  readonly to: string;
  readonly times: number;
  /** False where the error quotes too little to say which call on its way it is about. */
  readonly isSure: boolean;
  /** Whether a response to the request came all the same. */
  readonly isAnswered: boolean;
  readonly sighting: Sighting;
};
