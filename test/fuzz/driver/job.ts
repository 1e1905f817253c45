import type { Failure } from './failure.ts';

/** What a thread is to do: plain data. */
export type Job = {
  /** One after the other. */
  readonly targets: readonly string[];
  readonly buffer: SharedArrayBuffer;
  readonly work:
    | {
        readonly kind: 'fuzz';
        readonly seed: number;
        /** How many times at most. */
        readonly executions: number;
        /** How long, in milliseconds. */
        readonly forMs: number;
        /** Whether inputs that go new ways are kept and changed further. */
        readonly isGuided: boolean;
      }
    | {
        /** Runs what it is sent, thoroughly, and says how each went. */
        readonly kind: 'serve';
      };
};

export type Found = { readonly input: Uint8Array; readonly failure: Failure };

/** What a thread says. */
export type Said =
  | { readonly kind: 'begun'; readonly target: string }
  | ({ readonly kind: 'found' } & Found)
  | { readonly kind: 'served'; readonly failure: Failure | null }
  | { readonly kind: 'finished'; readonly stats: Stats }
  | { readonly kind: 'done' };

export type Stats = {
  readonly executions: number;
  readonly kept: number;
  readonly blocks: number;
  readonly slowestMs: number;
  readonly seconds: number;
};
