import type { Lang } from '../reference/index.ts';
import type {
  CallEnding,
  CallOutcome,
  CallRecord,
  RejectionRecord,
  StorySink,
  TransferRecord,
} from '../session/index.ts';
import { type JudgedRejection, type JudgedTransfer, judgeRejection, judgeTransfer } from './judge.ts';

/** What went as calls go. */
const GOOD_ENDINGS: ReadonlySet<CallOutcome> = new Set(['answered', 'cancelled']);

type Stories = {
  readonly callCounts: Record<CallOutcome, number>;
  readonly calls: CallRecord[];
  readonly transfers: JudgedTransfer[];
  readonly rejections: JudgedRejection[];
};

/** Judges stories as they are decided, and keeps them. */
export class Collector implements StorySink {
  readonly #calls: CallRecord[] = [];
  #undecided: TransferRecord[] = [];
  readonly #transfers: JudgedTransfer[] = [];
  readonly #rejections: JudgedRejection[] = [];
  readonly #counts: Record<CallOutcome, number> = {
    answered: 0,
    rejected: 0,
    failed: 0,
    cancelled: 0,
    'no-final': 0,
  };
  readonly #lang: Lang;
  readonly #keepsAll: boolean;

  /** @param keepsAll false where the calls that went well need only be counted. */
  constructor(lang: Lang, keepsAll: boolean) {
    this.#lang = lang;
    this.#keepsAll = keepsAll;
  }

  call(ending: CallEnding, record: () => CallRecord | null): void {
    this.#counts[ending.outcome]++;
    if (this.#keepsAll || !GOOD_ENDINGS.has(ending.outcome)) {
      const kept = record();
      if (kept !== null) {
        this.#calls.push(kept);
      }
    }
  }

  transfer(record: TransferRecord): void {
    this.#undecided.push(record);
  }

  /** Whether transfers wait for their judgement. */
  get isWaiting(): boolean {
    return this.#undecided.length > 0;
  }

  /** Judges the transfers that wait. Rules may ask the strict grammar, which the caller loads before. */
  judge(): void {
    for (const record of this.#undecided) {
      this.#transfers.push(judgeTransfer(record, this.#lang));
    }
    this.#undecided = [];
  }

  rejection(record: RejectionRecord): void {
    this.#rejections.push(judgeRejection(record, this.#lang));
  }

  /** What was kept and judged, in the order of the trace: stories are decided in the order of their ends. */
  stories(): Stories {
    return {
      callCounts: this.#counts,
      calls: this.#calls.sort((a, b) => byTime(a.startUs, b.startUs)),
      transfers: this.#transfers.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      rejections: this.#rejections.sort((a, b) => byTime(a.record.atUs, b.record.atUs)),
    };
  }
}

function byTime(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b;
}
