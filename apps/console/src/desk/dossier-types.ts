import type { ActObstacle, ActOutcome, ActView, AssignableOfficial, ClockView, DeskNote, FilesOfComponent } from '@app/contracts';
import type { components } from '@app/ui';

/** The desk's own short names of what it is answered. */
type Schemas = components['schemas'];
export type Dossier = Schemas['DossierView'];
export type Move = Schemas['TimelineView'];
export type Rules = Schemas['DossierRules'];
export type FactDeclaration = Schemas['AskedFact'];
export type LedgerDay = Schemas['LedgerDay'];
export type Paper = Schemas['PaperView'];
export type Payment = Schemas['PaymentView'];
export type { ActObstacle as Obstacle, ActOutcome as Outcome, ActView as Act, AssignableOfficial as Assignable, ClockView as StepClock, DeskNote as Note, FilesOfComponent };
