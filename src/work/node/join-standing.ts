/**
 * Where one who puts stories together stands: what was put together by others before is gone through first, then it follows whoever does
 * it, or does it.
 */
export type Standing = 'catchesUp' | 'follows' | 'leads';

/** @param messages of the stream that are to be gone through first, or up to which the stories are put together. */
export type OnStanding = (standing: Standing, messages: number) => void;

/** Says what changed: whoever ends one has to know whether another stands where it is. */
export class JoinStanding {
  readonly #say: OnStanding;
  #said: Standing | null = null;

  constructor(say: OnStanding) {
    this.#say = say;
  }

  /** @param known what was written down; null where nobody has begun. */
  look(seq: number, known: number | null, isMine: boolean): void {
    if (known === null && !isMine) {
      return;
    }
    const behind = Math.max(0, (known ?? 0) - seq);
    const standing = behind > 0 ? 'catchesUp' : isMine ? 'leads' : 'follows';
    // Who follows is always a little behind.
    if (standing !== this.#said && (standing !== 'catchesUp' || this.#said === null)) {
      this.#said = standing;
      this.#say(standing, standing === 'catchesUp' ? behind : seq);
    }
  }
}
