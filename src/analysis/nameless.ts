/** What the name of a trace may end with and tells of what kind it is. */
const ENDINGS = /(?:\.(?:pcap|pcapng|cap|snoop|erf|log|txt|json|jsonl|ndjson|har|gz|zst|xz|bz2)){1,2}$/i;

/** What an input is called where its name may tell who is in it. */
export function nameless(path: string, index: number): string {
  return `trace-${index + 1}${ENDINGS.exec(path)?.[0].toLowerCase() ?? ''}`;
}
