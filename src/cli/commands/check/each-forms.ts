import type { EachOutput, EachTextOptions } from '../../../check/index.ts';
import { VERSION } from '../../../model/index.ts';
import { EACH_OUTPUTS, loadEachNdjson, type MakeEachOutput } from '../../../outputs/index.ts';

/** Makes the form of a check of several files. */
export type MakeEachForm = (options: EachTextOptions & { readonly pages: string | null }) => EachOutput;

/** The forms by name, as for one trace, each loaded when it is asked for. */
export const EACH_FORMS: Readonly<Record<string, () => Promise<MakeEachForm>>> = {
  text: async () => (await import('./texts.ts')).eachText,
  json: async () => {
    const { eachJson } = await import('./texts.ts');
    return () => eachJson({ version: VERSION });
  },
  ndjson: async () => {
    const make = await loadEachNdjson();
    return () => make({ version: VERSION });
  },
  ...Object.fromEntries(
    Object.entries(EACH_OUTPUTS).map(([name, load]) => [name, async () => forCommand(await load())]),
  ),
};

/** Files are named from the folder that the command runs in. */
function forCommand(make: MakeEachOutput): MakeEachForm {
  return ({ lang, pages }) => make({ version: VERSION, lang, root: process.cwd(), pages });
}
