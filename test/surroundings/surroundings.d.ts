import type { ChildProcess } from 'node:child_process';

export type Ended = {
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly last: string;
};
export type Folder = {
  readonly path: string;
  readonly head: Uint8Array;
  leftovers(): string[];
  remove(): void;
};
export type Fault = {
  run(folder: Folder, command: string): Promise<Ended>;
  readonly commands?: readonly string[];
  readonly needs?: string | null;
  readonly code: number;
  readonly others: number;
  readonly last: RegExp | null;
};
type Running = { readonly child: ChildProcess; readonly over: Promise<Ended> };
type StartOptions = {
  readonly input?: Uint8Array | null;
  readonly stdout?: 'pipe' | number;
  readonly env?: Readonly<Record<string, string>>;
  readonly prefix?: readonly string[];
  readonly closes?: boolean;
};

export const PATIENCE_MS: number;
export const COMMANDS: readonly string[];
export const READERS: readonly string[];
export const FAULTS: Readonly<Record<string, Fault>>;
export function makeFolder(): Folder;
export function restsIn(child: { readonly pid?: number | undefined }): Promise<void>;
export function start(folder: Folder, args: readonly string[], options?: StartOptions): Running;
export function listens(running: Pick<Running, 'child'>): Promise<void>;
export function pause(ms: number): Promise<void>;
export function longestTurn(folder: Folder, args: readonly string[]): Promise<number>;
export function smallDisk(folder: Folder): { readonly path: string; remove(): void } | null;
