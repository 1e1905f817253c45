type Told = {
  readonly calls: readonly { readonly media: object | null }[];
  readonly findings: readonly { readonly rule: string; readonly severity: 'error' | 'warning' | 'info' }[];
  readonly summary: {
    readonly findings: Readonly<Record<'error' | 'warning' | 'info', number>>;
    readonly mediaSeen: boolean | null;
  };
};
type Direct = { readonly problems: readonly { readonly code: string }[] };

/** What is found by the RTP of a trace. */
const OF_MEDIA: readonly string[] = ['one-way', 'late', 'elsewhere', 'stopped', 'missing'].map(
  (how) => `call/media-${how}`,
);

/**
 * Of a report what the messages of its trace can tell. What begins like SIP and is no message is not among them, and has faults
 * of form all the same. Nor is the media of its calls, whether any was seen, and what is found in it: where the messages alone tell of media, that
 * stays, and is the difference.
 *
 * @param direct the report of the trace itself.
 */
export function toldByMessages<Report extends Told>(report: Report, direct: Direct): Report {
  const isDirect: boolean = (report as Direct | Report) === direct;
  const isIncomplete = direct.problems.some(({ code }) => code === 'sip-incomplete');
  const counts = { ...report.summary.findings };
  const findings = report.findings.filter(({ rule, severity }) => {
    const isOfForm = isIncomplete && rule.startsWith('message/') && severity === 'info';
    const isKept = !isOfForm && !(isDirect && OF_MEDIA.includes(rule));
    counts[severity] -= isKept ? 0 : 1;
    return isKept;
  });
  const calls = isDirect ? report.calls.map((call) => ({ ...call, media: null })) : report.calls;
  const mediaSeen = isDirect ? null : report.summary.mediaSeen;
  return { ...report, calls, findings, summary: { ...report.summary, findings: counts, mediaSeen } };
}
