import type { FrameReader } from './containers/record-reader.ts';

/** One input of a merge. */
export type MergeInput = {
  /**
   * Opens it from its start; null when it is no capture. With `peek` only the time of its first frame is wanted and it is
   * opened once more later: problems are not to be reported yet.
   */
  open(purpose: 'peek' | 'read'): Promise<FrameReader | null>;
  /** False for standard input and the like: opened once and kept open. */
  readonly canReopen: boolean;
};
