import { XmlDocument } from 'libxml2-wasm';
import mermaid from 'mermaid';

/** @throws where it is no well-formed XML with the root of a picture. */
export function wellFormed(svg: string): void {
  const document = XmlDocument.fromString(svg);
  const { name, namespaceUri } = document.root;
  document.dispose();
  if (name !== 'svg' || namespaceUri !== 'http://www.w3.org/2000/svg') {
    throw new Error(`no picture: ${name} ${namespaceUri}`);
  }
}

/** What each message and note of a diagram says, as Mermaid shows it. */
export async function mermaidTexts(text: string): Promise<string[]> {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getMessages } = db as unknown as {
    getMessages: () => { readonly message: string; readonly from?: string }[];
  };
  // Blocks are messages too, from nobody.
  return getMessages.call(db).flatMap(({ message, from }) => (from === undefined ? [] : [decoded(message)]));
}

/** As Mermaid does it: its placeholders are entities of HTML. */
function decoded(text: string): string {
  return text
    .replace(/ﬂ°°/g, '&#')
    .replace(/¶ß/g, ';')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Text in which PlantUML sees neither markup nor a directive: what else there is stands as the number of its character. */
const TEXT = String.raw`(?:[\p{L}\p{M}\p{N} ,:@=()…–·→←+]|&#\d+;|(?<!-)-(?!-)|(?<!/)/(?!/)|(?<!_)_(?!_)|(?<!\.)\.(?!\.))+`;
const ALIAS = String.raw`p\d+`;
const ARROW = String.raw`(?:->|-->|-\[#[0-9a-f]{6}\]->)`;

/** The lines of a sequence diagram that are used here (https://plantuml.com/sequence-diagram), and no others. */
const LINES: readonly RegExp[] = [
  `participant "${TEXT}(?:\\\\n${TEXT})*" as ${ALIAS}`,
  `${ALIAS} ${ARROW} ${ALIAS} : ${TEXT}`,
  `note over ${ALIAS}(?:, ${ALIAS})?(?: #[0-9a-f]{6})? : ${TEXT}`,
].map((line) => new RegExp(`^${line}$`, 'u'));

/** What of a diagram PlantUML would not read as it is meant; empty for nothing. */
export function plantumlErrors(text: string): string[] {
  const lines = text.split('\n');
  const [first, second] = lines;
  const [last, end] = lines.slice(-2);
  const frame = [first === '@startuml', second === 'hide footbox', last === '@enduml', end === ''];
  const body = lines.slice(2, -2);
  const declared = new Set(body.flatMap((line) => /^participant .* as (p\d+)$/.exec(line)?.[1] ?? []));
  const used = body.flatMap((line) => /^(?:note over )?(p\d+)(?:, | -.*> )?(p\d+)?/.exec(line)?.slice(1) ?? []);
  return [
    ...(frame.every(Boolean) ? [] : ['its frame']),
    ...body.filter((line) => !LINES.some((allowed) => allowed.test(line))),
    ...used.filter((alias) => alias !== undefined && !declared.has(alias)).map((alias) => `unknown ${alias}`),
  ];
}
