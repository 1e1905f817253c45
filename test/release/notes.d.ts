export function notesOf(changelog: string, version: string): { text: string; isDated: boolean };
export function refusals(found: { status: string; isDated: boolean; version: string; told: string }): string[];
