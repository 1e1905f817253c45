import type { MessageRef } from '../../contract.ts';
import type { LadderRole } from './ladder-layout.ts';

/** One message that a ladder shows, in the order of the trace. */
export type LadderMessage = {
  readonly ref: MessageRef;
  /** How often it was sent again. */
  readonly repeats?: number;
  readonly isDecisive?: boolean;
  /** What has the same number belongs together. */
  readonly tie?: number | null;
  readonly callId?: string;
  /** Vias on it: a request with one came from its maker. */
  readonly vias?: number;
  /** Who must have sent it to whom, for where the trace gives neither end. */
  readonly roles?: readonly [from: LadderRole, to: LadderRole];
};

/** Somebody who has to do with the story. */
export type LadderParty = {
  readonly uri: string;
  readonly role?: LadderRole;
  /** Where it is, itself and no proxy before it; absent or null where only its URI may tell. */
  readonly address?: string | null;
  readonly port?: number | null;
};

/** What one side of a call sent. Times in microseconds. */
export type LadderMediaSide = {
  /** `10.0.0.1:4000`. */
  readonly announced: string | null;
  readonly packets: number;
  readonly firstUs: number | null;
  readonly lastUs: number | null;
  readonly owedUs: number;
  readonly isWatched: boolean;
};

export type LadderMedia = {
  readonly callId: string;
  /** Whether something was found in it: else that a side sent nothing says nothing. */
  readonly isOdd: boolean;
  readonly caller: LadderMediaSide;
  readonly callee: LadderMediaSide;
};

/** All that a ladder is laid out from. */
export type LadderFacts = {
  readonly messages: readonly LadderMessage[];
  readonly parties: readonly LadderParty[];
  readonly media: readonly LadderMedia[];
};
