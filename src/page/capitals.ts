/** A clause as a sentence begins: its first letter a capital, the same on every machine whatever its locale. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
