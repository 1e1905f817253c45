/** What test reports group by. */
export type PointGroup = 'calls' | 'transfers' | 'registrations' | 'expectations' | 'findings' | 'trace';
