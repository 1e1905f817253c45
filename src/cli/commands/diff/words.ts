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
      'siptriage diff good.pcap bad.log': 'the worst of bad against what is most like it in good',
      "siptriage diff 'one.pcap#12' 'one.pcap#88'": 'two calls of one trace',
      'siptriage diff one.pcap': 'the worst of a trace against what went well there',
      'siptriage diff good.pcap bad.pcap --bad 1002': 'a call of that number',
      'siptriage diff good.pcap bad.pcap -f html -o d.html': 'both ladders side by side',
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
