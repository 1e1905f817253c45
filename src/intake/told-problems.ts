import { filled } from '../model/index.ts';
import { HEARD } from './intake-forms.ts';
import { SOURCE_PROBLEMS } from './source-clocks.ts';

/** Every problem code of what is listened to, with what it means. `docs/` lists are made from here. */
export const INTAKE_PROBLEMS = {
  'hep-malformed': 'Something that was sent is no HEP packet, contradicts itself or names no addresses.',
  'hep-key': 'A HEP packet does not have the key that is asked for.',
  'record-malformed': 'A record that was shipped is empty or too long.',
  'hep-dropped': 'HEP packets came faster than they are read: some were dropped before they were looked at.',
  'udp-dropped': 'The system dropped datagrams because they came faster than they were taken.',
  ...SOURCE_PROBLEMS,
} as const;

export type IntakeProblemCode = keyof typeof INTAKE_PROBLEMS;

/** A problem of no place in particular. */
export type Told = { readonly code: IntakeProblemCode; readonly message: string };

/** Why a packet that came is not read. */
export type DropReason = 'malformed' | 'key' | 'not-sip' | 'full' | 'kernel' | 'repeated' | 'copy';

/** How an intake stands. */
export type IntakeFigures = {
  readonly received: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  readonly waiting: number;
  readonly waitingBytes: number;
  readonly sources: number;
  /** How long the next has waited, in milliseconds. */
  readonly lagMs: number;
};

const MOST_WAITING = 1_000;

/** Counts what is not read; tells the first of each kind at once, and how many there were at the end. */
export class IntakeCounts {
  received = 0;
  readonly dropped: Record<DropReason, number> = {
    malformed: 0,
    key: 0,
    'not-sip': 0,
    full: 0,
    kernel: 0,
    repeated: 0,
    copy: 0,
  };
  #told: Told[] = [];
  #kernelTold = 0;

  drop(reason: Exclude<DropReason, 'kernel'>, from: string): void {
    this.dropped[reason]++;
    if (this.dropped[reason] > 1) {
      return;
    }
    if (reason === 'malformed') {
      this.say('hep-malformed', filled(HEARD.heardMalformed, from));
    } else if (reason === 'key') {
      this.say('hep-key', filled(HEARD.heardKey, from));
    } else if (reason === 'full') {
      this.say('hep-dropped', HEARD.heardFull);
    }
  }

  /** A record is no record. */
  dropRecord(source: string): void {
    this.dropped.malformed++;
    if (this.dropped.malformed === 1) {
      this.say('record-malformed', filled(HEARD.recordMalformed, source));
    }
  }

  /** @param count of all that the system dropped so far. */
  noteKernel(count: number): void {
    if (count > 0 && this.#kernelTold === 0) {
      this.#kernelTold = count;
      this.say('udp-dropped', filled(HEARD.heardKernel, count));
    }
    this.dropped.kernel = count;
  }

  readonly say = (code: IntakeProblemCode, message: string): void => {
    if (this.#told.length < MOST_WAITING) {
      this.#told.push({ code, message });
    }
  };

  /** What was to be told since it was asked last. */
  take(): readonly Told[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }

  /** Nothing more will come. */
  end(): void {
    const { malformed, key, full, kernel } = this.dropped;
    const often = [
      [malformed, 'hep-malformed', HEARD.heardMalformedOften],
      [key, 'hep-key', HEARD.heardKeyOften],
      [full, 'hep-dropped', HEARD.heardFullOften],
    ] as const;
    for (const [count, code, form] of often) {
      if (count > 1) {
        this.say(code, filled(form, count));
      }
    }
    if (kernel > this.#kernelTold) {
      this.say('udp-dropped', filled(HEARD.heardKernel, kernel));
    }
  }
}
