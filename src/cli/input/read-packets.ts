import { type Extracted, type ExtractOptions, extractPackets } from '../../analysis/index.ts';
import { DECODERS_IN_NODE } from '../../analysis/node.ts';
import { onInterrupt } from '../process/interrupt.ts';
import type { Io } from '../process/io.ts';
import { openNamed } from './open-named.ts';
import type { Spool } from './spool.ts';

type PacketReadOptions = Omit<ExtractOptions, 'gunzip' | 'inflateRaw' | 'signal' | 'onReadEnd'> & {
  /** What came from the one input, if it was kept. */
  readonly spool?: Spool | null;
};

/** Reads what a command line names, and was read before, once more for its packets. What is wrong with it was said. */
export async function readPackets(
  paths: readonly string[],
  { spool = null, ...options }: PacketReadOptions,
  io: Io,
): Promise<Extracted> {
  const stop = onInterrupt();
  const { progress: _, ...others } = io;
  const { inputs, close } = await openNamed(paths, { ...others, err: () => {} }, stop, { spool });
  const needs = { ...DECODERS_IN_NODE, signal: stop.signal, onReadEnd: stop.release };
  return extractPackets(inputs, { ...options, ...needs }).finally(() => {
    stop.release();
    close?.();
  });
}
