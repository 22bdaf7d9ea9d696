export { MessageHandler } from './message-handler.js';
export { DueDeadlines } from './due-deadlines.js';
export { OutboxRelay } from './outbox-relay.js';
export { WorkerModule, type WorkerOptions } from './worker.module.js';
export { WorkerProcess } from './worker-process.js';
