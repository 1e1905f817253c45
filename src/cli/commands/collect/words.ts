import { translatable } from '../../../languages/index.ts';

export const COLLECT_WORDS = translatable({
  help: {
    description: 'what those found who work on a stream, in the order in which it was decided (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage collect --from nats://h --format ndjson': 'a line for each',
      'siptriage collect --from nats://h --to postgres://db/v': 'into a database',
      'siptriage collect --from nats://h/CASE --until-end': 'the report of a case',
    },
  },
  otherLanguage: (lang: string) => `what was found is told in ${lang}: --lang ${lang}`,
});
