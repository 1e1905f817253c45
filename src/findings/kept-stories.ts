import type { StoryLists } from './analysis.ts';
import type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
import type { JudgedForm } from './message/judge-form.ts';
import type { Story } from './story.ts';
import { type KeptLimits, type NotKept, StoryRoom } from './story-room.ts';

/** Keeps a bounded number of stories of each kind. */
export class KeptStories {
  readonly #room: StoryRoom;
  readonly #calls: JudgedCall[] = [];
  readonly #transfers: JudgedTransfer[] = [];
  readonly #rejections: JudgedRejection[] = [];
  readonly #registrations: JudgedRegistration[] = [];
  readonly #notices: JudgedNotice[] = [];
  readonly #form: JudgedForm[] = [];

  constructor(limits: KeptLimits) {
    this.#room = new StoryRoom(limits);
  }

  get notKept(): NotKept {
    return this.#room.notKept;
  }

  /** Asked before each call is told: false where there is no room for it, which is noted. */
  hasRoomForCall(): boolean {
    return this.#room.hasRoomForCall();
  }

  take(story: Story): void {
    const room = this.#room;
    switch (story.type) {
      case 'call':
        keep(room.takeCall(), this.#calls, story.call);
        break;
      case 'transfer':
        keep(room.take('transfers'), this.#transfers, story.transfer);
        break;
      case 'rejection':
        keep(room.take('rejections'), this.#rejections, story.rejection);
        break;
      case 'registration':
        keep(room.take('registrations'), this.#registrations, story.registration);
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
}

function keep<Judged>(hasRoom: boolean, kept: Judged[], story: Judged): void {
  if (hasRoom) {
    kept.push(story);
  }
}

/** The order of stories: one of which nobody knows the time stays where it was told. */
export function byTime(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b;
}
