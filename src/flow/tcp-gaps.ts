import type { TcpDirection } from './tcp-direction.ts';

/** A gap is waited for so long in trace time: longer than retransmission needs, shorter than anyone waits for an answer. */
const GAP_PATIENCE_US = 10_000_000;

/** Once the receiver has acknowledged what is missing, only a capture out of order can still bring it. */
const ACKNOWLEDGED_PATIENCE_US = 50_000;

/** The directions of TCP connections in which something is missing that what waits comes behind. */
export class TcpGaps {
  /** Longest waiting first; and those of them whose gap the receiver has acknowledged. */
  readonly #waiting = new Set<TcpDirection>();
  readonly #acknowledged = new Set<TcpDirection>();

  get are(): boolean {
    return this.#waiting.size > 0;
  }

  get oldest(): TcpDirection | undefined {
    return first(this.#waiting);
  }

  has(direction: TcpDirection): boolean {
    return this.#waiting.has(direction);
  }

  start(direction: TcpDirection, nowUs: number): void {
    direction.gapSinceUs = nowUs;
    this.#waiting.add(direction);
  }

  stop(direction: TcpDirection): void {
    this.#waiting.delete(direction);
    this.#acknowledged.delete(direction);
  }

  /** The receiver has everything up to there: where that is beyond the gap, it has what is missing here. */
  acknowledge(direction: TcpDirection, acknowledgment: number, nowUs: number): void {
    const first = direction.queue?.first;
    const isAcknowledged = first !== undefined && direction.positionOf(acknowledgment) >= first.position;
    if (isAcknowledged && !this.#acknowledged.has(direction)) {
      direction.acknowledgedSinceUs = nowUs;
      this.#acknowledged.add(direction);
    }
  }

  /** The next that was waited for long enough; null where none was. */
  overdue(nowUs: number): TcpDirection | null {
    const acknowledged = first(this.#acknowledged);
    if (acknowledged !== undefined && nowUs - acknowledged.acknowledgedSinceUs > ACKNOWLEDGED_PATIENCE_US) {
      return acknowledged;
    }
    const oldest = first(this.#waiting);
    return oldest !== undefined && nowUs - oldest.gapSinceUs > GAP_PATIENCE_US ? oldest : null;
  }
}

function first(directions: ReadonlySet<TcpDirection>): TcpDirection | undefined {
  return directions.values().next().value;
}
