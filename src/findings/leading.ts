import type { Confidence, Doubt, Finding } from './rule.ts';

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

/** How sure is what leads a story; of one in which nothing was found, its outcome. */
export function suretyOf(judged: Parameters<typeof leadingFinding>[0] & Surety): Surety {
  return leadingFinding(judged) ?? judged;
}

type Surety = { readonly confidence: Confidence; readonly doubt: Doubt | null };
