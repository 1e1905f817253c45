export function putTogether(
  input: Readonly<Record<string, string>>,
  options: { readonly folder: string; readonly knowTheirPlace?: readonly string[] },
): Promise<{ readonly main: string; readonly remove: () => void }>;
export function runBuilt(...program: Parameters<typeof putTogether>): Promise<void>;
