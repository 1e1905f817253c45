import type { NotKept, Story, TraceTotals } from '../findings/index.ts';
import type { Problem } from '../model/index.ts';

/** How far the reading has come. */
export type Progress = {
  readonly records: number;
  readonly messages: number;
  /** The input that several threads read, by its path, and how far; null where its source says as much. */
  readonly chunked: { readonly path: string; readonly position: number } | null;
};

/**
 * What is told of a trace while it is read, in this order: `begin` once, with what reports call the inputs, by their index;
 * stories with their findings and problems as they are decided, `progress` between two blocks; `end` once, with what was
 * counted.
 */
export type TraceEvent =
  | { readonly type: 'begin'; readonly paths: readonly string[] }
  | { readonly type: 'story'; readonly story: Story }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'end'; readonly totals: TraceTotals };

/** One who is told of a trace, and shows it in some form. */
export type TraceFace = {
  /** False: no `story` is told, so that stories that are only counted cost nothing. */
  readonly takesStories: boolean;
  /** Asked before each call is told, and whether it went well: one that did and is refused is counted, and not told. */
  takesCall?(isGood: boolean): boolean;
  /** Asked before a registration of which nothing is to be said is told: one that is refused is counted, and not told. */
  takesRegistration?(): boolean;
  /** False: how the parties of a call that went well stood with their registrars need not be looked up for it. */
  readonly takesStanding?: boolean;
  /** What it had no room for: a problem tells of it before the end. */
  readonly notKept?: NotKept;
  /** Takes an event and waits for nothing. */
  tell(event: TraceEvent): void;
  /**
   * Between two blocks of an input: hands on what was told, so that memory stays bounded; nothing is read meanwhile. Behind
   * the `end` it is for the one who began the reading to call.
   */
  flush(): Promise<void>;
};
