/** The desk's own short names of what it is answered. */
export type {
  DeskOutcome as Outcome,
  DeskObstacle as Obstacle,
  DeskAct as Act,
  DeskMove as Move,
  DeskClock as StepClock,
  DeskDossierView as Dossier,
  DeskFact as FactDeclaration,
  DeskLedgerDay as LedgerDay,
  DeskRulesView as Rules,
  DeskPaper as Paper,
  DeskPayment as Payment,
  DeskNote as Note,
  FilesOfComponent,
  AssignableOfficial as Assignable,
} from '@app/contracts';
