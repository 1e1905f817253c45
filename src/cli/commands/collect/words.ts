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
  from: 'where siptriage work works: nats://[USER:PASSWORD@]HOST[:PORT][/STREAM], or tls:',
  untilEnd: 'end where those who work have told all there is; without it, go on',
  otherLanguage: (lang: string) => `what was found is told in ${lang}: --lang ${lang}`,
});
