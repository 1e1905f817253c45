import type { Analysis } from '../../src/findings/index.ts';
import type { TraceFace } from '../../src/report/index.ts';

export function replay<Face extends TraceFace>(analysis: Analysis, face: Face): Promise<Face>;
