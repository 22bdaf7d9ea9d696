/** Papers: the printed forms, results with their numbers, and who signed them. */
export { LoadPaperTemplates } from './commands/load-paper-templates.js';
export { ProducePaper } from './commands/produce-paper.js';
export type * from './domain/paper-document.js';
export { FORMS, FORM_KINDS, type FormKind } from './domain/paper-kind.js';
export type * from './domain/paper-source.js';
export type { PapersObstacle } from './domain/papers.obstacles.js';
export type { PaperTemplate } from './domain/paper-template.js';
export type { Asker } from './domain/which-papers.js';
export { PAPERS_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { PAPERS_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { DemoSigner } from './messages/demo-signer.js';
export { InkSigner, type PaperSignature, Signer } from './messages/signer.js';
export { type AskedSource, PaperSources } from './paper-sources.js';
export { PapersModule } from './papers.module.js';
export type { PapersSettings } from './papers-settings.js';
export { PaperRenderer } from './rendering/paper-renderer.js';
export { fileName } from './domain/file-name.js';
export { receiptDocument, type ReceiptToPrint } from './domain/receipt.js';
