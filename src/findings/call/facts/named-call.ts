import type { CallFacts, ChangeFacts } from '../../../records/index.ts';
import { parseUri } from '../../../sip/index.ts';
import { nameOf } from '../../names.ts';
import { calleeOf, callerOf, type JudgeableCall } from './call-facts.ts';

/**
 * The call as a sentence tells it: where the trace gives no address of an end, the name of the party stands in its place. For
 * words only: a name says nothing of where somebody is.
 */
export function namedCall(c: JudgeableCall): JudgeableCall {
  const [caller, callee] = [callerOf(c), calleeOf(c)];
  const { attempt, final, bye, changes } = c.facts;
  const facts: CallFacts = {
    ...c.facts,
    attempt: attempt === null ? null : { ...attempt, from: attempt.from ?? caller, to: attempt.to ?? callee },
    final:
      final === null
        ? null
        : {
            ...final,
            from: final.from ?? callee,
            madeBy: final.madeBy ?? attempt?.to ?? serverOf(c) ?? callee,
            ackTo: final.ackTo ?? callee,
          },
    bye: bye === null ? null : { ...bye, from: bye.from ?? (bye.isByCaller ? caller : callee) },
    changes: changes.map((change) => namedChange(change, caller, callee)),
  };
  return { ...c, facts };
}

/** The host that caller and callee have in common serves both, and is nobody's phone: null where they have none. */
function serverOf({ from, to }: JudgeableCall): string | null {
  const [caller, callee] = [parseUri(from), parseUri(to)];
  const isOne = caller !== null && caller.user !== null && caller.host !== '' && caller.host === callee?.host;
  return isOne ? nameOf(caller.host) : null;
}

function namedChange(change: ChangeFacts, caller: string, callee: string): ChangeFacts {
  const [from, to] = change.isByCaller ? [caller, callee] : [callee, caller];
  return change.from !== null && change.to !== null
    ? change
    : { ...change, from: change.from ?? from, to: change.to ?? to };
}
