import type { Frame, FrameReader } from '../capture/index.ts';

/** What may come in the place of an input that has ended; see `TraceInput.succession`. */
export type Succession = {
  /** Resolves when something has come that `open` gives; null when nothing will. */
  next(): Promise<Replacement | null>;
};

/** Another file has the name now, or the file became shorter. */
export type Replacement = 'replaced' | 'truncated';

type OpenSuccessor = (how: Replacement) => Promise<FrameReader | null>;

/** Reads an input and whatever comes in its place, as one. */
export class SuccessiveReader implements FrameReader {
  #reader: FrameReader;
  #recordsBefore = 0;
  #bytesBefore = 0;
  readonly #succession: Succession;
  readonly #open: OpenSuccessor;

  /** @param open opens what came; null where it is nothing to be read. */
  constructor(first: FrameReader, succession: Succession, open: OpenSuccessor) {
    this.#reader = first;
    this.#succession = succession;
    this.#open = open;
  }

  get records(): number {
    return this.#recordsBefore + this.#reader.records;
  }

  get bytesRead(): number {
    return this.#bytesBefore + this.#reader.bytesRead;
  }

  next(frame: Frame): boolean {
    return this.#reader.next(frame);
  }

  async refill(): Promise<boolean> {
    if (await this.#reader.refill()) {
      return true;
    }
    for (let how = await this.#succession.next(); how !== null; how = await this.#succession.next()) {
      const reader = await this.#open(how);
      if (reader !== null) {
        this.#recordsBefore += this.#reader.records;
        this.#bytesBefore += this.#reader.bytesRead;
        await this.#reader.close();
        this.#reader = reader;
        return true;
      }
    }
    return false;
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
