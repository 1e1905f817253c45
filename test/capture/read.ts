import { type ByteSource, type CaptureContext, Frame, type FrameReader, openCapture } from '../../src/capture/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { DEFAULT_LIMITS, type Problem } from '../../src/model/index.ts';

export type ReadFrame = {
  readonly bytes: string;
  readonly originalLength: number;
  readonly timeUs: number;
  readonly linkType: number;
  readonly number: number;
  readonly offset: number;
  readonly input: number;
};

export type ReadResult = {
  readonly kind: string;
  readonly frames: ReadFrame[];
  readonly problems: Problem[];
};

export function contextFor(problems: Problem[], input = 0): CaptureContext {
  return {
    input,
    limits: DEFAULT_LIMITS,
    gunzip: gunzipInNode,
    report: (problem) => problems.push(problem),
  };
}

/** Blocks of a fixed size whose memory is overwritten as soon as the next is read, as a source is allowed to. */
export function blocksOf(bytes: Uint8Array, size: number): ByteSource {
  const block = new Uint8Array(size);
  let at = 0;
  return {
    async read() {
      block.fill(0xee);
      if (at >= bytes.length) {
        return null;
      }
      const length = Math.min(size, bytes.length - at);
      block.set(bytes.subarray(at, at + length));
      at += length;
      return block.subarray(0, length);
    },
    async close() {},
  };
}

export async function drain(reader: FrameReader): Promise<ReadFrame[]> {
  const frame = new Frame();
  const frames: ReadFrame[] = [];
  do {
    while (reader.next(frame)) {
      const bytes = Buffer.from(frame.bytes.slice(frame.start, frame.end)).toString('hex');
      const { originalLength, timeUs, linkType, number, offset, input } = frame;
      frames.push({
        bytes,
        originalLength,
        timeUs,
        linkType,
        number,
        offset,
        input,
      });
    }
  } while (await reader.refill());
  return frames;
}

/** Opens and reads everything. */
export async function readAll(bytes: Uint8Array, blockSize = 65_536, context?: CaptureContext): Promise<ReadResult> {
  const problems: Problem[] = [];
  const opened = await openCapture(blocksOf(bytes, blockSize), context ?? contextFor(problems));
  if (opened.kind !== 'capture') {
    return { kind: opened.kind, frames: [], problems };
  }
  const frames = await drain(opened.reader);
  await opened.reader.close();
  return { kind: opened.reader.format, frames, problems };
}
