/** What test reports group by. */
export type PointGroup = 'calls' | 'transfers' | 'expectations' | 'findings' | 'trace';
