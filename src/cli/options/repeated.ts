/** For an option that may be given several times: its values, in the order in which they are given. */
export function repeated(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
