/**
 * A folded value as one line: each line end with the blanks around it becomes one space (RFC 3261 §7.3.1), and the
 * ends are trimmed. A value without a line end is only trimmed.
 */
export function unfold(value: string): string {
  if (!value.includes('\n')) {
    return value.trim();
  }
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
