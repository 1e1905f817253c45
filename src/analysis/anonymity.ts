import type { Anonymizer } from '../anonymize/index.ts';
import type { RtpSight } from '../records/index.ts';
import type { Anonymous, AnonymousNeeds } from './anonymous.ts';

let provided: typeof import('./anonymous.ts') | null = null;

/** What tells a trace without names. */
export type Anonymity = {
  readonly rtp: (rtp: RtpSight) => RtpSight;
  readonly messages: (needs: AnonymousNeeds) => Anonymous;
};

/** By whoever makes an anonymizer: where there is none, as in a browser, what it takes is not loaded. */
export function provideAnonymity(parts: typeof import('./anonymous.ts')): void {
  provided = parts;
}

/**
 * Null where names are told.
 *
 * @throws Error where nobody has provided it: nothing is told by its names for that.
 */
export function anonymityBy(anonymizer: Anonymizer | null): Anonymity | null {
  if (anonymizer === null) {
    return null;
  }
  if (provided === null) {
    throw new Error('provideAnonymity comes first');
  }
  const { Anonymous: Messages, anonymousRtp } = provided;
  return {
    rtp: (rtp) => anonymousRtp(rtp, anonymizer),
    messages: (needs) => new Messages(anonymizer, needs),
  };
}
