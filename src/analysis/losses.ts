/** What had to be let go, as problems of the trace. */
import type { Selector } from '../filter/index.ts';
import { type DuplicateFilter, MOST_MESSAGES } from '../flow/index.ts';
import type { Limits } from '../model/index.ts';
import type { FormGroups, Session } from '../session/index.ts';
import type { ProblemList } from './problem-list.ts';

export function noteEviction(
  { evictedLegs, droppedTransfers, droppedRegistrations }: Session,
  limits: Limits,
  problems: ProblemList,
): void {
  if (evictedLegs > 0) {
    const message = `More than ${limits.openCallIds} Call-IDs were open at once: ${evictedLegs} were told before they had ended`;
    problems.say('call-ids-full', message);
  }
  if (droppedRegistrations > 0) {
    const message = `More than ${limits.openRegistrations} registrations were seen: ${droppedRegistrations} messages of further ones are not followed`;
    problems.say('registrations-full', message);
  }
  if (droppedTransfers > 0) {
    const message = `More than ${limits.transfersPerCallId} transfers were asked for under one Call-ID: ${droppedTransfers} REFERs are not followed`;
    problems.say('transfers-full', message);
  }
}

/**
 * Where the trace proves that what one side sent was not captured: whatever is missing then may have been sent. A trace that began
 * in the middle of a call proves nothing by what it has of it.
 */
export function noteOneDirection(counters: Session['counters'], problems: ProblemList): void {
  const { requests, responses, followUps, oneDirection } = counters;
  if (responses === 0 && oneDirection.isResponseUnseen) {
    const message = `Only one direction was captured: no response is in this trace, and ${followUps} ACK or BYE show that there were some; capture where both directions pass`;
    problems.say('one-direction', message);
  }
  if (requests === 0 && oneDirection.isRequestUnseen) {
    const message = `Only one direction was captured: this trace has ${responses} responses and none of their requests; capture where both directions pass`;
    problems.say('one-direction', message);
  }
}

export function noteForgotten(copies: DuplicateFilter, selector: Selector, problems: ProblemList): void {
  if (copies.isIncomplete) {
    const message = `Times go back further than the last ${MOST_MESSAGES} messages reach, or the same bytes came very often: a packet captured twice there may be counted as sent twice`;
    problems.say('copies-forgotten', message);
  }
  if (selector.isIncomplete) {
    const message = 'More than two million Call-IDs matched the filter: stories of the first of them may be missing';
    problems.say('filter-full', message);
  }
}

export function noteNotInspected({ passedOver }: FormGroups, limits: Limits, problems: ProblemList): void {
  if (passedOver > 0) {
    const message = `More than ${limits.formInspections} messages look malformed: ${passedOver} of them were not inspected`;
    problems.say('form-full', message);
  }
}
