import { type Cause, CauseTable, causeStoryOf } from '../causes/index.ts';
import { masked } from '../display/index.ts';
import type { Analysis, Story } from '../findings/index.ts';
import type { ReportCause } from './contract.ts';
import type { RefOf } from './message-ref.ts';
import { isoTime } from './time.ts';

export function reportCause(cause: Cause<unknown>, refOf: RefOf): ReportCause {
  const { id, type, rule, title, severity, harm, code, place, places, count, share, callers, callees, sighting } =
    cause;
  return {
    id,
    type,
    rule,
    title,
    severity,
    harm,
    code,
    phrase: cause.phrase === '' ? null : masked(cause.phrase),
    place,
    places,
    count,
    share,
    firstTime: isoTime(cause.firstUs),
    lastTime: isoTime(cause.lastUs),
    callers,
    callees,
    example: sighting === null ? null : refOf(sighting),
  };
}

/** Counts what failed, a story after the other. */
export class CauseCount {
  readonly #table = new CauseTable<null>();

  take(story: Story): void {
    const cause = causeStoryOf(story);
    if (cause !== null) {
      this.#table.add(cause, () => null);
    }
  }

  causes(): Cause<null>[] {
    return this.#table.causes();
  }
}

/** What failed of the stories that an analysis lists. */
export function causesIn(analysis: Analysis): Cause<null>[] {
  const count = new CauseCount();
  for (const story of storiesIn(analysis)) {
    count.take(story);
  }
  return count.causes();
}

function* storiesIn(analysis: Analysis): Generator<Story> {
  for (const transfer of analysis.transfers) {
    yield { type: 'transfer', transfer };
  }
  for (const rejection of analysis.rejections) {
    yield { type: 'rejection', rejection };
  }
  for (const call of analysis.calls) {
    yield { type: 'call', call };
  }
  for (const registration of analysis.registrations) {
    yield { type: 'registration', registration };
  }
  for (const notice of analysis.notices) {
    yield { type: 'notice', notice };
  }
}
