import type { KeptLimits, Severity } from '../findings/index.ts';
import type { Limits } from '../model/index.ts';
import type { CallOutcome, TransferKind, TransferOutcome } from '../records/index.ts';
import type { Lang } from '../reference/index.ts';

/** One value, or any of a list. */
export type OneOf<T> = T | readonly T[];

/** At least, at most; both ends belong to it. */
export type Range = { readonly min?: number; readonly max?: number };

/** A SIP status: `486`, `[486, 600]`, a class (`'4xx'`), a range. */
export type StatusMatch = OneOf<number | `${1 | 2 | 3 | 4 | 5 | 6}xx`> | Range;

/** What may be asked of a call. Each fact that is named must fit. */
export type CallFacts = {
  /** The caller: a user part, a number, a URI; `*` stands for anything. */
  readonly from?: OneOf<string>;
  /** Whom the call went to. */
  readonly to?: OneOf<string>;
  /** One of both. */
  readonly user?: OneOf<string>;
  readonly callId?: string;
  /** A label that `labels` gives to calls with certain messages. */
  readonly label?: OneOf<string>;
  readonly outcome?: OneOf<CallOutcome>;
  readonly finalStatus?: StatusMatch;
  /** Seconds from the INVITE to the first answer that the caller notices. */
  readonly postDialDelay?: Range;
  /** Whether the rejection brought a redress card (Call-Info with purpose `jwscard`). */
  readonly card?: boolean;
  /** Who rejected it. */
  readonly rejectedBy?: OneOf<'network' | 'callee' | 'unknown'>;
  /** Rules that must have found something in it. What they found is then expected. */
  readonly findings?: readonly string[];
  /** 1 for the first of those that fit, -1 for the last. */
  readonly nth?: number;
};

/** What may be asked of a transfer. */
export type TransferFacts = {
  /** Who sent the REFER. */
  readonly transferor?: OneOf<string>;
  /** Who was asked to make the call. */
  readonly transferee?: OneOf<string>;
  /** Whom to call: the Refer-To. */
  readonly to?: OneOf<string>;
  /** One of the three. */
  readonly user?: OneOf<string>;
  readonly callId?: string;
  readonly label?: OneOf<string>;
  readonly kind?: OneOf<TransferKind>;
  readonly outcome?: OneOf<TransferOutcome>;
  /** The final response to the REFER. */
  readonly referStatus?: StatusMatch;
  /** What the call to the target ended with: its final response, else what the last NOTIFY says. */
  readonly finalStatus?: StatusMatch;
  readonly atFault?: OneOf<'transferor' | 'transferee' | 'target' | 'network' | 'nobody'>;
  readonly findings?: readonly string[];
  readonly nth?: number;
};

/** How many: exactly, or within a range. */
export type Count = number | Range;

/** What the test meant to happen. */
export type Expectation = {
  readonly label: string;
  readonly count?: Count;
  /** Inputs that it is about, by a pattern of their paths: `night/*.pcap`. All of them without it. */
  readonly input?: OneOf<string>;
} & (
  | { readonly call: CallFacts; readonly is?: Omit<CallFacts, 'nth'> }
  | { readonly transfer: TransferFacts; readonly is?: Omit<TransferFacts, 'nth'> }
  | { readonly response: StatusMatch }
);

/** What is known and accepted: every condition that is named must fit. */
export type Ignore = {
  readonly rule?: OneOf<string>;
  readonly callId?: string;
  /** A user part, number or URI of any of the parties. */
  readonly participant?: OneOf<string>;
  /** Findings whose evidence begins at or after this time; the forms of `--time-from`, with a date. */
  readonly timeFrom?: string;
  readonly timeTo?: string;
  /** Why: for whoever reads it in a year. */
  readonly reason: string;
  /** `2027-03-31`: the last day on which it is ignored. */
  readonly until?: string;
};

/** `siptriage.config.*`: docs/config.md has every field. Everything may be left out. */
export type Config = {
  readonly failOn?: Severity;
  /** Severity by rule; `'off'` keeps a rule's findings out altogether. */
  readonly rules?: { readonly [rule: string]: Severity | 'off' };
  readonly ignore?: readonly Ignore[];
  readonly expectations?: readonly Expectation[];
  /** A label for calls and transfers with a message that a filter expression (docs/filter.md) matches. */
  readonly labels?: { readonly [label: string]: string };
  /** Path of the baseline, in the configuration's folder. */
  readonly baseline?: string;
  /** Further results by format, each with its file, in the configuration's folder. */
  readonly reports?: { readonly [format: string]: string };
  readonly lang?: Lang;
  /** Where the pages that `npm run site` writes lie: results lead to the page of a rule below it. */
  readonly pages?: string;
  /** Of logs that do not say it themselves, as `--timezone`, `--date` and `--local-address`. */
  readonly timezone?: string;
  readonly date?: string;
  readonly localAddress?: string;
  /** Of what is read; as many stories are checked as there are. */
  readonly limits?: Partial<Omit<Limits, keyof KeptLimits>>;
};

/** Gives a configuration its type, for editors: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}
