import { partsOf } from '../ownership.ts';
import type { Bucket } from './bucket.ts';

export type Role = 'leg' | 'join' | 'judge';
export const ROLES: readonly Role[] = ['leg', 'join', 'judge'];

const BEAT_MS = 1_000;
/** Who was not heard for so long is no longer there; others do its part, and nothing is lost where it is after all. */
export const GONE_MS = 4_000;
/** Its name is taken off the list after so long. */
const FORGOTTEN_MS = 60_000;
const WORKER = 'worker.';

/** Who works on a stream: each says so every second. */
export class Members {
  readonly id: string;
  readonly #bucket: Bucket;
  readonly #roles: readonly Role[];
  readonly #timer: NodeJS.Timeout;
  #beats = 0;
  #isBusy = false;

  private constructor(bucket: Bucket, id: string, roles: readonly Role[]) {
    this.#bucket = bucket;
    this.id = id;
    this.#roles = roles;
    this.#timer = setInterval(() => this.#beat(), BEAT_MS);
  }

  static async join(bucket: Bucket, id: string, roles: readonly Role[]): Promise<Members> {
    const members = new Members(bucket, id, roles);
    await bucket.put(WORKER + id, JSON.stringify({ roles, beat: 0 }));
    return members;
  }

  /** Those of a role that are there, in the same order everywhere; this one always. */
  of(role: Role): string[] {
    const now = performance.now();
    const there = [...this.#bucket.under(WORKER)].filter(([id, { heardMs, text }]) => {
      return id !== this.id && now - heardMs < GONE_MS && hasRole(text, role);
    });
    const others = there.map(([id]) => id);
    return (this.#roles.includes(role) ? [...others, this.id] : others).sort();
  }

  /** The parts of a role's work that are this one's. */
  parts(role: Role, parts: number): number[] {
    return partsOf(this.id, this.of(role), parts);
  }

  async leave(): Promise<void> {
    clearInterval(this.#timer);
    await this.#bucket.put(WORKER + this.id, '');
  }

  #beat(): void {
    if (this.#isBusy) {
      return;
    }
    this.#isBusy = true;
    const text = JSON.stringify({ roles: this.#roles, beat: ++this.#beats });
    const done = (): void => {
      this.#isBusy = false;
    };
    const gone = [...this.#bucket.under(WORKER)].filter(
      ([, { heardMs }]) => performance.now() - heardMs > FORGOTTEN_MS,
    );
    const written = gone.map(([id]) => this.#bucket.put(WORKER + id, ''));
    Promise.all([this.#bucket.put(WORKER + this.id, text), ...written]).then(done, done);
  }
}

function hasRole(text: string, role: Role): boolean {
  try {
    return JSON.parse(text).roles.includes(role);
  } catch {
    return false;
  }
}
