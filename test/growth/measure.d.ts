export function measure(place: number, steps?: number, library?: string): readonly number[] | null;
