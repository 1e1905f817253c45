export function libraryInOne(): Promise<{ readonly path: string; readonly remove: () => void }>;
