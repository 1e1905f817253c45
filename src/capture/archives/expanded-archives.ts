import type { Problem } from '../../model/index.ts';
import type { CaptureInput } from './archive-source.ts';

export type ExpandedArchives = {
  /** The captures in the archives in place of these, named `archive.zip/inner.pcap`; everything else as it was. */
  readonly inputs: readonly CaptureInput[];
  /** What is wrong with archives, told of the last capture before the damage. */
  readonly problems: readonly Problem[];
};
