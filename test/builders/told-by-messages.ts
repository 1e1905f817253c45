type Told = {
  readonly findings: readonly { readonly rule: string; readonly severity: 'error' | 'warning' | 'info' }[];
  readonly summary: { readonly findings: Readonly<Record<'error' | 'warning' | 'info', number>> };
};
type Direct = { readonly problems: readonly { readonly code: string }[] };

/**
 * Of a report what the messages of its trace can tell. What begins like SIP and is no message is not among them, and has faults
 * of form all the same.
 *
 * @param direct the report of the trace itself.
 */
export function toldByMessages<Report extends Told>(report: Report, direct: Direct): Report {
  if (!direct.problems.some(({ code }) => code === 'sip-incomplete')) {
    return report;
  }
  const counts = { ...report.summary.findings };
  const findings = report.findings.filter(({ rule, severity }) => {
    const isKept = !rule.startsWith('message/') || severity !== 'info';
    counts[severity] -= isKept ? 0 : 1;
    return isKept;
  });
  return { ...report, findings, summary: { ...report.summary, findings: counts } };
}
