import type { Arrival } from '../model/index.ts';

/** A TCP segment that waits behind a gap. */
export type Segment = {
  /** Of its first byte, counted from the start of the stream without wrapping. */
  readonly position: number;
  readonly bytes: Uint8Array;
  readonly arrival: Arrival;
};

/** What keeping one segment costs besides its bytes, roughly. */
const SEGMENT_OVERHEAD = 256;

/** The memory that a waiting segment is counted with. */
export function costOf(segment: Segment): number {
  return segment.bytes.length + SEGMENT_OVERHEAD;
}

/** The segments of one direction that wait, by position. Overlaps stay in: whoever takes them passes over what is old. */
export class SegmentQueue {
  readonly #segments: Segment[] = [];

  get first(): Segment | undefined {
    return this.#segments[0];
  }

  /** False when another segment that waits already has all of it. */
  add(segment: Segment): boolean {
    const index = this.#firstAfter(segment.position);
    const before = this.#segments[index - 1];
    if (before !== undefined && before.position + before.bytes.length >= segment.position + segment.bytes.length) {
      return false;
    }
    this.#segments.splice(index, 0, segment);
    return true;
  }

  takeFirst(): Segment | undefined {
    return this.#segments.shift();
  }

  /** Empties the queue; returns what its segments were counted with. */
  clear(): number {
    const cost = this.#segments.reduce((sum, segment) => sum + costOf(segment), 0);
    this.#segments.length = 0;
    return cost;
  }

  #firstAfter(position: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#segments[middle]!.position > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
