import { translatable } from '../../../languages/index.ts';

export const COLLECT_WORDS = translatable({
  help: {
    description: 'what those found who work on a stream, in the order in which it was decided (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage collect --from nats://10.0.0.7 --format ndjson': 'a line for each thing found',
      'siptriage collect --from nats://10.0.0.7 --to postgres://db/voip': 'and into a database',
      'siptriage collect --from nats://10.0.0.7/CASE --until-end': 'one report of all captures',
    },
  },
  otherLanguage: (lang: string) => `what was found is told in ${lang}: --lang ${lang}`,
});
