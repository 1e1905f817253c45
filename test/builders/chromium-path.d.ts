export const CHROMIUM: string | null;
export const NO_CHROMIUM: string;
