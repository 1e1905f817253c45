/** The `icid-value` of a P-Charging-Vector (RFC 7315 §4.6): one for all legs of a call; null without one. */
export function icidIn(chargingVector: string): string | null {
  return /(?:^|;)\s*icid-value="?([^";\s]{1,128})/i.exec(chargingVector)?.[1] ?? null;
}
