import type { Endpoint } from '../../model/index.ts';
import type { AttackNotice } from '../../records/index.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Phrases } from '../leg/phrases.ts';
import type { MessageReader } from '../message-reader.ts';
import type { Calls } from '../ordinary/calls.ts';
import { AnsweredCalls } from './answered-calls.ts';
import { HastyCallers } from './hasty-callers.ts';
import { HeedlessSources } from './heedless-sources.ts';
import { probeIn } from './probe.ts';
import type { Attempt } from './source.ts';
import { Sources } from './sources.ts';

/** Watches what strangers try: registrations, other requests, calls that were refused and those that got through. */
export class AttackWatch {
  readonly #sources = new Sources();
  /** Those whose sender acts as no client does. */
  readonly #heedless = new HeedlessSources();
  /** Those who call faster than anybody. */
  readonly #hasty = new HastyCallers();
  readonly #answered = new AnsweredCalls();
  readonly #reader: MessageReader;
  readonly #phrases: Phrases;

  constructor(reader: MessageReader, phrases: Phrases) {
    this.#reader = reader;
    this.#phrases = phrases;
  }

  /** Something that a source tried. */
  note(attempt: Attempt): void {
    this.#sources.note(attempt);
  }

  /** A call was not answered. Whether it looks like a stranger's try. @param nowUs trace time. */
  refused(leg: Leg, nowUs: number): boolean {
    const probe = probeIn(leg);
    const hop = probe === null ? nearestHop(leg.lastInviteHops()) : null;
    if (probe !== null) {
      this.#sources.note(probe);
    } else if (hop !== null) {
      this.#heedless.note(leg, hop, nowUs);
      this.#hasty.note(leg, hop);
    }
    return probe !== null;
  }

  /** Whether a call looks like a stranger's try. */
  isProbe(leg: Leg): boolean {
    return probeIn(leg) !== null;
  }

  /** A call without a leg was answered plainly, and is about to be let go. */
  answered(slot: number, calls: Calls): void {
    this.#answered.note(slot, calls);
  }

  /** A call that was looked at closely was answered. */
  answeredLeg(leg: Leg): void {
    this.#answered.noteLeg(leg);
  }

  /** Whether anything was tried from an address. */
  knows(address: string): boolean {
    return this.#sources.knows(address);
  }

  /** See `Sources`. */
  isAttacker(end: Pick<Endpoint, 'address' | 'port'> | null): boolean {
    return this.#sources.isAttacker(end);
  }

  /** The trace is over: what they tried, with the calls that got through. */
  notices(): AttackNotice[] {
    for (const attempt of this.#answered.from(this.#sources.probers(), this.#reader, this.#phrases)) {
      this.#sources.noteAnswered(attempt);
    }
    const told = [...this.#sources.notices(), ...this.#heedless.notices()];
    const answered = this.#answered.answeredOf(this.#hasty.floods());
    return [...told, ...this.#hasty.notices(new Set([...told.map(({ source }) => source), ...answered]))];
  }
}
