import { analyzeInputs, extractMessages, type TraceInput } from '../../src/analysis/index.ts';
import { anonymizerInNode, DECODERS_IN_NODE, fileInput } from '../../src/analysis/node.ts';
import type { Anonymizer } from '../../src/anonymize/index.ts';
import { VERSION } from '../../src/model/index.ts';
import { buildReport, messageLine, type Report } from '../../src/report/index.ts';

export const KEY = new TextEncoder().encode('a key of the tests');

export const anonymizer = (key: Uint8Array | null = KEY, options: Parameters<typeof anonymizerInNode>[1] = {}) =>
  anonymizerInNode(key, options);

const opened = (paths: readonly string[]): Promise<TraceInput[]> =>
  Promise.all(paths.map((path) => fileInput(path, path, null)));

/** The report of a trace, as it is or anonymized. */
export async function reportOf(paths: readonly string[], by: Anonymizer | null): Promise<Report> {
  const inputs = await opened(paths);
  const { analysis } = await analyzeInputs(inputs, { ...DECODERS_IN_NODE, seed: 1, anonymizer: by });
  return buildReport(analysis, { version: VERSION, lang: 'en' });
}

/** Its messages as lines of JSON. */
export async function messagesOf(paths: readonly string[], by: Anonymizer | null): Promise<string> {
  const inputs = await opened(paths);
  const lines: string[] = [];
  await extractMessages(
    inputs,
    { ...DECODERS_IN_NODE, seed: 1, anonymizer: by },
    {
      message: (message, arrival, input) => lines.push(messageLine(message, arrival, input)(0)),
      copies: () => {},
      flush: async () => {},
    },
  );
  return lines.join('\n');
}

/** What is said of stories, without naming anybody: in the order of the report, a line each. */
export function verdictsOf(report: Report): string[] {
  const { records: _, ...summary } = { records: 0, ...report.summary };
  return [
    JSON.stringify(summary),
    ...report.calls.map(({ outcome, finalStatus, atFault, confidence }) =>
      JSON.stringify(['call', outcome, finalStatus, atFault, confidence]),
    ),
    ...report.transfers.map((each) => {
      const { kind, outcome, atFault, confidence, referStatus, notifies, targetInvite } = each;
      return JSON.stringify([
        'transfer',
        kind,
        outcome,
        atFault,
        confidence,
        referStatus,
        notifies.map(({ sipfragStatus, answeredWith }) => [sipfragStatus, answeredWith]),
        targetInvite?.finalStatus,
      ]);
    }),
    ...report.rejections.map(({ code, by, effective, confidence, signature, redress }) =>
      JSON.stringify(['rejection', code, by, effective, confidence, signature, Object.keys(redress ?? {})]),
    ),
    ...report.registrations.map(({ outcome, finalStatus, attempts, atFault, confidence }) =>
      JSON.stringify(['registration', outcome, finalStatus, attempts, atFault, confidence]),
    ),
    ...report.findings.map(({ rule, severity, atFault, confidence, evidence }) =>
      JSON.stringify(['finding', rule, severity, atFault, confidence, evidence.length]),
    ),
    ...report.problems.map(({ code, record }) => JSON.stringify(['problem', code, record])),
  ];
}
