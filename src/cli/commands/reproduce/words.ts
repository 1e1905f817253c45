import { translatable } from '../../../languages/index.ts';

export const REPRODUCE_WORDS = translatable({
  help: {
    description: 'a call or transfer as scenarios of SIPp: one file for each party, and a script to play them',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage reproduce trace.pcap -o again': 'what went wrong worst',
      'siptriage reproduce trace.pcap --story 3 -o third': 'the third line of -q',
    },
  },
  output: 'folder to write: a new or an empty one',
  story: 'the story in this line of what analyze -q tells (default: the worst)',
  call: 'a call of a number, a user, user@host, a Call-ID, #12 or :340, as of the command call',
  own: 'the party that is yours, by its address (or address:port) in the trace: SIPp plays all others',
  speed: 'how many times faster it goes; timers of RFC 3261 count no faster (default: 1)',
  force: 'write into a folder that is not empty; files of the same names are replaced',
  noOutput: "required option '-o, --output <folder>' not specified",
  oneChoice: '--story and --call do not go together: each chooses what is played',
  noStory: (place: number, known: number) =>
    `--story ${place}: this trace has ${known} ${known === 1 ? 'story' : 'stories'} of which something failed`,
  noParty: (own: string, known: string) => `--own ${own}: no such party in this story; there are ${known}`,
  notEmpty: 'it is not empty; --force writes into it',
  noFolder: 'it is no folder',
  nothing: 'no call, transfer, registration or other request in this trace to play',
  noMessage: 'no message of this story can be played',
  readOnce: (path: string) => `reproduce reads its inputs several times: name ${path} alone, or save it to a file`,
  written: (scenarios: number, folder: string) =>
    `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'} in ${folder}; README.md says how to play them`,
});
