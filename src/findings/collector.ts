import type { Lang } from '../reference/index.ts';
import type { CallRecord, RejectionRecord, StorySink, TransferRecord } from '../session/index.ts';
import { type JudgedRejection, type JudgedTransfer, judgeRejection, judgeTransfer } from './judge.ts';

/** Judges stories as they are decided, and keeps them. */
export class Collector implements StorySink {
  readonly #calls: CallRecord[] = [];
  readonly #transfers: JudgedTransfer[] = [];
  readonly #rejections: JudgedRejection[] = [];
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  call(record: CallRecord): void {
    this.#calls.push(record);
  }

  transfer(record: TransferRecord): void {
    this.#transfers.push(judgeTransfer(record, this.#lang));
  }

  rejection(record: RejectionRecord): void {
    this.#rejections.push(judgeRejection(record, this.#lang));
  }

  /** What was kept, in the order of the trace: stories are decided in the order of their ends. */
  stories(): { calls: CallRecord[]; transfers: JudgedTransfer[]; rejections: JudgedRejection[] } {
    return {
      calls: this.#calls.sort((a, b) => byTime(a.startUs, b.startUs)),
      transfers: this.#transfers.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      rejections: this.#rejections.sort((a, b) => byTime(a.record.atUs, b.record.atUs)),
    };
  }
}

function byTime(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b;
}
