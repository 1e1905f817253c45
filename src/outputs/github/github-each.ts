import type { EachOutput } from '../../check/index.ts';
import { plain } from '../../findings/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { OUTPUT_WORDS } from '../words.ts';
import { annotationsOf, configurationNote } from './github.ts';

/** Several files as annotations, each with its file in front, and the verdict on all of them. */
export function eachGithub(options: CheckOutputOptions): EachOutput {
  const words = OUTPUT_WORDS.in(options.lang);
  let [files, failed] = [0, 0];
  const notes = new Set<string>();
  let configuration: string | null = null;
  return {
    *file({ path, result, row }) {
      files++;
      failed += row.exitCode === 0 ? 0 : 1;
      configuration = result.configuration.file;
      notes.add(configurationNote(result, options));
      yield* annotationsOf(result, options, path);
    },
    *whole(told) {
      yield* told.all();
      yield* notes;
      yield `${words.verdictOnFiles(failed, files)}\n`;
      yield configuration === null ? '' : `${words.configuration}: ${plain(configuration, 1000)}\n`;
    },
  };
}
