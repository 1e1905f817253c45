import { type JudgedRegistration, leadingFinding, nameOf, plain, suretyOf } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import type { RegistrationOutcome, RegistrationRecord, RegistrationStood } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { type CallEnds, callEnds } from './call-ends.ts';
import { evidenceMessages, evidenceRows } from './evidence-rows.ts';
import { findLines } from './find-lines.ts';
import { doubtLine, type Paragraph } from './paragraph.ts';
import type { StoryParts } from './story-parts.ts';
import type { TextOptions } from './text-options.ts';

/** One registration that failed: what was sent, why, what to do. */
export function registrationParts(judged: JudgedRegistration, options: TextOptions): StoryParts {
  const { callId, evidence } = judged.record;
  return {
    ...registrationTitle(judged, options),
    first: evidence[0],
    lead: () => [],
    sightings: evidence,
    messages: () => evidenceMessages(evidence, endsOf(judged), options),
    rows: () => evidenceRows(evidence, endsOf(judged), options),
    paragraphs: () => [...concludeRegistration(judged, options), ...findLines([callId], evidence[0])],
  };
}

function endsOf({ record }: JudgedRegistration): CallEnds {
  return callEnds({ from: record.aor, to: record.registrar ?? '' }, record.evidence);
}

/** What had failed before the phone signed off; null where nothing had, or it did not. */
function failedBefore({ facts }: RegistrationRecord): RegistrationStood | null {
  const stood = facts?.stood ?? null;
  return stood?.outcome === 'registered' ? null : stood;
}

/** Which headline tells it. */
function headlineOf(record: RegistrationRecord): RegistrationOutcome | 'unbound' | 'signOff' {
  const { outcome, facts } = record;
  const failed = failedBefore(record);
  return failed !== null
    ? failed.outcome
    : facts?.signOff != null
      ? 'signOff'
      : facts?.unbound != null
        ? 'unbound'
        : outcome;
}

/** What became of it in capitals, whose it is and where, how sure that is, and in which colour. */
export function registrationTitle(judged: JudgedRegistration, { words, style }: TextOptions) {
  const { record } = judged;
  const finding = leadingFinding(judged);
  const isError = finding?.severity === 'error';
  const good = finding === null ? (words.goodRegistration[record.outcome] ?? null) : null;
  const { finalStatus, finalPhrase } = failedBefore(record) ?? record;
  const code = plain(`${finalStatus ?? ''} ${finalPhrase}`.trim(), 50);
  return {
    title: good === null ? `${isError ? '✗' : '!'} ${words.registrationHeadline[headlineOf(record)]}` : `✓ ${good}`,
    names: `${words.registeredAt(nameOf(record.aor), record.registrar ?? '?')}${code === '' ? '' : `: ${code}`}`,
    confidence: words.confidence[suretyOf(judged).confidence],
    paint: good !== null ? style.green : isError ? style.red : style.yellow,
  };
}

/** Why, who is at fault, what to do: paragraphs of the verdict. */
export function concludeRegistration(judged: JudgedRegistration, options: TextOptions): Paragraph[] {
  const { words } = options;
  const doubt = doubtLine(suretyOf(judged).doubt, options);
  const finding = leadingFinding(judged);
  if (finding === null) {
    return doubt;
  }
  const { finalStatus } = judged.record;
  const explain = isRefusal(finalStatus) ? `siptriage explain ${finalStatus}` : `siptriage explain ${finding.rule}`;
  return [
    { label: words.why, text: capitalise(finding.message) },
    ...(finding.atFault === null ? [] : [{ label: words.atFault, text: words.party[finding.atFault] }]),
    ...doubt,
    ...finding.remediation.map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })),
    ...judged.findings
      .filter((other) => other !== finding)
      .map((other) => ({ label: words.alsoFound, text: `${capitalise(other.message)} [${other.rule}]` })),
    { label: words.reference, text: [explain, ...finding.references].join(' · ') },
  ];
}
