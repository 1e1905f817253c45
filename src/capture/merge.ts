import type { FrameReader } from './containers/record-reader.ts';
import type { MergeInput } from './merge-input.ts';

/**
 * Several inputs as one trace in the order of time; equal times in the order of the inputs, and within an input always the
 * order of the input, also where its clock goes back. Each input is opened when the merged time reaches its start and
 * closed at its end, so rotated files are open one at a time. A single input is handed on as it is.
 */
export async function mergeByTime(inputs: readonly MergeInput[]): Promise<FrameReader | null> {
  if (inputs.length === 1) {
    return inputs[0]!.open('read');
  }
  const { mergedReader } = await import('./merged-reader.ts');
  return mergedReader(inputs);
}
