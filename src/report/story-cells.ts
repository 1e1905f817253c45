import {
  type Finding,
  type JudgedCall,
  type JudgedRegistration,
  type JudgedRejection,
  type JudgedTransfer,
  leadingFinding,
  type Story,
} from '../findings/index.ts';
import type { Sighting } from '../records/index.ts';
import { isFinal } from '../sip/index.ts';

/** A story by what any table of stories has. Text is as it stood in the trace. */
export type StoryCells = {
  readonly type: Story['type'];
  readonly startUs: number;
  readonly caller: string;
  readonly callee: string;
  readonly outcome: string;
  readonly code: number | null;
  readonly phrase: string;
  readonly lead: Finding | null;
  readonly confidence: string;
  readonly first: Sighting | undefined;
  readonly callId: string;
};

/** What a story is as a row of a table. Null for what is none: faults of form, what strangers tried, and what is left of a transfer whose REFER is not there. */
export function storyCells(story: Story): StoryCells | null {
  switch (story.type) {
    case 'call':
      return ofCall(story.call);
    case 'transfer':
      return story.transfer.record.isRemnant ? null : ofTransfer(story.transfer);
    case 'rejection':
      return ofRejection(story.rejection);
    case 'registration':
      return ofRegistration(story.registration);
    default:
      return null;
  }
}

function ofCall(judged: JudgedCall): StoryCells {
  const { record } = judged;
  const lead = leadingFinding(judged);
  return {
    type: 'call',
    startUs: record.startUs,
    caller: record.from,
    callee: record.to,
    outcome: record.outcome,
    code: record.finalStatus,
    phrase: record.finalPhrase,
    lead,
    confidence: lead?.confidence ?? judged.confidence,
    first: record.evidence[0],
    callId: record.callId,
  };
}

/** The call that was asked for, by whom and to whom. */
function ofTransfer(judged: JudgedTransfer): StoryCells {
  const { record, confidence } = judged;
  const evidence = record.steps.map(({ sighting }) => sighting);
  const reported = record.notifies.findLast(({ sipfragStatus }) => isFinal(sipfragStatus))?.sipfragStatus ?? null;
  const code = record.outcome === 'rejected' ? record.refer.status : (record.targetLeg?.finalStatus ?? reported);
  return {
    type: 'transfer',
    startUs: record.startUs,
    caller: record.transferor.uri,
    callee: record.referTo.uriText,
    outcome: record.outcome,
    code,
    phrase: evidence.findLast(({ status }) => code !== null && status === code)?.phrase ?? '',
    lead: leadingFinding(judged),
    confidence,
    first: evidence[0],
    callId: record.referCallId,
  };
}

function ofRejection(judged: JudgedRejection): StoryCells {
  const { record, confidence } = judged;
  return {
    type: 'rejection',
    startUs: record.evidence[0]?.timeUs ?? record.atUs,
    caller: record.from,
    callee: record.to,
    outcome: 'rejected',
    code: record.code,
    phrase: record.phrase,
    lead: leadingFinding(judged),
    confidence,
    first: record.evidence[0],
    callId: record.callId,
  };
}

function ofRegistration(judged: JudgedRegistration): StoryCells {
  const { record } = judged;
  const lead = leadingFinding(judged);
  return {
    type: 'registration',
    startUs: record.startUs,
    caller: record.aor,
    callee: record.registrar ?? '',
    outcome: record.outcome,
    code: record.finalStatus,
    phrase: record.finalPhrase,
    lead,
    confidence: lead?.confidence ?? judged.confidence,
    first: record.evidence[0],
    callId: record.callId,
  };
}
