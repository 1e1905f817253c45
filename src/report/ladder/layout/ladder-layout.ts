import type { MessageRef } from '../../contract.ts';

/** What a party is in its story, where the trace says so. */
export type LadderRole =
  | 'transferor'
  | 'transferee'
  | 'target'
  | 'caller'
  | 'callee'
  | 'client'
  | 'registrar'
  /** It sent on an INVITE under the Call-ID it got it with. */
  | 'proxy'
  /** It sent the call on under another Call-ID. */
  | 'between';

/** A column: a host however many ports it speaks from, or one port of a host that speaks with itself. */
export type Participant = {
  /** `10.0.0.1`, or with its port; `?` for the side that a log leaves out; empty where only the role is known. */
  readonly address: string;
  /** The user there; null where the trace names none, or several. */
  readonly name: string | null;
  readonly role: LadderRole | null;
  /** Hosts that share this last column, because there are too many for one each; 0 for a column of one. */
  readonly others: number;
};

export type Tone = 'request' | 'provisional' | 'success' | 'redirect' | 'failure';

/** One of several INVITEs that were out at once for the same call, and what belongs to it. */
export type Branch = { readonly number: number; readonly of: number };

/** One message, and what was folded into it. Every text is in one line and harmless, and still has to be escaped. */
export type MessageRow = {
  readonly kind: 'message';
  /** Columns of its ends; null where it has none. */
  readonly from: number | null;
  readonly to: number | null;
  /** `INVITE`, `486 Busy Here`. */
  readonly label: string;
  /** What a reader must know beyond that: the Refer-To of a REFER, the sipfrag of a NOTIFY; null for nothing. */
  readonly detail: string | null;
  readonly tone: Tone;
  /** Where it stands in the trace. */
  readonly ref: MessageRef;
  /** `#12`, `:340`; with the input's name before it where there are several. */
  readonly place: string;
  /** `+0.432`, in seconds from the first message; empty without times. */
  readonly offset: string;
  /** `06:10:33.123` in the zone of the layout; empty without times. */
  readonly clock: string;
  /** Repetitions that were folded into it. */
  readonly repeats: number;
  /** It settled what became of the story. */
  readonly isDecisive: boolean;
  /** REFER, its answers and the NOTIFYs that report on it have one number; null for all else. */
  readonly tie: number | null;
  readonly branch: Branch | null;
  /** Which of the Call-IDs of the layout it belongs to; null where that was not said. */
  readonly leg: number | null;
};

/** RTP of an answered call, where its first packet came. */
export type MediaRow = {
  readonly kind: 'media';
  /** Columns of caller and callee. */
  readonly from: number;
  readonly to: number;
  /** From when until when, as in {@link MessageRow}. */
  readonly offset: string;
  readonly until: string;
  /** The last row that came before its end. */
  readonly through: number;
  /** Packets that each of the two sent; null where the trace would not have shown them. */
  readonly packets: readonly [from: number | null, to: number | null];
  /** The one that sent nothing although it was to, and the trace would have shown it. */
  readonly silent: 'from' | 'to' | null;
};

/** Rows that were left out in this place. */
export type GapRow = { readonly kind: 'gap'; readonly left: number };

export type LadderRow = MessageRow | MediaRow | GapRow;

/** A story as a ladder, laid out once for every form it is drawn in. Plain data in no language. */
export type LadderLayout = {
  readonly participants: readonly Participant[];
  readonly rows: readonly LadderRow[];
  /** Messages that have no row, because there were too many. */
  readonly left: number;
  readonly callIds: readonly string[];
  /** The zone of the clock times, as its reader calls it. */
  readonly zone: string;
};
