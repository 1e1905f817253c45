import type { FaultCode } from '../../sip/index.ts';

/** The words of one fault of form. In English what is wrong is said by `FAULTS` of the SIP layer. */
export type FormWords = {
  readonly en: { readonly title: string; readonly why: string; readonly fix: readonly string[] };
  readonly vi: {
    readonly title: string;
    /** What is wrong, as a clause. */
    readonly says: string;
    readonly why: string;
    readonly fix: readonly string[];
  };
};

/** The words of the faults of one file of `sip/faults`. */
export type FormTable = Readonly<Partial<Record<FaultCode, FormWords>>>;
