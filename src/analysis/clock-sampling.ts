import { Frame, type FrameReader } from '../capture/index.ts';
import {
  type ClockOffset,
  ClockSampler,
  type ClockSamples,
  estimateOffsets,
  type SeenEnds,
  takeSamples,
} from '../clocks/index.ts';

export { describeOffset } from '../clocks/index.ts';

import { MESSAGE_RECORD } from '../logs/index.ts';
import type { Limits } from '../model/index.ts';
import { packetDecoder } from '../packet/index.ts';
import type { TraceInput } from './options.ts';

/** How much of each input, and of all together, is looked at for its clock before the trace is read. */
const MOST_MESSAGES = 10_000;
const MOST_MESSAGES_TOGETHER = 200_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * How much the clocks of several inputs differ, by a first look at those that can be opened twice.
 *
 * @param open opens an input for this look; null where it gives nothing.
 */
export async function sampleOffsets(
  inputs: readonly TraceInput[],
  limits: Limits,
  open: (input: TraceInput, index: number) => Promise<FrameReader | null>,
): Promise<ClockOffset[]> {
  const samples: (ClockSamples | null)[] = [];
  const most = {
    messages: Math.min(MOST_MESSAGES, Math.floor(MOST_MESSAGES_TOGETHER / inputs.length)),
    bytes: MOST_BYTES,
  };
  for (const [index, input] of inputs.entries()) {
    const reader = input.canReopen ? await open(input, index) : null;
    const sampler = new ClockSampler(packetDecoder, limits, MESSAGE_RECORD);
    samples.push(reader === null ? null : await takeSamples(reader, new Frame(), sampler, most, packetsOf(reader)));
  }
  return estimateOffsets(samples);
}

type KnowsPackets = { packet(): SeenEnds | null };

/** What a reader knows of the packets that its messages came in; nothing where it gives the packets themselves. */
function packetsOf(reader: FrameReader): () => SeenEnds | null {
  return 'packet' in reader ? () => (reader as unknown as KnowsPackets).packet() : () => null;
}
