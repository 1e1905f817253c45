import { mediaFolders, mediaScenarios } from '../builders/media-scenarios.js';
import { code, GENERATED, prose, table } from './markdown.js';

const INTRO =
  'What siptriage says of calls whose RTP is in the capture, scenario by scenario. Each row is a small capture that is made of the scenario it links (`test/builders/scenario.ts` tells the language), and a test holds what is said of it against this table: every finding, and no other. RTP is seen or not; nothing of it is decoded. A call is judged when it has ended, by what its offers and answers said who was to send when. What the rules need stands on their pages; the numbers behind it in the JSON report are explained in [report.md](report.md#callsmedia).';

const SILENCE =
  'Nothing is said where the trace does not tell. A capture without any RTP is one of signalling alone; one that shows a single direction may have been taken where the other does not pass; and where both sides fall silent together, nobody may have spoken.';

const GROUPS = [
  ['direction', 'Both ways, one way, none'],
  ['time', 'Late, and stopped early'],
  ['place', 'NAT, private addresses, relays'],
  ['hold', 'Hold, and changes of the call'],
  ['transfer', 'Transfers'],
  ['end', 'Ended for want of audio'],
];

const HEAD = ['scenario', 'what the capture has', 'what is said', 'severity', 'at fault', 'confidence'];

/** docs/media.md: what is said of audio that is there, or is not. */
export function mediaPage() {
  const missing = mediaFolders().filter((folder) => GROUPS.every(([name]) => name !== folder));
  if (missing.length > 0) {
    throw new Error(`no heading for fixtures/media/${missing[0]}`);
  }
  return `${[
    GENERATED,
    '# What is said of audio',
    INTRO,
    SILENCE,
    ...GROUPS.flatMap(([folder, heading]) => [`## ${heading}`, table(HEAD, mediaScenarios(folder).map(rowOf))]),
  ].join('\n\n')}\n`;
}

function rowOf({ path, has, said }) {
  const name = path.slice(path.indexOf('/') + 1).replace(/\.txt$/, '');
  const columns = [0, 1, 2, 3].map((column) => said.map((finding) => cellOf(finding[column], column)).join('<br>'));
  const told = said.length === 0 ? ['nothing', '', '', ''] : columns;
  return [`[${prose(name)}](../fixtures/media/${path})`, prose(has), ...told];
}

function cellOf(word, column) {
  return column === 0 ? `[${code(word)}](rules/${word}.md)` : word;
}
