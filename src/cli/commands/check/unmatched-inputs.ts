import { type Expectation, type FileCheck, fileCheckOf, isAbout } from '../../../check/index.ts';
import { emptyTrace, type ReadFile } from '../../input/each-file.ts';
import { EXIT } from '../../process/exit-codes.ts';
import { CheckFace } from './check-face.ts';
import { checker } from './checked-trace.ts';
import type { Settings } from './settings.ts';

/** The expectations that name inputs of which none came by: a test that is not run is not green. */
export class UnmatchedInputs {
  #left: readonly Expectation[];
  #isStopped = false;

  constructor(expectations: readonly Expectation[]) {
    this.#left = expectations.filter(({ input }) => input !== undefined);
  }

  /** @param inputs those in the file, where it is an archive. */
  note({ path, lack }: ReadFile, inputs: readonly { readonly path: string }[]): void {
    this.#isStopped ||= lack === 'stopped';
    const paths = inputs.map((input) => input.path);
    this.#left = this.#left.filter((expectation) => !isAbout(expectation, path, paths));
  }

  /** They stand where they are written, in the configuration; null where all inputs came by, or may have. */
  async check(settings: Settings): Promise<FileCheck | null> {
    const { config, configFile, lang } = settings;
    const path = configFile ?? 'siptriage.config';
    if (this.#left.length === 0 || this.#isStopped) {
      return null;
    }
    const face = new CheckFace(settings);
    const trace = await emptyTrace(face);
    const result = checker(face, trace, settings)({ config: { ...config, expectations: this.#left } });
    return result.passed ? null : fileCheckOf({ path, name: path, lack: null, result, exitCode: EXIT.findings }, lang);
  }
}
