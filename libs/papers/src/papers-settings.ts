import type { Signer } from './messages/signer.js';

export interface PapersSettings {
  /** Start of the links and QR codes on papers, such as `https://dichvu.example`; no slash at its end. */
  readonly origin: string;
  readonly signer: Signer;
}
export const PAPERS_SETTINGS = Symbol('papers settings');
