/** The forms in which `flow` draws. */
export const FLOW_FORMATS = ['text', 'svg', 'mermaid', 'plantuml', 'html'] as const;

export type FlowFormat = (typeof FLOW_FORMATS)[number];
