import { glancedPort, isGlancedSecure, isSuccess, NOT_PLAIN, NOT_PLAIN_SECURE } from '../../sip/index.ts';
import { KIND, type MessageDigest } from '../digest.ts';

const FIRST_SLOTS = 1024;
/** 32-bit words of a slot: where caller and callee asked to be sent to. A port is 0 where nothing was said. */
const WORDS = 4;
const WORD = { callerAddress: 0, callerPort: 1, calleeAddress: 2, calleePort: 3 } as const;
/** Doubles of a slot: when the call was answered and when it ended; NaN while it was not. */
const TIMES = { answered: 0, ended: 1, size: 2 } as const;

/** What ordinary calls said of their audio, by slot, as far as a few numbers can hold it. */
export class AudioTable {
  #words = new Int32Array(WORDS * FIRST_SLOTS);
  #times = new Float64Array(TIMES.size * FIRST_SLOTS);

  open(slot: number): void {
    if (WORDS * slot >= this.#words.length) {
      this.#lengthen(slot);
    }
    this.#words.fill(0, WORDS * slot, WORDS * slot + WORDS);
    this.#times.fill(Number.NaN, TIMES.size * slot, TIMES.size * slot + TIMES.size);
  }

  /** Takes what a message of an ordinary call says. */
  note(slot: number, digest: MessageDigest, timeUs: number): void {
    const { kind, isRequest, toTag, status } = digest;
    if (kind === KIND.bye) {
      this.#end(slot, isRequest, timeUs);
    } else if (kind === KIND.invite && isRequest && toTag === 0) {
      this.#say(WORDS * slot + WORD.callerAddress, digest);
    } else if (kind === KIND.invite && !isRequest && isSuccess(status) && !this.#isSettled(slot)) {
      this.#say(WORDS * slot + WORD.calleeAddress, digest);
      this.#times[TIMES.size * slot + TIMES.answered] = timeUs;
    } else if (digest.audioPort !== 0) {
      this.#sayAgain(slot, digest);
    }
  }

  /** Whether the call is one of which the numbers here say all: one offer, one answer, and an end. */
  isPlain(slot: number): boolean {
    return this.#callerPort(slot) > 0 && this.#calleePort(slot) > 0 && this.endedUs(slot) > this.answeredUs(slot);
  }

  /** Whether one side offered encrypted audio and the other answered with plain, or the reverse. */
  isMixed(slot: number): boolean {
    const caller = this.#words[WORDS * slot + WORD.callerPort]!;
    const callee = this.#words[WORDS * slot + WORD.calleePort]!;
    return caller !== 0 && callee !== 0 && isGlancedSecure(caller) !== isGlancedSecure(callee);
  }

  /** Whether the call has no end in the trace: then nothing is said of its media. */
  isEndless(slot: number): boolean {
    return Number.isNaN(this.endedUs(slot));
  }

  caller(slot: number): { address: number; port: number } {
    return { address: this.#words[WORDS * slot + WORD.callerAddress]!, port: this.#callerPort(slot) };
  }

  callee(slot: number): { address: number; port: number } {
    return { address: this.#words[WORDS * slot + WORD.calleeAddress]!, port: this.#calleePort(slot) };
  }

  answeredUs(slot: number): number {
    return this.#times[TIMES.size * slot + TIMES.answered]!;
  }

  endedUs(slot: number): number {
    return this.#times[TIMES.size * slot + TIMES.ended]!;
  }

  #callerPort(slot: number): number {
    return glancedPort(this.#words[WORDS * slot + WORD.callerPort]!);
  }

  #calleePort(slot: number): number {
    return glancedPort(this.#words[WORDS * slot + WORD.calleePort]!);
  }

  #isSettled(slot: number): boolean {
    return !Number.isNaN(this.answeredUs(slot));
  }

  #end(slot: number, isRequest: boolean, timeUs: number): void {
    if (isRequest && Number.isNaN(this.endedUs(slot))) {
      this.#times[TIMES.size * slot + TIMES.ended] = timeUs;
    }
  }

  /** Another description than before, on another hop or after a challenge, is for who reads all of them. */
  #say(at: number, { audioAddress, audioPort }: MessageDigest): void {
    const words = this.#words;
    const isOther = words[at + 1] !== 0 && (words[at] !== audioAddress || words[at + 1] !== audioPort);
    words[at] = audioAddress;
    words[at + 1] = isOther ? (isGlancedSecure(audioPort) ? NOT_PLAIN_SECURE : NOT_PLAIN) : audioPort;
  }

  /** A later offer or answer: the same again is nothing new. */
  #sayAgain(slot: number, { audioAddress, audioPort }: MessageDigest): void {
    const words = this.#words;
    const at = WORDS * slot;
    const isSaidAt = (word: number): boolean => words[at + word] === audioAddress && words[at + word + 1] === audioPort;
    if (!isSaidAt(WORD.callerAddress) && !isSaidAt(WORD.calleeAddress)) {
      words[at + WORD.callerPort] = isGlancedSecure(words[at + WORD.callerPort]!) ? NOT_PLAIN_SECURE : NOT_PLAIN;
    }
  }

  #lengthen(slot: number): void {
    const slots = 2 * Math.max(slot, this.#words.length / WORDS);
    const [words, times] = [this.#words, this.#times];
    this.#words = new Int32Array(WORDS * slots);
    this.#words.set(words);
    this.#times = new Float64Array(TIMES.size * slots);
    this.#times.set(times);
  }
}
