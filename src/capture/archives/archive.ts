import type { Limits, Problem } from '../../model/index.ts';
import type { CaptureContext, Gunzip } from '../capture-context.ts';
import { type ByteSource, memorySource, prefixedSource } from '../sources/plain-sources.ts';
import type { ArchiveExpansion } from './archive-expansion.ts';
import { type Probe, probe } from './archive-probe.ts';
import type { CaptureInput } from './archive-source.ts';
import type { ExpandedArchives } from './expanded-archives.ts';

/** See `expandArchives`. */
export async function expandedArchives(
  inputs: readonly CaptureInput[],
  options: { readonly gunzip: Gunzip; readonly limits: Limits },
): Promise<ExpandedArchives> {
  const expansion = new Expansion(options.gunzip, options.limits);
  const all: CaptureInput[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    const found = await expansion.expand(input);
    all.push(...found);
    problems.push(...expansion.takeProblems().map((problem) => ({ ...problem, input: all.length - 1 })));
  }
  return { inputs: all, problems };
}

class Expansion {
  #problems: Problem[] = [];
  #archives: ArchiveExpansion | null = null;
  /** Quiet: what is wrong with an input is told when it is read. */
  readonly #context: CaptureContext;
  readonly #tellingContext: CaptureContext;

  constructor(gunzip: Gunzip, limits: Limits) {
    this.#context = { input: 0, limits, gunzip, report: () => {} };
    this.#tellingContext = { ...this.#context, report: (problem) => this.#problems.push(problem) };
  }

  takeProblems(): Problem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  async expand(input: CaptureInput): Promise<CaptureInput[]> {
    let source: ByteSource;
    try {
      source = await input.open();
    } catch {
      return [input];
    }
    const found = await probe(source, this.#context);
    if (found.kind === 'capture' || found.kind === 'other') {
      return [await released(input, found)];
    }
    const captures = await (await this.#loadArchives()).expand(input, found, found.kind);
    return captures.length > 0
      ? captures
      : [input.canReopen ? input : { ...input, open: async () => memorySource(found.head) }];
  }

  async #loadArchives(): Promise<ArchiveExpansion> {
    if (this.#archives === null) {
      const { ArchiveExpansion: Archives } = await import('./archive-expansion.ts');
      this.#archives = new Archives(this.#context, this.#tellingContext);
    }
    return this.#archives;
  }
}

/** An input that was looked at, as if it had not been. */
async function released(input: CaptureInput, { head, rest }: Probe): Promise<CaptureInput> {
  if (!input.canReopen) {
    return { ...input, open: async () => prefixedSource(head, rest) };
  }
  await rest.close();
  return head.length > 0 ? input : { ...input, open: async () => memorySource(head) };
}
