import type { UndeliveredFacts, UndeliveredNotice } from '../../records/index.ts';

/** Something of a transaction that an ICMP error says was not delivered. */
export type Undeliverable = {
  readonly what: UndeliveredFacts['what'];
  readonly status: number;
  readonly notice: UndeliveredNotice;
  readonly isSure: boolean;
  times: number;
};
