import type { Command } from 'commander';
import type { ExitCode } from '../process/exit-codes.ts';
import type { Io } from '../process/io.ts';

/** What a command does with its result: hands its exit code over. */
export type Done = (code: ExitCode) => void;

/** Declares a command. What it does is loaded when it runs. */
export type AddCommand = (program: Command, io: Io, done: Done) => void;
