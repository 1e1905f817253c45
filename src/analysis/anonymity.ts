import type { Anonymizer } from '../anonymize/index.ts';
import type { RtpSight } from '../records/index.ts';
import type { Anonymous, AnonymousNeeds } from './anonymous.ts';

let loaded: typeof import('./anonymous.ts') | null = null;

/** What tells a trace without names: seldom asked for, and so loaded where it is. */
export type Anonymity = {
  readonly rtp: (rtp: RtpSight) => RtpSight;
  readonly messages: (needs: AnonymousNeeds) => Anonymous;
};

/** Before a trace is followed that is to be told without names. */
export async function loadAnonymity(): Promise<void> {
  loaded ??= await import('./anonymous.ts');
}

/**
 * Null where names are told.
 *
 * @throws Error where nobody has loaded it: nothing is told by its names for that.
 */
export function anonymityBy(anonymizer: Anonymizer | null): Anonymity | null {
  if (anonymizer === null) {
    return null;
  }
  if (loaded === null) {
    throw new Error('loadAnonymity comes first');
  }
  const { Anonymous: Messages, anonymousRtp } = loaded;
  return {
    rtp: (rtp) => anonymousRtp(rtp, anonymizer),
    messages: (needs) => new Messages(anonymizer, needs),
  };
}
