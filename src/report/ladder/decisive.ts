import type { JudgedCall, JudgedRegistration, JudgedRejection, Story } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isChallenge, isRefusal } from '../../sip/index.ts';
import { decisiveStep } from '../text/transfer-story.ts';

/**
 * The message that decided what became of a story, of a transfer that succeeded too. Null for any other that went well, and
 * where the story does not hold it.
 */
export function decisiveOf(story: Story): Sighting | null {
  switch (story.type) {
    case 'transfer':
      return decisiveStep(story.transfer.record)?.sighting ?? null;
    case 'call':
      return ofCall(story.call);
    case 'rejection':
      return ofRejection(story.rejection);
    case 'registration':
      return ofRegistration(story.registration);
    default:
      return null;
  }
}

/** What the verdict rests on comes before what the caller got in the end: an element may have made another code of it. */
function ofCall({ record, verdict }: JudgedCall): Sighting | null {
  const { outcome, finalStatus, evidence } = record;
  if (outcome !== 'failed' && outcome !== 'rejected') {
    return null;
  }
  const isOfCall = ({ method, status }: Sighting): boolean => method === 'INVITE' && isRefusal(status);
  return (
    verdict?.evidence.find((sighting) => isOfCall(sighting) && !isChallenge(sighting.status)) ??
    evidence.find((sighting) => isOfCall(sighting) && sighting.status === finalStatus) ??
    null
  );
}

function ofRejection({ record, verdict }: JudgedRejection): Sighting | null {
  const isIt = ({ method, status }: Sighting): boolean => method === record.method && status === record.code;
  return verdict?.evidence.find(isIt) ?? record.evidence.find(isIt) ?? null;
}

function ofRegistration({ record }: JudgedRegistration): Sighting | null {
  return record.outcome === 'refused'
    ? (record.evidence.findLast(({ status }) => isRefusal(status) && status === record.finalStatus) ?? null)
    : null;
}
