import type { Story } from '../findings/index.ts';
import type { Sighting } from '../records/index.ts';
import { decisiveStep } from './text/transfer-story.ts';

/** The message at which a story was decided: the final response or report that settled it, else its last; undefined for no message. */
export function decisiveOf(story: Story): Sighting | undefined {
  switch (story.type) {
    case 'transfer': {
      const { record } = story.transfer;
      return (decisiveStep(record) ?? record.steps.at(-1))?.sighting;
    }
    case 'rejection':
      return lastWith(story.rejection.record.evidence, story.rejection.record.code);
    case 'call':
      return lastWith(story.call.record.evidence, story.call.record.finalStatus);
    case 'registration':
      return lastWith(story.registration.record.evidence, story.registration.record.finalStatus);
    case 'notice':
      return story.notice.record.evidence.at(-1);
    case 'form':
      return undefined;
  }
}

function lastWith(evidence: readonly Sighting[], status: number | null): Sighting | undefined {
  return evidence.findLast((sighting) => sighting.status > 0 && sighting.status === status) ?? evidence.at(-1);
}
