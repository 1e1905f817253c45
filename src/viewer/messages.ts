/** What the page and the worker that reads for it tell each other. */
import type { Emptiness } from '../analysis/index.ts';
import type { Lang } from '../languages/index.ts';

/** A file that somebody dropped, chose, or named on the command line. */
export type GivenFile = {
  /** How reports call it. */
  readonly path: string;
  readonly blob: Blob;
  /** It was named itself, not found in a folder: then it is told when nothing can be made of it. */
  readonly isNamed: boolean;
};

/** What a trace can be told as. */
export type Form = 'html' | 'json' | 'markdown';

export type Order =
  /** Read these, and tell them in a form; each order by itself, so that a worker may be another than the one before. */
  | { readonly type: 'read'; readonly files: readonly GivenFile[]; readonly form: Form; readonly lang: Lang }
  | { readonly type: 'stop' };

export type ReadSoFar = {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly messages: number;
  /** The messages of stories are looked up. */
  readonly isAgain: boolean;
};

/** What an input gave nothing for, in words of the command line. */
export type Unusable = { readonly path: string; readonly text: string };

export type Answer =
  | { readonly type: 'progress'; readonly soFar: ReadSoFar }
  | {
      readonly type: 'told';
      readonly form: Form;
      readonly blob: Blob;
      readonly unusable: readonly Unusable[];
      readonly isStopped: boolean;
    }
  /** There is no message to tell of, and why, null where only keys were given. */
  | { readonly type: 'nothing'; readonly why: Emptiness | null; readonly unusable: readonly Unusable[] }
  /** It was told to stop before there was anything to tell. */
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly why: string };
