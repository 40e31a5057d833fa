export { LOG_KINDS, type LogKind } from './log-row.ts';
export type { StoreProblem, StoreProblemCode } from './store-problem.ts';
