import { readFileSync } from 'node:fs';
import { analyze } from '../../dist/index.js';
import { CASES } from '../compare/cases.js';
import { GENERATED, prose } from './markdown.js';

const CAPTURES = new URL('../../fixtures/captures/', import.meta.url);
const RESULTS = new URL('../compare/results.json', import.meta.url);

const INTRODUCTION = `What sngrep, tshark and sipgrep show of some traces of \`fixtures/captures/\`, and what siptriage says of them. The other programs were run by \`test/compare/collect.js\`, each in the way that tells most of how calls went: the list of dialogs of sngrep, \`tshark -q -z sip,stat\`, the reports on dialogs of \`sipgrep -G\`. All three also show each message, which is where an answer is then looked for by hand.`;

const HONEST = `## What they do and siptriage does not

* **sngrep** captures by itself and shows calls as they come, on a terminal in which you walk from the list to a ladder to a message. It is the tool to look around with. siptriage tells what it found, and reads what others captured.
* **tshark and Wireshark** take apart every protocol there is, to the last bit of each header, and filter by any field. siptriage reads what carries SIP and what a verdict needs, and names frames and a display filter to go on with in Wireshark. They play the audio of a call; siptriage counts its packets.
* **sipgrep** finds messages by a regular expression, sends what it sees to HOMER, and answers scanners. siptriage sends nothing.
* All three show a trace as it is and claim nothing. A verdict can be wrong: siptriage says how sure it is ([confidence.md](confidence.md)), gives the frames that it rests on, and is silent where a trace shows too little ([what-is-not-looked-at.md](what-is-not-looked-at.md)).
* A refusal in plain words, such as \`486 Busy Here\` in a call between two phones, is seen in any of them. What takes a reader with the RFCs beside it is what no row shows: that a 202 is no success, that a story is spread over dialogs, that the one who refused is not the one who was called, that something which should be there is missing.`;

/** docs/compare.md: what other programs show, which is kept beside `collect.js`, and what siptriage says now. */
export async function comparePage() {
  const { versions, cases } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const said = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const sections = [];
  for (const [name, question] of CASES) {
    sections.push(await section(name, question, cases[name]));
  }
  return `${[GENERATED, '# Beside other programs', INTRODUCTION, `Versions: ${said.join(', ')}.`, ...sections, HONEST].join('\n\n')}\n`;
}

async function section(name, question, { sngrep, tshark, sipgrep }) {
  const report = await analyze(decodeURI(new URL(`${name}.pcap`, CAPTURES).pathname));
  const shown = [
    ...sngrep.map((row) => `sngrep   ${row}`),
    `tshark   ${tshark.join(', ')}`,
    ...sipgrep.map((row) => `sipgrep  ${row}`),
  ];
  return `## ${name}\n\n${prose(question)}\n\n\`\`\`text\n${shown.join('\n')}\n\`\`\`\n\n${prose(verdictOf(report))}`;
}

/** What failed, with whose fault it is, how sure that is, and the frames; what went well where nothing did. */
function verdictOf({ findings, transfers, calls, registrations }) {
  const faults = findings.filter(({ severity }) => severity !== 'info');
  if (faults.length === 0) {
    const outcomes = [
      ...transfers.map(({ kind, outcome }) => `${kind} transfer ${outcome}`),
      ...calls.map(({ outcome, finalStatus }) => `call ${outcome}${finalStatus === null ? '' : ` (${finalStatus})`}`),
      ...registrations.map(({ outcome }) => `registration ${outcome}`),
    ];
    const found = outcomes.length === 0 ? 'no call, transfer or registration' : outcomes.join(', ');
    return `**siptriage**: Nothing failed: ${found}.`;
  }
  return faults
    .map(({ message, atFault, confidence, evidence, remediation }) => {
      const whose = atFault === null ? 'nobody in particular' : `the ${atFault}`;
      const frames = evidence.map(({ frame }) => `#${frame}`).join(', ');
      return `**siptriage**: ${message.charAt(0).toUpperCase()}${message.slice(1)}. At fault: ${whose}, ${confidence}, by ${frames}. Do next: ${remediation[0]}`;
    })
    .join('\n\n');
}
