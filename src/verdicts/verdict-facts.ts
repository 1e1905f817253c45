import { causeStoryOf } from '../causes/index.ts';
import { plain } from '../display/index.ts';
import { callCountsOf, type Finding, leadingFinding, type Severity, type Story } from '../findings/index.ts';
import {
  findingsOf,
  isoTime,
  type StoryCells,
  sightingsOf,
  storyCallIds,
  storyCells,
  storyTimeOf,
} from '../report/index.ts';
import type { VerdictFacts } from './verdict.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const LONGEST_TEXT = 1000;
/** An index takes no longer ones. */
const LONGEST_KEY = 300;
const MOST_CALL_IDS = 50;
const SECOND_US = 1_000_000;

type Ratios = Pick<VerdictFacts, 'isAttempt' | 'isAnswered' | 'isEffective' | 'postDialSeconds' | 'durationSeconds'>;

/** @param paths what the inputs are called, by their index. */
export function factsOf(story: Story, paths: readonly string[]): VerdictFacts {
  const cells = storyCells(story);
  const cause = causeStoryOf(story);
  const findings = findingsOf(story);
  const lead = cells?.lead ?? leadingFinding({ findings });
  const first = sightingsOf(story)[0];
  const callIds = storyCallIds(story);
  return {
    type: story.type,
    startedAt: isoTime(startOf(story)),
    endedAt: isoTime(endOf(story)),
    severity: worstOf(findings),
    isFailure: cause !== null,
    ...ofCells(cells),
    rule: lead?.rule ?? null,
    cause: lead === null ? null : textOf(lead.title),
    harm: cause?.harm ?? null,
    atFault: lead?.atFault ?? null,
    confidence: lead?.confidence ?? cells?.confidence ?? null,
    place: keyOf(cause?.place ?? null),
    callId: keyOf(cells?.callId ?? callIds[0] ?? null),
    callIds: keysOf(callIds),
    ...legsOf(story),
    ...ratiosOf(story),
    source: first === undefined ? null : textOf(paths[first.input] ?? null),
  };
}

/** The gravest of what was found. */
export function worstOf(findings: readonly Pick<Finding, 'severity'>[]): Severity | 'none' {
  return SEVERITIES.find((each) => findings.some(({ severity }) => severity === each)) ?? 'none';
}

function ofCells(cells: StoryCells | null): Pick<VerdictFacts, 'outcome' | 'code' | 'phrase' | 'caller' | 'callee'> {
  return {
    outcome: cells?.outcome ?? null,
    code: cells?.code ?? null,
    phrase: textOf(cells?.phrase || null),
    caller: textOf(cells?.caller || null),
    callee: textOf(cells?.callee || null),
  };
}

function legsOf(story: Story): Pick<VerdictFacts, 'fartherLegs' | 'targetCallId'> {
  const record = story.type === 'call' ? story.call.record : story.type === 'rejection' ? story.rejection.record : null;
  const farther = (record?.legs ?? []).filter(({ isFarther }) => isFarther).map(({ callId }) => callId);
  const target = story.type === 'transfer' ? story.transfer.record.targetLeg : null;
  return { fartherLegs: keysOf(farther), targetCallId: keyOf(target?.callId ?? null) };
}

function ratiosOf(story: Story): Ratios {
  if (story.type !== 'call') {
    const none = { isAttempt: false, isAnswered: false, isEffective: false };
    return { ...none, postDialSeconds: null, durationSeconds: null };
  }
  const { record } = story.call;
  const { isAttempt, isAnswered, isDecided } = callCountsOf(record);
  return {
    isAttempt,
    isAnswered,
    isEffective: isAnswered || isDecided,
    postDialSeconds: secondsOf(record.postDialDelayUs),
    durationSeconds: secondsOf(record.course.endedUs - record.course.answeredUs),
  };
}

/** When a story began; NaN without times. */
export function startOf(story: Story): number {
  switch (story.type) {
    case 'rejection':
      return story.rejection.record.evidence[0]?.timeUs ?? storyTimeOf(story);
    case 'form':
      return story.form.record.evidence[0]?.timeUs ?? Number.NaN;
    default:
      return storyTimeOf(story);
  }
}

function endOf(story: Story): number {
  switch (story.type) {
    case 'call':
      return story.call.record.endUs;
    case 'transfer':
      return story.transfer.record.endUs;
    case 'rejection':
      return story.rejection.record.atUs;
    case 'registration':
      return story.registration.record.endUs;
    case 'notice':
      return story.notice.record.lastUs;
    case 'form':
      return story.form.record.evidence.at(-1)?.timeUs ?? Number.NaN;
  }
}

function secondsOf(us: number): number | null {
  return us >= 0 ? us / SECOND_US : null;
}

function textOf(text: string | null): string | null {
  return text === null ? null : plain(text, LONGEST_TEXT);
}

function keyOf(text: string | null): string | null {
  return text === null ? null : plain(text, LONGEST_KEY);
}

function keysOf(texts: readonly string[]): string[] {
  return texts.slice(0, MOST_CALL_IDS).map((text) => plain(text, LONGEST_KEY));
}
