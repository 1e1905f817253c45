import type { Bucket } from './bucket.ts';
import { GONE_MS } from './members.ts';

const KEY = 'join';

/** How far the stories have been put together, by whom, and how many records came of it: all of these are stored. */
export type JoinState = {
  /** Empty where it was given up. */
  readonly id: string;
  readonly generation: number;
  /** The last record of the stream that was taken. */
  readonly seq: number;
  readonly told: number;
};

/** Who has the work that only one does at a time: whoever writes it down last, and goes on from there. */
export class JoinLease {
  readonly #bucket: Bucket;
  readonly #id: string;
  #revision = 0;
  /** It is asked for with each row. */
  #read: { readonly revision: number; readonly state: JoinState | null } = { revision: 0, state: null };
  /** Whether this one had it when it looked last. */
  isMine = false;

  constructor(bucket: Bucket, id: string) {
    this.#bucket = bucket;
    this.#id = id;
  }

  /** As it stands; null where nobody has begun. */
  get state(): JoinState | null {
    const entry = this.#bucket.get(KEY);
    if (entry !== null && entry.revision !== this.#read.revision) {
      this.#read = { revision: entry.revision, state: stateIn(entry.text) };
    }
    return this.#read.state;
  }

  /** How long ago it was written, as far as it was heard here, in milliseconds. */
  get ageMs(): number {
    return performance.now() - (this.#bucket.get(KEY)?.heardMs ?? 0);
  }

  /** Whether nobody has it, or who has it was not heard for too long. */
  get isFree(): boolean {
    const { state } = this;
    return state === null || state.id === '' || state.id === this.#id || this.ageMs > GONE_MS;
  }

  /** Takes it where it is free. @param first the state where nobody has begun. */
  async take(first: Omit<JoinState, 'id'>): Promise<boolean> {
    const entry = this.#bucket.get(KEY);
    const { id: _, ...state } = { ...first, ...this.state };
    return this.#write({ ...state, id: this.#id }, entry?.revision ?? 0);
  }

  /** Writes down how far it is. False: somebody else has it by now. */
  async keep(state: Omit<JoinState, 'id'>): Promise<boolean> {
    return this.isMine && this.#write({ ...state, id: this.#id }, this.#revision);
  }

  /** Another may take it at once. */
  async release(state: Omit<JoinState, 'id'>): Promise<void> {
    if (this.isMine) {
      await this.#write({ ...state, id: '' }, this.#revision);
      this.isMine = false;
    }
  }

  async #write(state: JoinState, revision: number): Promise<boolean> {
    const text = JSON.stringify(state);
    const stored = await this.#bucket.update(KEY, text, revision);
    // An answer that was lost on its way says nothing of what was stored.
    const latest = stored === null ? await this.#bucket.latest(KEY) : null;
    this.isMine = stored !== null || latest?.text === text;
    this.#revision = stored ?? latest?.revision ?? 0;
    return this.isMine;
  }
}

function stateIn(text: string): JoinState | null {
  try {
    const state = JSON.parse(text) as JoinState;
    return typeof state?.seq === 'number' ? state : null;
  } catch {
    return null;
  }
}
