import type { Lang } from '../reference/index.ts';

/** How the outputs of a check are made. */
export type CheckOutputOptions = {
  readonly version: string;
  readonly lang: Lang;
  /** Absolute path of the folder from which files are named, where their paths are absolute and lie below it. */
  readonly root?: string;
  /** Where the reference pages lie; null or absent where nobody says it: then nothing leads to them. */
  readonly pages?: string | null;
};
