import type { Sighting } from './sighting.ts';

/**
 * A message that fits a call and came from an address which takes no other part in it: nobody sent that address a request,
 * it sent none that a peer would have to answer for, and no peer names it. Over UDP anybody may send such a message.
 */
export type Stranger = {
  readonly sighting: Sighting;
  readonly callId: string;
  /** Of a final response: no other came on its hop, so what became of the request is this message's word alone. */
  readonly decides: boolean;
};
