export function named(name: string): string;
export function camel(name: string): string;
export function constant(name: string): string;
export function read(root: string, path: string): string;
export function insertBefore(text: string, line: string, isBehind: (line: string) => boolean): string;
export function insertImport(text: string, what: string, folder: string, file: string): string;
export function append(text: string, opening: string, line: string): string;
