import type { Limits } from '../model/index.ts';
import type { StoryLists } from './analysis.ts';
import type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
import type { JudgedForm } from './message/judge-form.ts';
import type { Story } from './story.ts';

/** How many stories of each kind are kept. */
export type KeptLimits = Pick<Limits, 'keptCalls' | 'keptTransfers' | 'keptRejections' | 'keptRegistrations'>;

/** Stories that were not kept because there were too many, by what they are called in a report. */
export type NotKept = Readonly<Record<'calls' | 'transfers' | 'rejections' | 'registrations', number>>;

/** Keeps a bounded number of stories of each kind. A kind with a bound of 0 is not wanted, and nothing of it is missed. */
export class KeptStories {
  readonly #notKept: { -readonly [Kind in keyof NotKept]: number } = {
    calls: 0,
    transfers: 0,
    rejections: 0,
    registrations: 0,
  };
  readonly #calls: JudgedCall[] = [];
  readonly #transfers: JudgedTransfer[] = [];
  readonly #rejections: JudgedRejection[] = [];
  readonly #registrations: JudgedRegistration[] = [];
  readonly #notices: JudgedNotice[] = [];
  readonly #form: JudgedForm[] = [];
  readonly #limits: KeptLimits;

  constructor(limits: KeptLimits) {
    this.#limits = limits;
  }

  get notKept(): NotKept {
    return this.#notKept;
  }

  /** Asked before each call is told: false where there is no room for it, which is noted. */
  hasRoomForCall(): boolean {
    const { keptCalls } = this.#limits;
    const hasRoom = this.#calls.length < keptCalls;
    this.#notKept.calls += hasRoom || keptCalls === 0 ? 0 : 1;
    return hasRoom;
  }

  take(story: Story): void {
    switch (story.type) {
      case 'call':
        if (this.#calls.length < this.#limits.keptCalls) {
          this.#calls.push(story.call);
        }
        break;
      case 'transfer':
        this.#keep('transfers', this.#transfers, story.transfer, this.#limits.keptTransfers);
        break;
      case 'rejection':
        this.#keep('rejections', this.#rejections, story.rejection, this.#limits.keptRejections);
        break;
      case 'registration':
        this.#keep('registrations', this.#registrations, story.registration, this.#limits.keptRegistrations);
        break;
      case 'notice':
        this.#notices.push(story.notice);
        break;
      case 'form':
        this.#form.push(story.form);
        break;
    }
  }

  /** In the order of the trace: stories are decided in the order of their ends. */
  lists(): StoryLists {
    return {
      calls: this.#calls.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      transfers: this.#transfers.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      rejections: this.#rejections.sort((a, b) => byTime(a.record.atUs, b.record.atUs)),
      registrations: this.#registrations.sort((a, b) => byTime(a.record.startUs, b.record.startUs)),
      notices: this.#notices,
      form: this.#form,
    };
  }

  #keep<Judged>(kind: keyof NotKept, kept: Judged[], story: Judged, most: number): void {
    if (kept.length < most) {
      kept.push(story);
    } else if (most > 0) {
      this.#notKept[kind]++;
    }
  }
}

/** The order of stories: one of which nobody knows the time stays where it was told. */
export function byTime(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b;
}
