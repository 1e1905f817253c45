import { translatable } from '../../../languages/index.ts';

export const WORK_WORDS = translatable({
  help: {
    description:
      'do a part of the work on what siptriage ship publishes: as many processes as it takes (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage work --from nats://10.0.0.7': 'a part of all of it',
      'siptriage work --from nats://10.0.0.7 --roles leg': 'read messages alone',
      'siptriage work --from nats://h/CASE --until-end': 'to the end of a case',
    },
  },
  roles: 'what to do of it, with commas between: leg (read messages), join (put stories together), judge',
  goodCalls: 'tell calls that went well too, and not only count them',
  noFrom: (command: string) => `${command} takes --from: what siptriage ship publishes to`,
  noRoles: (text: string) => `--roles ${text}: leg, join, judge, or several of them with commas between`,
  otherWork: (place: string, what: string) =>
    `${place}: others work on it with another ${what}; all have to be asked for the same, by the same version`,
  working: (id: string, roles: string) => `${id} works as ${roles}`,
  catchesUp: (messages: number) => `join: goes through ${messages} messages first that were put together before`,
  follows: (message: number) => `join: follows, is at message ${message} and goes on where another ends`,
  leads: (message: number) => `join: puts the stories together, is at message ${message}`,
  legs: (taken: number, batches: number, bytes: number) =>
    `leg: ${taken} messages taken, ${batches} batches of rows stored, ${bytes} bytes`,
  joins: (taken: number, stored: number, ms: number, fetched: number) =>
    `join: ${taken} rows taken in ${ms} ms, ${stored} records stored, ${fetched} messages fetched`,
  judged: (taken: number, stored: number) => `judge: ${taken} records taken, ${stored} verdicts stored`,
  used: (ms: number, megabytes: number) => `${ms} ms of processor time, at most ${megabytes} MB`,
});
