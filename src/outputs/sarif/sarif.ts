import type { Invocation, Message, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { CheckedFinding, CheckGap, ListedCheck } from '../../check/index.ts';
import { visibleText } from '../../display/index.ts';
import { capitalise } from '../../page/index.ts';
import { jsonPieces, type ReportProblem, safeJson } from '../../report/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';

import { OUTPUT_WORDS } from '../words.ts';
import { artifactOf, Locations, SOURCE_ROOT } from './locations.ts';
import { messageText } from './message-text.ts';
import { LEVEL, rulesFor } from './sarif-rules.ts';

export const SARIF_SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const INDENT = 2;
/** A run stands in the list of runs of the log. */
const RUN_DEPTH = 2;

/**
 * A check as SARIF 2.1.0: every finding a result, with the rule's help, where in the trace it is, and the fingerprint by
 * which another run is compared. What the configuration ignores, the baseline holds or an expectation expects is
 * suppressed, with the reason.
 */
export function* renderSarif(result: ListedCheck, options: CheckOutputOptions): Generator<string> {
  yield `{\n  "$schema": ${safeJson(SARIF_SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    `;
  yield* jsonPieces(runOf(result, options), INDENT, [], RUN_DEPTH);
  yield '\n  ]\n}\n';
}

/** A run, of which the results are walked once. */
type WalkedRun = Omit<Run, 'results'> & { readonly results: Iterable<Result> };

function runOf(result: ListedCheck, options: CheckOutputOptions): WalkedRun {
  const { report, findings, gaps, configuration } = result;
  const rules = rulesFor(findings, options);
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const locations = new Locations(
    report.inputs.map(({ path }) => path),
    options,
  );
  return {
    ...headOf(rules, options),
    artifacts: report.inputs.map((input) => artifactOf(input, options.root)),
    invocations: [
      {
        executionSuccessful: gaps.length === 0,
        toolExecutionNotifications: notificationsOf(result, locations),
        ...configurationOf(configuration),
      },
    ],
    results: resultsOf(findings, (checked) => resultOf(checked, index, locations, options)),
  };
}

function* resultsOf(findings: Iterable<CheckedFinding>, make: (checked: CheckedFinding) => Result): Generator<Result> {
  for (const checked of findings) {
    yield make(checked);
  }
}

/** What every run says of the tool. */
export function headOf(
  rules: ReportingDescriptor[],
  { version, lang }: CheckOutputOptions,
): Pick<Run, 'tool' | 'language' | 'columnKind' | 'originalUriBaseIds'> {
  return {
    tool: { driver: { name: 'siptriage', version, semanticVersion: version, rules } },
    language: lang,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [SOURCE_ROOT]: {} },
  };
}

/** What was not checked, and what could not be read. */
export function notificationsOf({ gaps, report }: ListedCheck, locations: Locations): Notification[] {
  return [
    ...gaps.map((gap) => notificationOf(gap, 'error', locations)),
    ...report.problems.map((problem) => notificationOf(problem, 'warning', locations)),
  ];
}

/** What the check went by, and a warning where that leaves it little to fail by. */
export function configurationOf({ file, note }: ListedCheck['configuration']): Partial<Invocation> {
  return {
    ...(file === null ? {} : { properties: { configuration: file } }),
    ...(note === null
      ? {}
      : {
          toolConfigurationNotifications: [
            {
              descriptor: { id: 'rules-switched-off' },
              level: 'warning',
              message: { text: messageText(capitalise(note)) },
            },
          ],
        }),
  };
}

function notificationOf(
  { code, message, input }: Pick<CheckGap, 'code' | 'message' | 'input'> | ReportProblem,
  level: 'error' | 'warning',
  locations: Locations,
): Notification {
  return {
    descriptor: { id: code },
    level,
    message: { text: messageText(message) },
    ...locations.ofProblem({ input }),
  };
}

export function resultOf(
  checked: CheckedFinding,
  index: ReadonlyMap<string, number>,
  locations: Locations,
  options: CheckOutputOptions,
): Result {
  const { finding, severity, status, fails } = checked;
  const { rule, fingerprint, confidence, doubt, atFault, callIds, evidence } = finding;
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? -1,
    kind: 'fail',
    level: LEVEL[severity],
    rank: rankOf(severity, confidence),
    message: messageOf(checked, locations, options),
    ...locations.ofEvidence(evidence),
    partialFingerprints: { 'siptriage/v1': fingerprint },
    baselineState: status === 'baseline' ? 'unchanged' : 'new',
    ...suppressionOf(checked, options),
    properties: { confidence, doubt, atFault, status, fails, callIds },
  };
}

/** How much it matters, from 0 to 100: first by its severity, then by how sure it is. */
function rankOf(severity: CheckedFinding['severity'], confidence: CheckedFinding['finding']['confidence']): number {
  return { error: 90, warning: 60, info: 30 }[severity] - { certain: 0, likely: 10, possible: 20 }[confidence];
}

/** What happened, where in a capture, and what to do: most readers of SARIF show nothing but this. */
function messageOf(
  { finding: { message, remediation, evidence } }: CheckedFinding,
  locations: Locations,
  { lang }: CheckOutputOptions,
): Message {
  const { doNext } = OUTPUT_WORDS.in(lang);
  const [first] = evidence;
  const where = first === undefined ? '' : ` (${locations.wordsFor(first)})`;
  const text = `${capitalise(message).replace(/\.$/, '')}${where}.`;
  const fixes = remediation.map((fix) => `- ${fix}`).join('\n');
  return { text: messageText(fixes === '' ? text : `${text}\n\n${doNext}:\n${fixes}`) };
}

function suppressionOf({ status, reason }: CheckedFinding, { lang }: CheckOutputOptions): Pick<Result, 'suppressions'> {
  if (status === 'new') {
    return { suppressions: [] };
  }
  const known = OUTPUT_WORDS.in(lang).status[status];
  return {
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: reason === null ? known : visibleText(`${known}: ${reason}`),
      },
    ],
  };
}
