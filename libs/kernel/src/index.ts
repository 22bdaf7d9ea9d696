/** What everything stands on: ids, instants, civil days, results, obstacles, defects. Pure; imports nothing. */
export * from './blocked.js';
export * from './defect.js';
export * from './filled.js';
export * from './ids.js';
export * from './in-words.js';
export * from './instant.js';
export * from './personal-id.js';
export * from './result.js';
export * from './tax-code.js';
export * from './text.js';
