import {
  type CheckCase,
  type CheckedFinding,
  type CheckGap,
  type ListedCheck,
  type ToldExpectation,
  UNMET,
  whereaboutsOf,
} from '../check/index.ts';
import { plain } from '../findings/index.ts';
import type { Sized } from '../model/index.ts';
import { capitalise } from '../page/index.ts';
import { type Draw, drawer } from './drawn-ladders.ts';
import type { PointGroup } from './point-group.ts';
import type { OutputWords } from './words.ts';

/** One row of a test report. */
export type TestPoint = {
  readonly group: PointGroup;
  readonly name: string;
  readonly passed: boolean;
  /** It has no end in the trace: it neither passed nor failed, and is told as skipped. */
  readonly undecided: boolean;
  /** What was found in it and fails the check. */
  readonly failing: readonly CheckedFinding[];
  /** Why it failed, in a sentence; null where it passed. */
  readonly message: string | null;
  /** The rule that failed it; null where it passed. */
  readonly rule: string | null;
  /** What happened and what to do, in lines of plain text. */
  readonly story: string;
  /** Its messages, drawn; empty where there is none. */
  readonly ladder: string;
  /** How a call or transfer ended, in the reader's language: `failed 486`; null for what is neither. */
  readonly outcome: string | null;
  /** Seconds; null where the trace has no time. */
  readonly duration: number | null;
  readonly start: string | null;
};

const GROUP_OF: Readonly<Record<CheckCase['kind'], PointGroup>> = {
  call: 'calls',
  transfer: 'transfers',
  registration: 'registrations',
};

/**
 * A check as the rows of a test report: its calls, its transfers, its expectations, and last each finding that fails the
 * check and stands in none of them, and what was not checked. So a check that fails has a row that fails; and one that found nothing to test has
 * a row all the same, because readers take a report without rows for a run that broke.
 */
export function testPoints(result: ListedCheck, words: OutputWords): TestPoints {
  return new TestPoints(result, words);
}

/** The rows, made one by one as often as they are walked; what of them takes longer to make is made where it is asked for. */
export class TestPoints implements Sized<TestPoint> {
  readonly length: number;
  /** How many failed, and how many have no end in the trace. */
  readonly failed: number;
  readonly undecided: number;
  readonly #result: ListedCheck;
  readonly #words: OutputWords;
  readonly #draw: Draw;

  constructor(result: ListedCheck, words: OutputWords) {
    this.#result = result;
    this.#words = words;
    this.#draw = drawer(result, words);
    let [length, failed, undecided] = [0, 0, 0];
    for (const point of this) {
      length++;
      failed += point.passed ? 0 : 1;
      undecided += point.undecided ? 1 : 0;
    }
    this.length = length;
    this.failed = failed;
    this.undecided = undecided;
  }

  *[Symbol.iterator](): Generator<TestPoint> {
    const [result, draw, words] = [this.#result, this.#draw, this.#words];
    let isEmpty = true;
    for (const point of rowsOf(result, draw, words)) {
      isEmpty = false;
      yield point;
    }
    if (isEmpty) {
      yield tracePoint(result, words);
    }
  }

  /** Those of one group. */
  *in(group: PointGroup): Generator<TestPoint> {
    for (const point of this) {
      if (point.group === group) {
        yield point;
      }
    }
  }
}

function* rowsOf(result: ListedCheck, draw: Draw, words: OutputWords): Generator<TestPoint> {
  for (const each of result.cases) {
    yield new CasePoint(each, draw, words);
  }
  for (const each of result.expectations) {
    yield expectationPoint(each, draw, words);
  }
  for (const each of homeless(result)) {
    yield findingPoint(each, draw, words);
  }
  for (const gap of result.gaps) {
    yield gapPoint(gap, result);
  }
}

function tracePoint({ report: { summary, inputs } }: ListedCheck, words: OutputWords): TestPoint {
  return {
    group: 'trace',
    name: words.counted(summary.messages, summary.calls, summary.transfers),
    passed: true,
    undecided: false,
    failing: [],
    message: null,
    rule: null,
    story: inputs.map(({ path, messages }) => `${plain(path, 300)}: ${messages}`).join('\n'),
    ladder: '',
    outcome: null,
    duration: null,
    start: inputs[0]?.start ?? null,
  };
}

/** A row that fails: readers of test reports count rows, and would take what was not checked for green. */
function gapPoint({ code, message }: CheckGap, { report: { inputs } }: ListedCheck): TestPoint {
  return {
    group: 'trace',
    name: capitalise(message),
    passed: false,
    undecided: false,
    failing: [],
    message: capitalise(message),
    rule: code,
    story: capitalise(message),
    ladder: '',
    outcome: null,
    duration: null,
    start: inputs[0]?.start ?? null,
  };
}

/** Failing findings that belong to no call or transfer: those of a REGISTER, say. */
function* homeless(result: ListedCheck): Generator<CheckedFinding> {
  const { nameOf } = whereaboutsOf(result);
  for (const checked of result.findings) {
    if (checked.fails && checked.finding.rule !== UNMET && nameOf(checked) === null) {
      yield checked;
    }
  }
}

/** Of most rows nobody asks for more than whether they passed. */
class CasePoint implements TestPoint {
  readonly #case: CheckCase;
  readonly #draw: Draw;
  readonly #words: OutputWords;

  constructor(each: CheckCase, draw: Draw, words: OutputWords) {
    this.#case = each;
    this.#draw = draw;
    this.#words = words;
  }

  get group() {
    return GROUP_OF[this.#case.kind];
  }

  get name() {
    return this.#case.name;
  }

  get passed() {
    return this.#case.passed;
  }

  get undecided() {
    return this.#case.undecided;
  }

  get failing() {
    return this.#case.findings.filter(({ fails }) => fails);
  }

  get message() {
    const [first, ...others] = this.failing;
    return first === undefined ? null : this.#words.andMore(capitalise(first.finding.message), others.length);
  }

  get rule() {
    return this.failing[0]?.finding.rule ?? null;
  }

  get story() {
    return this.#case.story.trimEnd();
  }

  get ladder() {
    return this.#draw(this.#case.ladder, [this.#case.callId]);
  }

  get outcome() {
    return this.#words.outcome(this.#case.outcome, this.#case.finalStatus);
  }

  get duration() {
    return this.#case.duration;
  }

  get start() {
    return this.#case.start;
  }
}

function expectationPoint(
  { label, met, message, nearest, evidence, callIds }: ToldExpectation,
  draw: Draw,
  words: OutputWords,
): TestPoint {
  const near =
    nearest === null ? [] : [words.nearest(nearest.name), ...nearest.differs.map((difference) => `  - ${difference}`)];
  return {
    group: 'expectations',
    name: label,
    passed: met,
    undecided: false,
    failing: [],
    message: met ? null : message,
    rule: met ? null : UNMET,
    story: [message, ...near].join('\n'),
    get ladder() {
      return draw(evidence, callIds);
    },
    outcome: null,
    duration: null,
    get start() {
      const [first] = evidence;
      return first?.time ?? null;
    },
  };
}

function findingPoint(checked: CheckedFinding, draw: Draw, words: OutputWords): TestPoint {
  const { finding } = checked;
  return {
    group: 'findings',
    name: `${finding.rule}: ${finding.message}`,
    passed: false,
    undecided: false,
    failing: [checked],
    message: capitalise(finding.message),
    rule: finding.rule,
    story: [capitalise(finding.message), ...advice(finding.remediation, words)].join('\n'),
    get ladder() {
      return draw(finding.evidence, finding.callIds);
    },
    outcome: null,
    duration: null,
    start: finding.evidence[0]?.time ?? null,
  };
}

function advice(remediation: readonly string[], words: OutputWords): string[] {
  return remediation.length === 0 ? [] : [`${words.doNext}:`, ...remediation.map((fix) => `  - ${fix}`)];
}
