import { type JudgedNotice, nameOf } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import { callEnds, ofSender } from './call-ends.ts';
import { evidenceMessages, evidenceRows } from './evidence-rows.ts';
import { findLines } from './find-lines.ts';
import { doubtLine, type Paragraph } from './paragraph.ts';
import type { StoryParts } from './story-parts.ts';
import type { TextOptions } from './text-options.ts';

/** What went wrong with other requests, or what a stranger tried: what was sent, why, what to do. */
export function noticeParts(judged: JudgedNotice, options: TextOptions): StoryParts {
  const { evidence, callIds } = judged.record;
  const endsOf = callEnds(partiesOf(judged), evidence, ofSender);
  return {
    ...noticeTitle(judged, options),
    first: evidence[0],
    lead: () => [],
    sightings: evidence,
    messages: () => evidenceMessages(evidence, endsOf, options),
    rows: () => evidenceRows(evidence, endsOf, options),
    paragraphs: () => [...concludeNotice(judged, options), ...findLines(callIds, evidence[0])],
  };
}

function partiesOf({ record }: JudgedNotice): { readonly from: string; readonly to: string } {
  return record.type === 'request' ? { from: record.from, to: record.to } : { from: record.source, to: '' };
}

/** What it is in capitals, of whom, how sure that is, and in which colour. */
export function noticeTitle({ record, verdict, confidence }: JudgedNotice, { words, style }: TextOptions) {
  const isError = verdict?.severity === 'error';
  const isRequest = record.type === 'request';
  return {
    title: `${isError ? '✗' : '!'} ${isRequest ? words.requestHeadline(record.method) : words.attackHeadline}`,
    names: isRequest
      ? `${nameOf(record.from) || (record.client ?? '?')} → ${record.serverEnd ?? '?'}`
      : record.source || '?',
    confidence: words.confidence[confidence],
    paint: isError ? style.red : style.yellow,
  };
}

/** Why, what to do: paragraphs of the verdict. */
export function concludeNotice({ verdict, doubt }: JudgedNotice, options: TextOptions): Paragraph[] {
  const { words } = options;
  return verdict === null
    ? []
    : [
        { label: words.why, text: capitalise(verdict.message) },
        ...doubtLine(doubt, options),
        ...verdict.remediation.map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })),
        {
          label: words.reference,
          text: [`siptriage explain ${verdict.rule}`, ...verdict.references].join(' · '),
        },
      ];
}
