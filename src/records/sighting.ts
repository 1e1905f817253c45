import type { Endpoint, Moment, Transport } from '../model/index.ts';

/** One message as the trace showed it, small enough to keep: where it is, who sent it to whom, and its first words. */
export type Sighting = Moment & {
  readonly src: Endpoint | null;
  readonly dst: Endpoint | null;
  readonly transport: Transport;
  /** Request method, or the CSeq method of a response. */
  readonly method: string;
  /** 0 for a request. */
  readonly status: number;
  readonly phrase: string;
  /** What a reader must know beyond the start line: the sipfrag of a NOTIFY, the Refer-To of a REFER. */
  detail: string | null;
};
