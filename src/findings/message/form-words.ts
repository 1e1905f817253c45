import type { FaultCode } from '../../sip/index.ts';

/** The words of one fault of form beside what is wrong, which in English `FAULTS` of the SIP layer says. */
export type FormWords = { readonly title: string; readonly why: string; readonly fix: readonly string[] };

/** All words of one fault of form. */
export type FaultWords = FormWords & {
  /** What is wrong, as a clause. */
  readonly says: string;
};

/** The words of the faults of one file of `sip/faults`. */
export type FormTable = Readonly<Partial<Record<FaultCode, FormWords>>>;

/** The same in another language. */
export type FaultTable = Readonly<Partial<Record<FaultCode, FaultWords>>>;

/** All that is said of faults of form; a kind of fault without words does not compile. */
export type FormTexts = {
  readonly faults: Readonly<Record<FaultCode, FaultWords>>;
  /** What a trace must show: of a fault that a log leaves as it was, and of one that a log may have made. */
  readonly alsoFromLogs: string;
  readonly onlyFromCaptures: string;
  /** `12 messages of 10.0.0.1: …`; null stands for senders beyond those that are told apart. */
  readonly ofSender: (count: number, sender: string | null, wrong: string) => string;
  /** Of a request that got nowhere; its answer is `400 Bad Request`, or null for none. */
  readonly ofRequest: (method: string, source: string, answer: string | null, wrong: string) => string;
};
