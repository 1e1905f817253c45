import { nameless } from '../../../analysis/index.ts';
import { type CheckedFinding, type CheckResult, type Config, check } from '../../../check/index.ts';
import { VERSION } from '../../../model/index.ts';
import { exactPlaces, type MessageRef, placeRanges } from '../../../report/index.ts';
import { readTrace } from '../../input/read-trace.ts';
import { ReportFace } from '../../output/json-report.ts';
import type { Answer } from './answer.ts';
import type { Desk, Job } from './desk.ts';
import { keepToTime, storyIdText } from './story-id.ts';
import { ToolFault } from './tool-fault.ts';

export type CheckQuestion = { readonly path: string; readonly expectations?: readonly unknown[] | undefined };

/**
 * Holds a trace against what was meant to happen. The trace is read as it is, because expectations name people; what is told of
 * it are rules, codes and places alone where it is to be told of nobody.
 */
export async function checkTrace({ path, expectations = [] }: CheckQuestion, desk: Desk, job: Job): Promise<Answer> {
  const inputs = await desk.inputs(path);
  const config = await configOf(expectations, desk);
  const face = new ReportFace({ version: VERSION, lang: desk.lang });
  const trace = await readTrace(inputs, { ...job.reading, anonymizing: null, face }, job.io);
  keepToTime(job);
  if (trace.totals.messages === 0) {
    throw new ToolFault('no-sip', 'no SIP message could be read there: that passes nothing');
  }
  const result = check(face.report(), { config, lang: desk.lang, gaps: trace.gaps });
  return { head: verdictOf(result), lines: [...expectationLines(result, desk), ...findingLines(result, path, desk)] };
}

/** @throws ToolFault for what no expectation is, with what is wrong in the words in which it was asked. */
async function configOf(expectations: readonly unknown[], desk: Desk): Promise<Config> {
  await parsed(expectations, desk);
  return parsed(originals(expectations, desk), desk, 'with the originals in it that is no expectation');
}

/** @param fault is said in place of what is wrong, which would name who a stand-in is. */
async function parsed(expectations: unknown, desk: Desk, fault: string | null = null): Promise<Config> {
  const { parseConfig } = await import('../../../check/configuration.ts');
  const { configSurroundings } = await import('../check/configuration/config-file.ts');
  const text = JSON.stringify({ expectations });
  const { value, faults } = parseConfig(text, 'json', configSurroundings());
  if (value === null) {
    const wrong = faults.slice(0, 5).map(({ said }) => said(desk.lang));
    throw new ToolFault('bad-argument', fault ?? wrong.join('; '));
  }
  return value;
}

/** Every text in it with the originals in the place of stand-ins. */
function originals(value: unknown, desk: Desk): unknown {
  if (typeof value === 'string') {
    return desk.original(value);
  }
  if (Array.isArray(value)) {
    return value.map((each) => originals(each, desk));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, key === 'label' ? each : originals(each, desk)]),
      )
    : value;
}

function verdictOf({ passed, gaps, cases, findings, expectations }: CheckResult): string {
  const failing = findings.filter(({ fails }) => fails).length;
  const met = expectations.filter((each) => each.met).length;
  const unread =
    gaps.length === 0 ? '' : ` NOT ALL WAS CHECKED: ${[...new Set(gaps.map(({ code }) => code))].join(', ')}.`;
  const asked = expectations.length === 0 ? '' : `, ${met} of ${expectations.length} expectations met`;
  return `${passed ? 'PASSED' : 'FAILED'}: ${cases.filter((each) => !each.passed).length} of ${cases.length} cases failed, ${failing} findings fail it${asked}.${unread}`;
}

function expectationLines({ expectations, report }: CheckResult, desk: Desk): string[] {
  return expectations.map(({ label, met, message, nearest, evidence }) => {
    const said = desk.isAnonymous ? '' : `: ${message}${nearest === null ? '' : ` (${nearest.differs.join('; ')})`}`;
    return `${met ? 'met' : 'NOT MET'} ${JSON.stringify(label)}${said} ${placesOf(evidence, report, desk)}`.trimEnd();
  });
}

function findingLines({ findings, report }: CheckResult, path: string, desk: Desk): string[] {
  const told = findings.filter(({ finding }) => finding.rule !== 'expectation/unmet');
  return told.map(({ finding, severity, status, fails }: CheckedFinding) => {
    const { rule, confidence, message, evidence } = finding;
    const [first] = evidence;
    const id = first === undefined ? '' : ` | id ${storyIdText(path, placesOf([first], report, desk))}`;
    const said = desk.isAnonymous ? '' : ` ${message}`;
    const counts = fails ? 'fails' : status === 'new' ? 'counts not' : status;
    return `${counts}: ${severity} [${rule}, ${confidence}, ${placesOf(evidence, report, desk)}]${said}${id}`;
  });
}

function placesOf(refs: readonly MessageRef[], { inputs }: CheckResult['report'], desk: Desk): string {
  const paths = inputs.map(({ path }) => path);
  const places = refs.map(({ input, frame = 0, line = 0 }) => ({
    input: Math.max(0, paths.indexOf(input)),
    frame,
    line,
  }));
  return placeRanges(places, exactPlaces(desk.isAnonymous ? paths.map(nameless) : paths));
}
