import type { TraceTotals } from '../findings/index.ts';
import type { Following } from './following.ts';

type Counted =
  | 'messages'
  | 'unique'
  | 'requests'
  | 'responses'
  | 'retransmissions'
  | 'duplicates'
  | 'mediaSeen'
  | 'startUs'
  | 'endUs'
  | 'malformed'
  | 'responseCounts';

/** How many messages were read, of which kinds, and from when to when. */
export function countedIn({ session, form, duplicates, mediaSeen }: Following): Pick<TraceTotals, Counted> {
  const { messages, retransmissions, requests, responses, firstUs, lastUs, responseCounts } = session.counters;
  return {
    messages,
    unique: messages - retransmissions,
    requests,
    responses,
    retransmissions,
    duplicates,
    mediaSeen,
    startUs: firstUs,
    endUs: lastUs,
    malformed: form.messages,
    responseCounts,
  };
}
