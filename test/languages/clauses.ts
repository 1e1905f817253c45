/** The clauses of a document in the RFC format: number and heading; the last heading of a number counts, as the first is the table of contents. */
export function clausesOf(text: string): ReadonlyMap<string, string> {
  const rows = text.matchAll(/^ {0,3}(?:Appendix )?((?:\d+|[A-Z])(?:\.\d+)*)\.?[ \t]+(\S.*)$/gm);
  return new Map([...rows].map(([, number, heading]) => [number as string, heading as string]));
}
