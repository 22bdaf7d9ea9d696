import type { ActView, ClockView, DossierFeesView, MyDossierView, PauseView, PublicDateChange, PublicStay } from '@app/contracts';
import type { components } from '@app/ui';

/** The citizen's own short names of what is answered about a dossier. */
export type PaperRow = components['schemas']['PaperView'];
export type PaymentRow = components['schemas']['PaymentView'];
export type { ActView as Act, ClockView as ClockRow, MyDossierView as MyDossier, PauseView as PauseRow, PublicDateChange as DateChange, PublicStay as StayRow };
/** A dossier's page, with what hangs on it. */
export interface Shown {
  readonly dossier: MyDossierView;
  readonly papers: readonly PaperRow[];
  readonly payments: readonly PaymentRow[];
  /** Null until it was read. */
  readonly fees: DossierFeesView | null;
  readonly onMoved: () => void;
}
