export type MediaScenario = {
  /** Below fixtures/media/. */
  readonly path: string;
  readonly has: string;
  /** Rule, severity, party at fault and confidence of each finding. */
  readonly said: readonly (readonly string[])[];
  readonly scenario: string;
};

export function mediaScenarios(folder: string): MediaScenario[];
export function mediaFolders(): string[];
