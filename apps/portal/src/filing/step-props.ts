import type { ReactNode } from 'react';
import type { FilingProcedureView } from '@app/contracts';
import type { Asks } from '@app/ui';
import type { HeldDraft } from './use-draft.js';

export interface StepProps {
  readonly held: HeldDraft;
  readonly procedure: FilingProcedureView;
  readonly asks: Asks;
  /** Saves, has `page` checked, and goes on where nothing is wrong with it. */
  readonly goOn: (page: string, to: string) => void;
  readonly buttons: (page: string, to: string) => ReactNode;
}
