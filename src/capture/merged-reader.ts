import { datedTime, datingOf } from '../bytes/index.ts';
import type { Alone, FrameReader } from './containers/record-reader.ts';
import { copyFrame, Frame } from './frame.ts';
import type { MergeInput } from './merge-input.ts';

/** See `mergeByTime`. */
export async function mergedReader(inputs: readonly MergeInput[]): Promise<FrameReader> {
  const merged = new MergedReader();
  for (const [order, input] of inputs.entries()) {
    await merged.add(input, order);
  }
  merged.begin();
  return merged;
}

/** An input that is not open yet. */
type Waiting = {
  readonly input: MergeInput;
  readonly order: number;
  readonly start: number;
};

/** An open input with the frame it would deliver next. */
type Head = {
  readonly reader: FrameReader;
  readonly order: number;
  readonly frame: Frame;
  time: number;
};

class MergedReader implements FrameReader {
  records = 0;
  /** Latest start first, so that the next to open is at the end. */
  readonly #waiting: Waiting[] = [];
  /** A binary heap, earliest at the top. */
  readonly #heads: Head[] = [];
  /** True when the frame of the top head has been delivered and its reader must go on first. */
  #isTopUsed = false;
  #closedBytes = 0;
  /** Inputs whose times say how much of their date: where that differs, what lacks it cannot be held against the others. */
  readonly #datings = new Set<string>();

  get bytesRead(): number {
    return this.#heads.reduce((sum, head) => sum + head.reader.bytesRead, this.#closedBytes);
  }

  async add(input: MergeInput, order: number): Promise<void> {
    if (!input.canReopen) {
      await this.#open(input, order);
      return;
    }
    const start = await firstTime(input);
    this.#note(start);
    this.#waiting.push({ input, order, start });
  }

  /** All inputs have been added. */
  begin(): void {
    this.#waiting.sort((a, b) => (a.start === b.start ? b.order - a.order : a.start < b.start ? 1 : -1));
  }

  next(frame: Frame): boolean {
    if (this.#isTopUsed && !this.#advanceTop()) {
      return false;
    }
    const top = this.#heads[0];
    if (top === undefined || this.#isOneDue(top)) {
      return false;
    }
    copyFrame(top.frame, frame);
    frame.timeUs = this.#datings.size > 1 ? datedTime(frame.timeUs) : frame.timeUs;
    this.#isTopUsed = true;
    this.records++;
    return true;
  }

  async refill(): Promise<boolean> {
    const top = this.#heads[0];
    if (top !== undefined && this.#isTopUsed) {
      if (!(await top.reader.refill())) {
        await this.#dropTop(top);
      }
      return true;
    }
    if (!this.#isOneDue(top)) {
      return false;
    }
    const { input, order } = this.#waiting.pop()!;
    await this.#open(input, order);
    return true;
  }

  alone(): Alone | null {
    const [top] = this.#heads;
    if (top === undefined || this.#heads.length > 1 || !this.#isTopUsed) {
      return null;
    }
    const beforeUs = this.#waiting.at(-1)?.start ?? Number.POSITIVE_INFINITY;
    return { reader: top.reader, order: top.order, beforeUs };
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    for (const head of this.#heads.splice(0)) {
      await head.reader.close();
    }
  }

  #note(timeUs: number): void {
    const dating = datingOf(timeUs);
    if (dating !== null && timeUs !== Number.NEGATIVE_INFINITY) {
      this.#datings.add(dating);
    }
  }

  #isOneDue(top: Head | undefined): boolean {
    const next = this.#waiting.at(-1);
    return next !== undefined && (top === undefined || next.start <= top.time);
  }

  #advanceTop(): boolean {
    const top = this.#heads[0]!;
    if (!top.reader.next(top.frame)) {
      return false;
    }
    this.#isTopUsed = false;
    top.time = timeAfter(top.time, top.frame);
    this.#sink(0);
    return true;
  }

  async #dropTop(top: Head): Promise<void> {
    this.#closedBytes += top.reader.bytesRead;
    this.#isTopUsed = false;
    const last = this.#heads.pop()!;
    if (last !== top) {
      this.#heads[0] = last;
      this.#sink(0);
    }
    await top.reader.close();
  }

  async #open(input: MergeInput, order: number): Promise<void> {
    const reader = await input.open('read');
    if (reader === null) {
      return;
    }
    const frame = new Frame();
    if (await readFirst(reader, frame)) {
      this.#note(frame.timeUs);
      this.#heads.push({
        reader,
        order,
        frame,
        time: timeAfter(Number.NEGATIVE_INFINITY, frame),
      });
      this.#rise(this.#heads.length - 1);
    } else {
      this.#closedBytes += reader.bytesRead;
      await reader.close();
    }
  }

  #rise(from: number): void {
    const heads = this.#heads;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(heads[at]!, heads[parent]!)) {
        return;
      }
      swap(heads, at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    const heads = this.#heads;
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let first = at;
      if (left < heads.length && isBefore(heads[left]!, heads[first]!)) {
        first = left;
      }
      if (right < heads.length && isBefore(heads[right]!, heads[first]!)) {
        first = right;
      }
      if (first === at) {
        return;
      }
      swap(heads, at, first);
      at = first;
    }
  }
}

function isBefore(a: Head, b: Head): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}

function swap(heads: Head[], a: number, b: number): void {
  const head = heads[a]!;
  heads[a] = heads[b]!;
  heads[b] = head;
}

/** A frame without a time belongs where its predecessor was. */
function timeAfter(previous: number, frame: Frame): number {
  return Number.isNaN(frame.timeUs) ? previous : frame.timeUs;
}

/** An input without a frame is opened first, so that its problems are told. */
async function firstTime(input: MergeInput): Promise<number> {
  const reader = await input.open('peek');
  if (reader === null) {
    return Number.NEGATIVE_INFINITY;
  }
  const frame = new Frame();
  const hasFrame = await readFirst(reader, frame);
  await reader.close();
  return hasFrame ? timeAfter(Number.NEGATIVE_INFINITY, frame) : Number.NEGATIVE_INFINITY;
}

async function readFirst(reader: FrameReader, frame: Frame): Promise<boolean> {
  while (!reader.next(frame)) {
    if (!(await reader.refill())) {
      return false;
    }
  }
  return true;
}
