import { translatable } from '../../../languages/index.ts';

export const VIEW_WORDS = translatable({
  help: {
    description: 'a page in the browser, which reads traces itself and sends nothing anywhere',
    arguments: { '[input...]': 'captures, logs, key logs, folders of them' },
    examples: {
      'siptriage view': 'a page to drop captures and logs on',
      'siptriage view trace.pcap keys.log': 'the same with these read at once',
      'siptriage view -o viewer.html': 'the page as one file, to hand on',
    },
  },
  noOpen: 'only print the address of the page',
  served: 'the page is there for this machine alone; Ctrl-C ends it',
  notOpened: (program: string) => `${program} opens no browser here: open the address yourself`,
  inFile:
    '-o writes a page that reads what is dropped on it, and holds no trace; --format html writes the report of one',
  noStream: 'view reads files, and not standard input',
  noPipe: (path: string) => `view reads files, and ${path} is none that can be read twice`,
});
