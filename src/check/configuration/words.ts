import { type Lang, type Said, translatable } from '../../languages/index.ts';

/** What is said of mistakes in a configuration. */
export const CONFIG_WORDS = translatable({
  /** What a value has to be; the schema's messages. */
  wanted: {
    text: 'text',
    textNotEmpty: 'text that is not empty',
    webAddress: 'an address such as https://pages.example/sip/, without a query',
    day: 'a day, YYYY-MM-DD',
    time: 'a time with its date, 2026-11-26T08:00:00Z',
    oneInList: 'at least one in the list',
    range: 'min, max, or both with min no greater than max',
    status: "a status (486), a class ('4xx'), a list of them, or { min, max }",
    nth: 'a whole number but 0: 1 for the first, -1 for the last',
    seconds: 'a number of seconds',
    yesOrNo: 'true or false',
    count: 'a whole number from 0, or { min, max }',
    whole: 'a whole number from 0',
    condition: 'at least one of rule, callId, participant, timeFrom, timeTo',
    aboveZero: 'a whole number above 0',
    digits: '16 hexadecimal digits',
    list: 'a list',
    object: 'an object',
  },
  theConfiguration: 'the configuration',
  kinds: (name: string, kinds: string, given: readonly string[]) =>
    `${name} needs one of ${kinds}; it has ${given.length === 0 ? 'none of them' : given.join(' and ')}`,
  missing: (place: string, name: string, wanted: string) => `${place} has no ${name}; it needs one: ${wanted}`,
  needs: (name: string, wanted: string) => `${name} needs ${wanted}`,
  wrong: (name: string, shown: string, wanted: string) => `${name} is ${shown}; it has to be ${wanted}`,
  inQuotes: (value: string) => `; in quotes it is text: '${value}'`,
  didYouMean: (word: string) => ` (did you mean ${word}?)`,
  unknownKey: (key: string, place: string, known: string) =>
    `unknown key ${key}${place === '' ? '' : ` in ${place}`}; known are ${known}`,
  either: (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
  empty: 'empty',
  emptyList: 'an empty list',
  emptyObject: 'an empty object',
  objectWith: (keys: string) => `an object with ${keys}`,
  /* Names that lead nowhere. */
  unknownRule: (place: string, rule: string, near: string | null) =>
    `${place} names ${rule}, which is no rule; ${near === null ? '' : `did you mean ${near}? `}\`siptriage rules\` lists them`,
  unknownLabel: (place: string, label: string, known: readonly string[]) =>
    `${place} names ${label}, which \`labels\` does not have; ${known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`}`,
  unknownFormat: (format: string, formats: string) =>
    `reports has ${format}, which is no format; formats are ${formats}`,
  /* Texts that are no YAML or JSON. */
  not: (form: 'JSON' | 'YAML', reason: string) => `not ${form}: ${reason}`,
  inBraces: 'it has to be an object in braces',
  unreadable: (reason: string) => `not to be read: ${reason}`,
  longer: (characters: number) => `longer than ${characters} characters`,
  deeper: (levels: number) => `nested more than ${levels} levels deep`,
  moreTokens: (tokens: number) => `more than ${tokens} words and marks`,
});

/** What the schema's messages are in English. */
export const WANTED = CONFIG_WORDS.english.wanted;

/** What a value has to be, by a message of the schema; a message of somebody else's is quoted. */
export function wantedIn(message: string): Said {
  const known = (Object.keys(WANTED) as (keyof typeof WANTED)[]).find((name) => WANTED[name] === message);
  return known === undefined || message === '' ? () => message : (lang: Lang) => CONFIG_WORDS.in(lang).wanted[known];
}
