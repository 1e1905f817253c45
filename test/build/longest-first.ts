import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take more than some ten seconds, the longest first. Where nothing is known of earlier runs, in a fresh clone, the
 * largest files would go first; then one of these may be the last, and all processors but one wait for it.
 */
const LONGEST = [
  'test/growth/growth.test.ts',
  'test/growth/growth-too.test.ts',
  'test/analysis/ways.test.ts',
  'test/ci/recipes.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/surroundings/surroundings.test.ts',
  'test/docs/docs.test.ts',
  'test/cli/outputs.test.ts',
  'test/analysis/sameness.test.ts',
  'test/metamorphic/metamorphic.test.ts',
  'test/sipp/sipp.test.ts',
  'test/new/new.test.ts',
  'test/cli/found-config.test.ts',
  'test/cli/surroundings.test.ts',
  'test/regex/regex.test.ts',
  'test/package.test.ts',
];

/** The order of Vitest within each project, but that the longest go first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return found === -1 ? LONGEST.length : found;
    };
    const first = new Map<string, number>();
    const sorted = await super.sort(files);
    for (const [at, { project }] of sorted.entries()) {
      first.set(project.name, first.get(project.name) ?? at);
    }
    return sorted.toSorted((a, b) => first.get(a.project.name)! - first.get(b.project.name)! || place(a) - place(b));
  }
}
