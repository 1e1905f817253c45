/**
 * The clocks of several inputs: whether one is ahead of another, from packets seen in both and from what must come before
 * what. Looks at the beginning of each input only; nothing here opens a file (RFC 3261 §17, §18).
 */
export { describeOffset } from './describe.ts';
export { type ClockOffset, estimateOffsets } from './estimate.ts';
export { ClockSampler, type ClockSamples, type SeenEnds, takeSamples } from './samples.ts';
export { shifted } from './shifted-reader.ts';
