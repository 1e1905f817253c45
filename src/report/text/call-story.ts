import { type JudgedCall, leadingFinding, nameOf, plain, suretyOf } from '../../findings/index.ts';
import { capitalise, labelled } from '../../page/index.ts';
import type { CallRecord, MediaSide } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { durationIn } from '../duration.ts';
import { callEnds } from './call-ends.ts';
import { evidenceMessages, evidenceRows } from './evidence-rows.ts';
import { findLines } from './find-lines.ts';
import { doubtLine, type Paragraph } from './paragraph.ts';
import { partyLines } from './party-lines.ts';
import type { StoryParts } from './story-parts.ts';
import type { TextOptions } from './text-options.ts';

/** One call that failed, or was answered and went wrong: what was sent, why, what to do. */
export function callParts(judged: JudgedCall, options: TextOptions): StoryParts {
  const { record } = judged;
  const { callId, legs, evidence } = record;
  const callIds = [callId, ...legs.map((leg) => leg.callId)];
  return {
    ...callTitle(judged, options),
    first: evidence[0],
    lead: () => course(judged, options),
    sightings: evidence,
    messages: () => evidenceMessages(evidence, callEnds(record, evidence), options),
    rows: () => [...evidenceRows(evidence, callEnds(record, evidence), options), ...mediaLines(record, options)],
    paragraphs: () => [
      ...concludeCall(judged, options),
      ...partyLines(record.registered, options),
      ...findLines(callIds, evidence[0]),
    ],
  };
}

/** What each side sent, where the trace shows it: under the messages. */
function mediaLines({ media, from, to, evidence }: CallRecord, { words, width }: TextOptions): string[] {
  if (media === null) {
    return [];
  }
  const startUs = evidence[0]?.timeUs ?? Number.NaN;
  const sent = ({ packets, firstUs, lastUs }: MediaSide, name: string): string =>
    words.mediaSent(
      nameOf(name),
      packets,
      firstUs === null ? '' : spanOf(firstUs - startUs, (lastUs ?? firstUs) - startUs),
    );
  const text = `${sent(media.caller, from)} · ${sent(media.callee, to)}`;
  return labelled('RTP', text, { indent: 5, column: 5, width });
}

function spanOf(fromUs: number, untilUs: number): string {
  return Number.isNaN(fromUs) ? '' : ` (+${(fromUs / 1e6).toFixed(1)} – +${(untilUs / 1e6).toFixed(1)})`;
}

/** What became of a call in capitals, who had called whom, how sure that is, and in which colour. */
export function callTitle(judged: JudgedCall, { words, style }: TextOptions) {
  const { record } = judged;
  const isError = leadingFinding(judged)?.severity === 'error';
  const code = plain(`${record.finalStatus ?? ''} ${record.finalPhrase}`.trim(), 50);
  const lead = leadingFinding(judged);
  const isGood = lead === null || (lead.severity === 'info' && judged.verdict === null);
  const mark = isGood && record.outcome === 'answered' ? '✓' : isError ? '✗' : isGood ? '·' : '!';
  return {
    title: `${mark} ${isGood ? words.goodCallHeadline[record.outcome] : words.callHeadline[record.outcome]}`,
    names: `${words.rejectedCall(nameOf(record.from), nameOf(record.to))}${code === '' ? '' : `: ${code}`}`,
    confidence: words.confidence[suretyOf(judged).confidence],
    paint: isError ? style.red : isGood ? style.green : style.yellow,
  };
}

/** How long it rang and lasted, and who hung up: of a call that was answered, or that rang. */
function course({ record }: JudgedCall, { words, lang }: TextOptions): string[] {
  const { rangUs, answeredUs, endedUs, endedBy } = record.course;
  const rang = (Number.isNaN(answeredUs) ? record.endUs : answeredUs) - rangUs;
  const parts = [
    ...(rang >= 0 ? [words.rangFor(durationIn(rang, lang))] : []),
    ...(endedUs >= answeredUs ? [words.lasted(durationIn(endedUs - answeredUs, lang))] : []),
    ...(endedBy === null ? [] : [words.hungUp(nameOf(endedBy === 'caller' ? record.from : record.to))]),
  ];
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

/** Why, what to do: paragraphs of the verdict. */
export function concludeCall(judged: JudgedCall, options: TextOptions): Paragraph[] {
  const { words } = options;
  const doubt = doubtLine(suretyOf(judged).doubt, options);
  const finding = leadingFinding(judged);
  if (finding === null) {
    return doubt;
  }
  const others = judged.findings.filter((other) => other !== finding);
  const code = judged.record.finalStatus ?? 0;
  const explain = !isRefusal(code) ? [`siptriage explain ${finding.rule}`] : [`siptriage explain ${code}`];
  return [
    { label: words.why, text: capitalise(finding.message) },
    ...(finding.atFault === 'network' ? [{ label: words.atFault, text: words.party.network }] : []),
    ...doubt,
    ...finding.remediation.map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })),
    ...others.map((other) => ({ label: words.alsoFound, text: `${capitalise(other.message)} [${other.rule}]` })),
    { label: words.reference, text: [...explain, ...finding.references].join(' · ') },
  ];
}
