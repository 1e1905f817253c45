import type { Artifact, ArtifactLocation, Location, Notification, PhysicalLocation, Result } from 'sarif';
import { plain } from '../../display/index.ts';
import type { MessageRef, ReportInput, ReportProblem } from '../../report/index.ts';
import { pathFrom, uriOf } from '../file-place.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { messageText } from './message-text.ts';

/** What readers of SARIF call the root of a checkout. */
export const SOURCE_ROOT = '%SRCROOT%';

/** Messages named beside the one at which a finding is shown. */
const MOST_RELATED = 50;

/** Where findings are. A log has lines; a capture has none, so a frame is named in words and as a logical location. */
export class Locations {
  readonly #root: string | undefined;
  readonly #words: OutputWords;
  readonly #places: ReadonlyMap<string, number>;

  /**
   * @param inputs their paths, in the order in which the run lists them as artifacts.
   * @param first the place of the first of them in that list.
   */
  constructor(inputs: readonly string[], { root, lang }: CheckOutputOptions, first = 0) {
    this.#root = root;
    this.#words = OUTPUT_WORDS.in(lang);
    this.#places = new Map(inputs.map((path, i) => [path, first + i]));
  }

  /** The first message as the place of a finding, the others as related to it. */
  ofEvidence(evidence: readonly MessageRef[]): Pick<Result, 'locations' | 'relatedLocations'> {
    const [first, ...others] = evidence;
    const related = others.slice(0, MOST_RELATED);
    return {
      locations: first === undefined ? [] : [this.#of(first)],
      ...(related.length === 0 ? {} : { relatedLocations: related.map((ref, i) => ({ id: i + 1, ...this.#of(ref) })) }),
    };
  }

  ofProblem({ input }: Pick<ReportProblem, 'input'>): Pick<Notification, 'locations'> {
    return input === null ? {} : { locations: [{ physicalLocation: this.#file(input) }] };
  }

  /** `frame 12 of a.pcap`, `line 340`. */
  wordsFor(ref: MessageRef): string {
    const { line, frame, input } = ref;
    const place = line === undefined ? this.#words.frame(frame ?? 0) : this.#words.line(line);
    return `${plain(pathFrom(this.#root, input).split('/').at(-1) ?? '', 100)}, ${place}`;
  }

  #of(ref: MessageRef): Location {
    const { line, frame, time, src, dst, label } = ref;
    const file = this.#file(ref.input);
    const message = { text: messageText(`${this.wordsFor(ref)}: ${label}`) };
    const properties = { ...(line === undefined ? { frame: frame ?? 0 } : {}), time, src, dst };
    return line === undefined
      ? {
          physicalLocation: file,
          logicalLocations: [
            { name: `#${frame ?? 0}`, fullyQualifiedName: `${pathFrom(this.#root, ref.input)}#${frame ?? 0}` },
          ],
          message,
          properties,
        }
      : { physicalLocation: { ...file, region: { startLine: line } }, message, properties };
  }

  #file(input: string): PhysicalLocation {
    const index = this.#places.get(input);
    const location = locationOf(input, this.#root);
    return { artifactLocation: index === undefined ? location : { ...location, index } };
  }
}

/** Where an editor or a host finds it: relative paths begin at the root of the checkout, which each knows itself. */
function locationOf(path: string, root: string | undefined): ArtifactLocation {
  const uri = uriOf(pathFrom(root, path));
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
}

export function artifactOf({ path, format, records, messages }: ReportInput, root: string | undefined): Artifact {
  return {
    location: locationOf(path, root),
    roles: ['analysisTarget'],
    properties: { format, records, messages },
  };
}
