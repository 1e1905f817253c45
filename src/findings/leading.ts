import type { Finding } from './rule.ts';

/** What a story is about: why it failed, else the gravest of what else was found; null where nothing was. */
export function leadingFinding({
  verdict = null,
  findings,
}: {
  readonly verdict?: Finding | null;
  readonly findings: readonly Finding[];
}): Finding | null {
  const grave = (severity: Finding['severity']) => findings.find((finding) => finding.severity === severity);
  return verdict ?? grave('error') ?? grave('warning') ?? findings[0] ?? null;
}
