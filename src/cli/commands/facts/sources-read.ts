import type { FactsSources, FactsWriter } from '../../../facts/index.ts';
import type { InputSummary } from '../../../findings/index.ts';
import type { Problem } from '../../../model/index.ts';

/** What was read to write a facts file. */
export type ReadForFacts = {
  readonly inputs: readonly InputSummary[];
  readonly problems: readonly Problem[];
  readonly untilUs: number;
  readonly rtpPackets: number;
};

/** What the analysis of the rows will say again by itself. */
const SAID_AGAIN: ReadonlySet<string> = new Set([
  'messages-cut',
  'refer-cut',
  'sip-incomplete',
  'clock-offset',
  'copies-forgotten',
]);

/** What a facts file says it was made of. */
export function sourcesOf({ inputs, problems, untilUs, rtpPackets }: ReadForFacts, writer: FactsWriter): FactsSources {
  return {
    inputs: inputs.map(({ path, format, records, endUs }, input) => ({
      path,
      format,
      records,
      rows: writer.rowsOf(input),
      endUs: Number.isNaN(endUs) ? null : endUs,
      isLog: writer.isLog(input),
    })),
    untilUs: Number.isNaN(untilUs) ? null : untilUs,
    hadMedia: rtpPackets > 0,
    problems: problems.filter(({ code }) => !SAID_AGAIN.has(code)),
  };
}
