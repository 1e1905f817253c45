import type {
  Finding,
  JudgedCall,
  JudgedNotice,
  JudgedRegistration,
  JudgedRejection,
  JudgedTransfer,
  Story,
} from '../findings/index.ts';
import { leadingFinding, nameOf } from '../findings/index.ts';
import type { Sighting } from '../records/index.ts';
import type { CauseStory } from './cause.ts';
import { harmOf } from './harm.ts';

const CLARITY = { certain: 300, likely: 200, possible: 100 } as const;
/** Messages that make an example no clearer. */
const ENOUGH_MESSAGES = 20;

/** What of a story its cause is told by; null where nothing went wrong, or where another story tells it. */
export function causeStoryOf(story: Story): CauseStory | null {
  switch (story.type) {
    case 'transfer':
      return ofTransfer(story.transfer);
    case 'rejection':
      return ofRejection(story.rejection);
    case 'call':
      return ofCall(story.call);
    case 'registration':
      return ofRegistration(story.registration);
    case 'notice':
      return ofNotice(story.notice);
    default:
      return null;
  }
}

function ofTransfer({ record, verdict, findings, confidence }: JudgedTransfer): CauseStory | null {
  const lead = leadingFinding({ verdict, findings });
  const isGood =
    record.outcome === 'succeeded' || (record.outcome === 'rejected' && record.refer.acceptedLater !== null);
  if (isGood && (lead === null || lead.severity === 'info')) {
    return null;
  }
  const code = record.outcome === 'rejected' ? record.refer.status : (record.targetLeg?.finalStatus ?? null);
  const evidence = record.steps.map(({ sighting }) => sighting);
  const decided = lastWith(evidence, code);
  return {
    type: 'transfer',
    severity: lead?.severity ?? 'warning',
    code,
    phrase: decided?.phrase ?? '',
    place: decided?.src?.address ?? null,
    caller: nameOf(record.transferor.uri),
    callerKey: nameOf(record.transferor.uri),
    callee: nameOf(record.target.uri),
    atUs: record.startUs,
    sighting: evidence[0] ?? null,
    clarity: clarityOf(confidence, evidence),
    // Its own call has a story of its own where something was wrong with that.
    callIds: record.targetLeg === null ? [] : [record.targetLeg.callId],
    otherLegs: [],
    ...ledBy(lead),
  };
}

function ofRejection({ record, verdict, findings, confidence }: JudgedRejection): CauseStory | null {
  if (record.answeredElsewhere) {
    return null;
  }
  const lead = leadingFinding({ verdict, findings });
  return {
    type: 'rejection',
    severity: lead?.severity ?? 'warning',
    code: record.code,
    phrase: record.phrase,
    place: lastWith(record.evidence, record.code)?.src?.address ?? null,
    caller: nameOf(record.from),
    callerKey: nameOf(record.from),
    callee: nameOf(record.to),
    atUs: record.evidence[0]?.timeUs ?? record.atUs,
    sighting: record.evidence[0] ?? null,
    clarity: clarityOf(confidence, record.evidence),
    callIds: [record.callId],
    otherLegs: record.legs,
    ...ledBy(lead),
  };
}

function ofCall({ record, verdict, findings, confidence }: JudgedCall): CauseStory | null {
  const lead = leadingFinding({ verdict, findings });
  // A rejected call has a story of its own; a target leg is told by its transfer.
  if (lead === null || lead.severity === 'info' || record.outcome === 'rejected') {
    return null;
  }
  const { facts } = record;
  return {
    type: 'call',
    severity: lead.severity,
    code: record.finalStatus,
    phrase: record.finalPhrase,
    place: facts?.final?.madeBy ?? facts?.attempt?.to ?? null,
    caller: nameOf(record.from),
    callerKey: nameOf(record.from),
    callee: nameOf(record.to),
    atUs: record.startUs,
    sighting: record.evidence[0] ?? null,
    clarity: clarityOf(confidence, record.evidence),
    callIds: [record.callId],
    otherLegs: record.legs,
    ...ledBy(lead),
  };
}

function ofRegistration({ record, findings, confidence }: JudgedRegistration): CauseStory | null {
  const lead = leadingFinding({ findings });
  if (lead === null || lead.severity === 'info') {
    return null;
  }
  return {
    type: 'registration',
    severity: lead.severity,
    code: record.finalStatus,
    phrase: record.finalPhrase,
    place: record.facts?.registrarAddress ?? null,
    // Extension 100 of one tenant is another account than that of the next.
    caller: nameOf(record.aor),
    callerKey: record.aor,
    callee: record.registrar ?? '',
    atUs: record.startUs,
    sighting: record.evidence[0] ?? null,
    clarity: clarityOf(confidence, record.evidence),
    // One Call-ID may register several addresses of record, and at several registrars.
    callIds: [],
    otherLegs: [],
    ...ledBy(lead),
  };
}

function ofNotice({ record, verdict, confidence }: JudgedNotice): CauseStory | null {
  if (verdict === null || verdict.severity === 'info') {
    return null;
  }
  const isRequest = record.type === 'request';
  const caller = isRequest ? nameOf(record.from) : record.source;
  return {
    type: 'notice',
    severity: verdict.severity,
    code: isRequest ? record.status : null,
    phrase: isRequest ? record.phrase : '',
    place: isRequest ? record.server : record.source || null,
    caller,
    callerKey: caller,
    callee: isRequest ? nameOf(record.to) : '',
    atUs: record.firstUs,
    sighting: record.evidence[0] ?? null,
    clarity: clarityOf(confidence, record.evidence),
    callIds: [],
    otherLegs: [],
    ...ledBy(verdict),
  };
}

function ledBy(lead: Finding | null): Pick<CauseStory, 'rule' | 'title' | 'harm'> {
  return { rule: lead?.rule ?? null, title: lead?.title ?? null, harm: harmOf(lead?.rule ?? null) };
}

function lastWith(evidence: readonly Sighting[], code: number | null): Sighting | undefined {
  return code === null ? undefined : evidence.findLast(({ status }) => status === code);
}

function clarityOf(confidence: keyof typeof CLARITY, evidence: readonly unknown[]): number {
  return CLARITY[confidence] + Math.min(evidence.length, ENOUGH_MESSAGES);
}
