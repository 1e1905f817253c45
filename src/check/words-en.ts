import { PARTY_NAMES } from '../findings/index.ts';
import { translatable } from '../languages/index.ts';
import type { CheckWords } from './words.ts';

const some = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

const EN: CheckWords = {
  call: (from, to) => `call ${from} → ${to}`,
  registration: (name, registrar) => `registration ${name} at ${registrar}`,
  transfer: (transferor, transferee, target) => `transfer ${transferor} → ${transferee} → ${target}`,

  undecided: (name, outcome) => `${name} has no end in this trace (${outcome}): it neither passed nor failed`,
  captureOn: 'Capture until it has ended, and for 32 s more where no answer came.',

  anyOf: (values) => values.join(' or '),
  atMost: (n) => `at most ${n}`,
  atLeast: (n) => `at least ${n}`,
  between: (min, max) => `${min} to ${max}`,
  exactly: (n) => (n === 0 ? 'no' : `exactly ${n}`),
  yesOrNo: (value) => (value ? 'yes' : 'no'),
  unknown: 'unknown',
  none: 'none',

  fact: (fact, value) => `${fact} ${value}`,
  which: (kind, facts, count) =>
    `${kind}${count === 1 ? '' : 's'}${facts.length === 0 ? '' : ` with ${facts.join(', ')}`}`,
  found: (count, which) => `${count === 0 ? 'no' : count} ${which}, as expected`,
  foundWrong: (count, wanted, which, names) =>
    `expected ${wanted} ${which}, found ${count === 0 ? 'none' : count}${names === '' ? '' : ` (${names})`}`,
  allAre: (count, which, claim) => `${count} ${which}: ${claim}`,
  notAll: (name, differs) => `${name}: ${differs}`,
  nothingOfKind: (kind) => `the trace has no ${kind} at all`,
  nearest: (name, differs) => `the nearest is ${name}, but ${differs}`,
  differs: (fact, shown, wanted) => `${fact} is ${shown}, not ${wanted}`,
  unmet: (label, message) => `expectation “${label}” is not met: ${message}`,
  noSuchInput: (pattern) => `no input is called ${pattern}`,
  inputWithoutSip: (pattern) => `no input called ${pattern} holds a SIP message`,
  responsesOfAll: 'responses are counted over all inputs together; --each counts them by file',

  ignoredNothing: (which, reason) => `${which} (${reason}) ignored nothing`,
  ignoreExpired: (which, reason, until) => `${which} (${reason}) was good until ${until} and ignores nothing any more`,
  nothingMatches: 'nothing was checked: no call, transfer, registration or other request matches the filter',
  switchedOff: (families, isAll) =>
    isAll
      ? 'the configuration switches everything off: no finding could fail this check'
      : `the configuration switches off every error of ${families.join(', ')}`,
  baselineGone: (rule, what, count) =>
    `the baseline has ${some(count, 'finding')} more of ${rule} than there are now (${what}): --update-baseline takes it out`,

  verdict: (passed) => (passed ? 'PASSED' : 'FAILED'),
  incomplete: 'NO VERDICT',
  gap: (code, input, messages) =>
    ({
      'stopped-early': `stopped early: ${some(messages, 'message')} seen`,
      'input-unreadable': `${input} could not be read, or not to its end`,
      'input-changed': `${input} was changed while it was read`,
      'input-cut-off': `${input} broke off in the middle of a record`,
      'no-messages': `${input} holds no SIP message`,
      'stories-full': 'more stories than are kept: the rest is not checked',
    })[code],
  failing: (counts, unmet) =>
    [
      ...(counts.error > 0 ? [some(counts.error, 'error')] : []),
      ...(counts.warning > 0 ? [some(counts.warning, 'warning')] : []),
      ...(counts.info > 0 ? [some(counts.info, 'note')] : []),
      ...(unmet > 0 ? [some(unmet, 'expectation not met', 'expectations not met')] : []),
    ].join(', '),
  nothingFails: (failOn) =>
    failOn === 'error' ? 'no errors' : failOn === 'warning' ? 'no errors or warnings' : 'no findings',
  trace: (messages, calls, transfers, registrations) =>
    [
      some(messages, 'SIP message'),
      some(calls, 'call'),
      ...(transfers > 0 ? [some(transfers, 'transfer')] : []),
      ...(registrations > 0 ? [some(registrations, 'registration')] : []),
    ].join(', '),
  expectationsMet: (met, all) =>
    met === all ? `${some(met, 'expectation')} met` : `${met} of ${all} expectations met`,
  held: ({ expected, baseline, ignored }) =>
    [
      ...(expected > 0 ? [`${some(expected, 'finding')} expected`] : []),
      ...(baseline > 0 ? [`${some(baseline, 'finding')} in the baseline`] : []),
      ...(ignored > 0 ? [`${some(ignored, 'finding')} ignored`] : []),
    ].join(', '),
  turnedOff: (count) => `${some(count, 'finding')} of rules that are off`,
  configuration: 'configuration',
  moreWarnings: (count) => `… ${some(count, 'warning')} more: --verbose tells them`,
  moreProblems: (count) => `… ${some(count, 'problem')} of reading more: --format json tells them`,
  below: (count, failOn) => `${some(count, 'finding')} below ${failOn}`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  atFault: 'At fault',
  party: PARTY_NAMES,
  notCertain: 'Not certain',
  doNext: 'Do next',
  reference: 'Reference',
  expected: 'Expected',
  nearestLabel: 'Nearest',
  outcome: (outcome, status) => `outcome ${outcome}${status === null ? '' : ` (${status})`}`,
  moreMessages: (n) => `… ${some(n, 'message')} more`,
  status: (status, reason) => (reason === null ? status : `${status}: ${reason}`),
  metMark: 'met',
};

export const CHECK_WORDS = translatable(EN);
