import { translatable } from '../../../languages/index.ts';

export const DIFF_WORDS = translatable({
  help: {
    description: 'where a good and a bad call or transfer first part, by role and step',
    arguments: {
      '<good>':
        'a trace with the one that went well: a capture, a log, a folder, -; NAME#12 or NAME:340 for one call of it',
      '[bad]': 'the same with the one that did not; without it both are in the first',
    },
    examples: {
      'siptriage diff good.pcap bad.pcap': 'the worst of bad',
      "siptriage diff 'good.pcap#6' 'bad.pcap#6'": 'calls by a packet',
      'siptriage diff trace.pcap': 'both in one trace',
      'siptriage diff good.pcap bad.pcap -f html -o d.html': 'both ladders',
    },
  },
  goodOption: 'the call of good, as of call: a number, a user, a Call-ID, #12, :340',
  badOption: 'the call of bad; without it the one that a report tells first',
  allOption: 'also what follows from where they part, what decides nothing, and every step',
  nothingIn: (which: 'good' | 'bad', path: string) =>
    `no call, transfer or registration in ${path} to be the ${which} one`,
  onlyOne: (path: string) => `${path} holds nothing else to hold the bad one against`,
  notCompared: (messages: number) => `${messages} messages more than are compared were left out`,
  readOnce: (path: string) => `diff reads its inputs several times: save ${path} to a file`,
  chosenTwice: (option: string, path: string) => `${option} and ${path} both choose a call: give one`,
});
