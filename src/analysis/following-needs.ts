import type { Selecting } from '../filter/index.ts';
import type { TlsKeys } from '../flow/index.ts';
import type { Limits } from '../model/index.ts';
import type { RecordFace } from '../records/index.ts';
import type { Loaded } from './loaded.ts';
import type { MessageFace } from './message-face.ts';
import type { OpenedInputs } from './opener.ts';
import type { ProblemList } from './problem-list.ts';
import type { Reloader } from './reloader.ts';
import type { InputTally } from './tallies.ts';

/** What following a trace takes from who reads it. */
export type FollowingNeeds = Loaded & {
  /** What reports call the inputs, by their index. */
  readonly paths: readonly string[];
  readonly limits: Limits;
  readonly seed: number;
  readonly problems: ProblemList;
  readonly tallies: readonly InputTally[];
  readonly selector: Selecting;
  readonly opener: OpenedInputs;
  readonly reloader: Pick<Reloader, 'load' | 'canReload'> & Partial<Pick<Reloader, 'readText'>>;
  /** Whether what calls began with is kept at hand: where each is told, and its messages lie in a file. */
  readonly keepsHeads: boolean;
  readonly tls: TlsKeys | null;
  /** Takes the stories as they are decided. */
  readonly records: RecordFace;
  /** Is shown the messages, which are not followed then. */
  readonly messageFace: MessageFace | null;
};
