import type { LegRole } from './leg-roles.ts';
import type { TraitId, ValueWord } from './traits/trait.ts';

/** What somebody is in a call. */
export type PartyWord = 'caller' | 'callee' | 'transferor' | 'transferee' | 'target' | 'client' | 'registrar';

/** It was answered by a challenge, sent elsewhere, or asked to ask for something else. */
export type Attempt = 'challenged' | 'redirected' | 'repeated';

/** What a request is called: its method and who sent it where. */
export type RequestName = {
  readonly method: string;
  readonly by: PartyWord;
  readonly leg: LegRole;
  readonly isInDialog: boolean;
  /** It goes to the target of a transfer. */
  readonly isToTarget: boolean;
  readonly report: 'progress' | 'final' | null;
  /** From 2 on it is said. */
  readonly number: number;
  /** How a try that does not count ended; null for the one that counts. */
  readonly attempt: Attempt | null;
  readonly hasCredentials: boolean;
};

/** Everything a comparison says, in one language. */
export type DifferenceWords = {
  readonly good: string;
  readonly bad: string;
  readonly trait: Readonly<Record<TraitId, string>>;
  readonly value: Readonly<Record<ValueWord, string>>;

  /* Steps. */
  readonly request: (name: RequestName) => string;
  readonly answerTo: (request: string) => string;
  readonly progressOf: (request: string) => string;
  readonly ackTo: (request: string) => string;
  readonly section: (trait: string, number: number) => string;

  /* What differs. `trait` and `step` are said as above. */
  readonly differs: (trait: string, step: string) => string;
  readonly missing: (step: string) => string;
  readonly missingUnseen: (step: string) => string;
  readonly extra: (step: string) => string;
  readonly extraUnseen: (step: string) => string;
  readonly order: (step: string, other: string) => string;

  /* The verdict. `places` is where it stands on both sides. */
  readonly partAt: (step: string, trait: string | null, what: string, places: string) => string;
  readonly mayPartAt: (step: string, trait: string | null, what: string, places: string) => string;
  /** The same of a step that one of them lacks, or that came at another time: `what` names the step. */
  readonly partWhere: (what: string, places: string) => string;
  readonly mayPartWhere: (what: string, places: string) => string;
  readonly instead: (good: string, bad: string) => string;
  readonly endsSame: string;
  readonly outcomeAt: (step: string, trait: string | null, what: string, places: string) => string;
  readonly outcomeWhere: (what: string, places: string) => string;
  readonly unexplained: string;
  readonly nothing: string;
  readonly nothingDespite: string;
  /** Said besides, where what stands for good did not go well. */
  readonly goodFailed: string;
  readonly seenIn: (good: string, bad: string) => string;
  readonly after: (place: string) => string;
  readonly nowhere: string;
  readonly named: string;
  readonly why: string;

  /* The rest. */
  readonly whatDiffers: string;
  readonly more: (consequences: number, notes: number) => string;
  readonly follows: string;
  readonly notes: string;
  readonly alsoIn: (messages: number) => string;
  readonly steps: string;
  readonly step: string;
  readonly left: (steps: number) => string;
  readonly notCompared: (messages: number) => string;
};
