import type { Arrival } from '../../model/index.ts';

/** An ICMP error that quotes too little comes this soon behind what it is about. */
const ERROR_WINDOW_US = 60_000_000;
const MOST_WAYS = 10_000;

/** From whom to whom wanted messages went of late. */
export class RecentEnds {
  readonly #ways = new Map<string, number>();

  note({ src, dst, timeUs }: Arrival): void {
    if (this.#ways.size < MOST_WAYS && src !== null && dst !== null) {
      this.#ways.set(`${src.id} ${dst.id}`, timeUs);
    }
  }

  /** Whether an error that has the ends of what it quotes may be about one of them. */
  has({ src, dst, timeUs }: Arrival): boolean {
    const lastUs = this.#ways.get(`${src?.id} ${dst?.id}`);
    return lastUs !== undefined && !(timeUs - lastUs > ERROR_WINDOW_US);
  }
}
