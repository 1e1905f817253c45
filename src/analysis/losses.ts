/** What had to be let go, as problems of the trace. */
import type { Selecting } from '../filter/index.ts';
import { type DuplicateFilter, MOST_MESSAGES } from '../flow/index.ts';
import { filled, type Limits, SAYS } from '../model/index.ts';
import type { FormGroups, Session } from '../session/index.ts';
import type { ProblemList } from './problem-list.ts';

export function noteEviction(
  { evictedLegs, droppedTransfers, droppedRegistrations }: Session,
  limits: Limits,
  problems: ProblemList,
): void {
  if (evictedLegs > 0) {
    const message = filled(SAYS.callIdsFull, limits.openCallIds, evictedLegs);
    problems.say('call-ids-full', message);
  }
  if (droppedRegistrations > 0) {
    const message = filled(SAYS.registrationsFull, limits.openRegistrations, droppedRegistrations);
    problems.say('registrations-full', message);
  }
  if (droppedTransfers > 0) {
    const message = filled(SAYS.transfersFull, limits.transfersPerCallId, droppedTransfers);
    problems.say('transfers-full', message);
  }
}

/**
 * Where the trace proves that what one side sent was not captured: whatever is missing then may have been sent. A trace that began
 * in the middle of a call proves nothing by what it has of it.
 */
export function noteOneDirection(counters: Session['counters'], problems: ProblemList): void {
  const { requests, responses, oneDirection } = counters;
  const { isResponseUnseen, isRequestUnseen } = oneDirection;
  const say = (message: string): void => problems.say('one-direction', message);
  if (responses === 0 && isResponseUnseen) {
    say(SAYS.noResponses);
  } else if (requests === 0 && isRequestUnseen) {
    say(filled(SAYS.noRequests, responses));
  } else if (requests > 0 && responses > 0 && counters.isOfOneSender && (isResponseUnseen || isRequestUnseen)) {
    say(filled(SAYS.oneSender, requests, responses));
  }
}

export function noteForgotten(copies: DuplicateFilter, selector: Selecting, problems: ProblemList): void {
  if (copies.isIncomplete) {
    const message = filled(SAYS.copiesForgotten, MOST_MESSAGES);
    problems.say('copies-forgotten', message);
  }
  if (selector.isIncomplete) {
    const message = SAYS.filterFull;
    problems.say('filter-full', message);
  }
}

export function noteNotInspected({ passedOver }: FormGroups, limits: Limits, problems: ProblemList): void {
  if (passedOver > 0) {
    const message = filled(SAYS.formFull, limits.formInspections, passedOver);
    problems.say('form-full', message);
  }
}
