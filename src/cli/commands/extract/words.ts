import { translatable } from '../../../languages/index.ts';

export const EXTRACT_WORDS = translatable({
  help: {
    description: 'the packets of one case as a small pcapng: all legs of a call, with the verdict as comments',
    arguments: {
      '[input...]': 'captures, logs, folders of them, or - for standard input, as is a pipe without it',
    },
    examples: {
      'siptriage extract trace.pcap -o c.pcapng': 'what went wrong worst',
      'siptriage extract trace.pcap --story 3 -o c.pcapng': 'the third line of -q',
      "siptriage extract trace.pcap --call '#12' -o c.pcapng": 'the call of packet 12',
      'siptriage extract server.log --cause 1 -o c.pcapng': 'a log as packets',
    },
  },
  story: 'the story in this line of what analyze -q tells (default: the worst)',
  call: 'the calls of a number, a user, user@host, a Call-ID, #12 or :340, as of the command call',
  format: 'form of the result (default: by the name of the file, else pcapng)',
  output: 'file to write: .pcapng, .pcap, .txt or .ndjson for the text of the messages; - for standard output',
  withRtp: 'with the RTP and RTCP that the SDP of the calls announces',
  withSecrets: 'with the keys of the TLS connections (a decryption secrets block)',
  noOutput: "required option '-o, --output <file>' not specified",
  toTerminal: 'packets are not written to a terminal: name a file with -o',
  noStory: (place: number, known: number) =>
    `--story ${place}: this trace has ${known} ${known === 1 ? 'story' : 'stories'} of which something failed`,
  noCause: (id: number, known: number) => `--cause ${id}: this trace has ${known} ${known === 1 ? 'cause' : 'causes'}`,
  oneChoice: (first: string, second: string) => `${first} and ${second} do not go together: each chooses what is taken`,
  nothing: 'nothing in this trace to take out',
  nothingAbout: (what: string) => `nothing in this trace is about ${what}`,
  readOnce: (path: string) => `extract reads its inputs several times: name ${path} alone, or save it to a file`,
  onlyCapture: (option: string, form: string) => `${option} goes with packets; ${form} has none`,
  onlyPcapng: (option: string) => `${option} goes with pcapng; a pcap has no room for it`,
  severalLinkTypes: (names: string) =>
    `a pcap has one link type, and these packets have several (${names}): write a pcapng`,
  taken: (packets: number, messages: number) =>
    `${packets} ${packets === 1 ? 'packet' : 'packets'}, ${messages} ${messages === 1 ? 'message' : 'messages'}`,
  synthesized: 'the packets are synthesized: the trace is a text log',
  anonymized: 'the packets are made anew around the anonymized messages',
  unnamed: (messages: number) =>
    `${messages} ${messages === 1 ? 'message names' : 'messages name'} no address of one side: one of 169.254.0.0/16 stands for it`,
  shared: (messages: number) =>
    `${messages} ${messages === 1 ? 'message of another story is' : 'messages of other stories are'} in it, which shares segments of TCP with this one`,
  whole: (messages: number) =>
    `${messages} ${messages === 1 ? 'message of another story is' : 'messages of other stories are'} in it, in connections that can only be read whole (TLS, WebSocket, HEP)`,
  mediaHeaders: (packets: number) =>
    `${packets} packets of RTP are in it with their headers alone, because the verdict rests on them; --with-rtp takes all of them`,
  noSecrets: 'it holds TLS that cannot be read without its keys: --with-secrets takes those along',
  noKeys: '--with-secrets: no key of a TLS connection of this story is known',
  incomplete: 'there were more calls with several legs than are remembered: a leg may be missing',
});
