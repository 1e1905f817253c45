import { jsonPieces, renderFilesJson } from '../report/index.ts';
import { checkReport } from './check-json.ts';
import type { EachOutput } from './file-check.ts';

/** The reports of several files, each with what the check says of it, as one JSON text. */
export function eachJson({ version }: { readonly version: string }): EachOutput {
  return {
    *file({ path, lack, row: { exitCode }, result }) {
      yield* jsonPieces({ path, exitCode, unread: lack, ...checkReport(result) }, 1, ['check']);
    },
    *whole(told, exitCode) {
      yield* renderFilesJson(told.all(',\n'), { version, exitCode });
    },
  };
}
