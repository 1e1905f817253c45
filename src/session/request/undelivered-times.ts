import type { UndeliveredFacts } from '../../records/index.ts';

/** The latest error of several requests told together, with how often the same was said of them. */
export function withTimes(latest: UndeliveredFacts | null, known: UndeliveredFacts | null): UndeliveredFacts | null {
  if (latest === null || known === null) {
    return latest ?? known;
  }
  const before = latest.why === known.why && latest.by === known.by ? known.times : 0;
  return { ...latest, times: latest.times + before };
}
