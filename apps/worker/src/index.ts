/** The other process: fires what is due, hands on messages, sends what people are told. The only home of Bull. */
export { MessageHandler } from './message-handler.js';
export { DueDeadlines } from './due-deadlines.js';
export { Heartbeat } from './heartbeat.js';
export { OutboxRelay } from './outbox-relay.js';
export { WorkerModule, type WorkerOptions } from './worker.module.js';
export { WorkerProcess } from './worker-process.js';
