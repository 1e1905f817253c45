import type { Severity } from '../findings/index.ts';
import type { ReportFinding } from '../report/index.ts';
import type { Config } from './config.ts';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function atLeast(severity: Severity, least: Severity): boolean {
  return RANK[severity] >= RANK[least];
}

/**
 * Whether a fault of form alone may count in this check: some `message/` rule is raised above what it says, or all that is
 * worth knowing fails. Only then every message has to be inspected.
 */
export function judgesForm({ rules = {}, failOn }: Config): boolean {
  const isRaised = ([rule, severity]: [string, Severity | 'off']): boolean =>
    rule.startsWith('message/') && (severity === 'error' || severity === 'warning');
  return (failOn === 'info' && rules['message/*'] !== 'off') || Object.entries(rules).some(isRaised);
}

/** A rule's own setting, else that of its family (`transfer/*`), else what the rule itself says. */
export function severityBy(
  rules: NonNullable<Config['rules']>,
  { rule, severity }: Pick<ReportFinding, 'rule' | 'severity'>,
): Severity | 'off' {
  return rules[rule] ?? rules[`${rule.slice(0, rule.indexOf('/'))}/*`] ?? severity;
}
