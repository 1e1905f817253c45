import type { Artifact, Invocation, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { EachOutput, FileCheck } from '../../check/index.ts';
import { fingerprintOf } from '../../findings/index.ts';
import { safeJson } from '../../report/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { artifactOf, Locations } from './locations.ts';
import { configurationOf, headOf, notificationsOf, resultOf, SARIF_SCHEMA } from './sarif.ts';
import { rulesFor } from './sarif-rules.ts';

/** Of thousands of files nobody reads more. */
const MOST_NOTIFICATIONS = 10_000;

/**
 * Several files as one run of SARIF, because readers take few runs of a log: every result says its file, and its fingerprint
 * is that of the fault in this file.
 */
export function eachSarif(options: CheckOutputOptions): EachOutput {
  const run = new FilesRun(options);
  let results = 0;
  return {
    *file(file) {
      for (const result of run.take(file)) {
        yield `${results === 0 ? '' : ',\n'}${safeJson(result)}`;
        results++;
      }
    },
    *whole(told) {
      const head = safeJson(run.withoutResults()).slice(0, -1);
      yield `{"$schema":${safeJson(SARIF_SCHEMA)},"version":"2.1.0","runs":[\n${head},"results":[\n`;
      yield* told.all();
      yield '\n]}]}\n';
    },
  };
}

/** What stands beside the results of all files: the rules that spoke, the files, what could not be read. */
class FilesRun {
  readonly #options: CheckOutputOptions;
  readonly #rules: ReportingDescriptor[] = [];
  /** The place of each rule in that list. */
  readonly #index = new Map<string, number>();
  readonly #artifacts: Artifact[] = [];
  readonly #notifications: Notification[] = [];
  #invocation: Invocation = { executionSuccessful: true };

  constructor(options: CheckOutputOptions) {
    this.#options = options;
  }

  /** The results of a file, whose places are those in this run. */
  *take({ path, result }: FileCheck): Generator<Result> {
    const { report, findings, gaps, configuration } = result;
    const { root } = this.#options;
    const paths = report.inputs.map((input) => input.path);
    const locations = new Locations(paths, this.#options, this.#artifacts.length);
    this.#artifacts.push(...report.inputs.map((input) => artifactOf(input, root)));
    for (const rule of rulesFor(findings, this.#options).filter(({ id }) => !this.#index.has(id))) {
      this.#index.set(rule.id, this.#rules.length);
      this.#rules.push(rule);
    }
    const room = MOST_NOTIFICATIONS - this.#notifications.length;
    this.#notifications.push(...notificationsOf(result, locations).slice(0, room));
    this.#invocation = {
      ...this.#invocation,
      ...configurationOf(configuration),
      executionSuccessful: this.#invocation.executionSuccessful && gaps.length === 0,
    };
    for (const checked of findings) {
      yield ofFile(resultOf(checked, this.#index, locations, this.#options), path, locations);
    }
  }

  withoutResults(): Run {
    return {
      ...headOf(this.#rules, this.#options),
      artifacts: this.#artifacts,
      invocations: [{ ...this.#invocation, toolExecutionNotifications: this.#notifications }],
    };
  }
}

/** What no message shows stands at its file. */
function ofFile(result: Result, path: FileCheck['path'], locations: Locations): Result {
  const print = result.partialFingerprints?.['siptriage/v1'] ?? '';
  return {
    ...result,
    ...(result.locations?.length === 0 ? locations.ofProblem({ input: path }) : {}),
    partialFingerprints: { 'siptriage/v1': fingerprintOf([print, path]) },
  };
}
