import type { DossierStatus, Term, TermByChannel } from '@app/contracts';
import type { Text } from '@app/kernel';
import type { ReadForm } from './read-form.js';

/** Id of an element of the diagram. */
export type NodeId = string;

/** Declared facts: what conditions may use beside `outcome`. Anything else is an unknown variable and a problem. */
export interface FactDeclaration {
  readonly name: string;
  readonly type: 'boolean' | 'string' | 'number' | 'date' | 'list';
  readonly label?: Text;
  /** For `string`: the values it may take. */
  readonly values?: readonly string[];
  /** Taken from the declaration when the dossier is opened: `section.field`. */
  readonly fromForm?: string;
  /** FEEL literal used until somebody says otherwise. Conditions over a fact without a value are incidents. */
  readonly initial?: string;
}

/** Who acts. `division` is a code such as `TTPVHCC`; the routing capability finds it in the dossier's agency. */
export interface Performer {
  readonly kind: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  readonly role?: string;
  readonly division?: string;
}
export interface Outcome {
  readonly id: string;
  readonly label: Text;
  /** A negative legal act: must come with a reason. */
  readonly requiresReason?: boolean;
  /** Paper issued with it: `appointmentSlip`, `refusalNotice`, ... */
  readonly paper?: string;
  /** Facts the performer must give with this outcome. */
  readonly asks?: readonly string[];
}
/** A FEEL expression of the allowed subset, checked at publication. */
export interface Condition {
  readonly feel: string;
}
export interface Flow {
  readonly id: string;
  readonly to: NodeId;
  readonly condition?: Condition;
  readonly isDefault?: boolean;
  readonly name?: string;
  /** A flow that leads back: how often it may be taken at most, each time its scope is entered. */
  readonly returns?: number;
}
export type TimerSpec =
  | { readonly kind: 'term'; readonly term: Term }
  /** ISO 8601 duration in clock time, from diagrams drawn elsewhere. */
  | { readonly kind: 'duration'; readonly iso: string }
  | { readonly kind: 'date'; readonly iso: string };
export type Trigger =
  | { readonly type: 'timer'; readonly timer: TimerSpec }
  | { readonly type: 'message'; readonly message: string };

export interface Boundary {
  readonly id: NodeId;
  readonly name?: string;
  readonly interrupting: boolean;
  readonly trigger: Trigger;
  /** Outcome recorded when it fires (such as `DEEMED_AGREED`). */
  readonly outcome?: string;
  /** Interrupting: where the token goes, in the scope of the host. */
  readonly to?: NodeId;
  /** Interrupting: as `Flow.returns`, of the flow out of it. */
  readonly returns?: number;
  /** Non-interrupting: a path of its own that starts each time the event fires and ends by itself. */
  readonly path?: Scope;
}
/** A parallel multi-instance: one instance per element of the list fact `in`. Complete when all answered. */
export interface ForEach {
  readonly in: string;
  readonly as: string;
}

interface NodeBase {
  readonly id: NodeId;
  readonly name: string;
  readonly publicLabel?: Text;
  /** National status the dossier takes when the token arrives here. */
  readonly status?: DossierStatus;
}
/** Whether the law's clock runs while the dossier waits here; where not, for whom it waits and on what ground. */
export interface LawsClock {
  readonly clock: 'running' | 'paused';
  readonly waitsFor?: 'applicant' | 'payment' | 'consultee';
  readonly legalGround?: string;
}
/** Waits for somebody: user, manual, receive, service, send and business-rule tasks. */
export interface StepNode extends NodeBase, LawsClock {
  readonly type: 'step';
  readonly task: 'user' | 'manual' | 'receive' | 'service' | 'send' | 'businessRule';
  readonly performer: Performer;
  /** Lane the element is drawn in. */
  readonly lane?: string;
  readonly term?: TermByChannel;
  readonly form?: string;
  readonly papers: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Steps whose performer may not act here (four eyes). */
  readonly separationFrom: readonly NodeId[];
  /** False where the procedure wants every dossier looked at by itself. `mayBeInBulk` knows the rest. */
  readonly bulk?: false;
  /** Receive task: the message that completes it. Service and send task: the work asked for. */
  readonly message?: string;
  readonly forEach?: ForEach;
  readonly boundaries: readonly Boundary[];
  /** Business-rule task: facts set by FEEL, in order. A task with assignments runs by itself. */
  readonly assigns: readonly { readonly fact: string; readonly value: Condition }[];
  readonly next: Flow;
}
/** Exclusive gateway, or a pass-through where nothing is decided (one flow). First condition that is true, else the default. */
export interface RouteNode extends NodeBase {
  readonly type: 'route';
  readonly flows: readonly Flow[];
}
/** Intermediate catch event. */
export interface CatchNode extends NodeBase, LawsClock {
  readonly type: 'catch';
  readonly trigger: Trigger;
  readonly next: Flow;
}
/** Intermediate throw event (none or message): passes at once. */
export interface ThrowNode extends NodeBase {
  readonly type: 'throw';
  readonly message?: string;
  readonly next: Flow;
}
/** Event-based gateway: whichever comes first. */
export interface EventChoiceNode extends NodeBase, LawsClock {
  readonly type: 'eventChoice';
  readonly options: readonly { readonly id: NodeId; readonly trigger: Trigger; readonly next: Flow; readonly status?: DossierStatus }[];
}
/** A fork with its own join. `inclusive`: only branches whose condition holds start, else the default one. */
export interface ParallelNode extends NodeBase {
  readonly type: 'parallel';
  readonly inclusive: boolean;
  readonly branches: readonly { readonly flow: Flow; readonly scope: Scope }[];
  readonly joinId: NodeId | null;
  /** Null when every branch ends by itself: then the scope ends with the last of them. */
  readonly next: Flow | null;
}
export interface SubprocessNode extends NodeBase {
  readonly type: 'subprocess';
  readonly scope: Scope;
  readonly boundaries: readonly Boundary[];
  readonly next: Flow | null;
}
/** Call activity: a linked sub-dossier with its own code, unit and term; waits for its end. */
export interface CallNode extends NodeBase, LawsClock {
  readonly type: 'call';
  readonly calls: string;
  readonly term?: TermByChannel;
  readonly boundaries: readonly Boundary[];
  readonly next: Flow;
}
export interface EndNode extends NodeBase {
  readonly type: 'end';
  /** `done`: this token only (the dossier ends with its last token). `refused`, `stopped`: the whole dossier at once. */
  readonly end: 'done' | 'refused' | 'stopped';
  readonly message?: string;
}
export type PlanNode =
  | StepNode | RouteNode | CatchNode | ThrowNode | EventChoiceNode | ParallelNode | SubprocessNode | CallNode | EndNode;

/**
 * One token's world: a flat graph, entered at `initial`. Inside a parallel branch a flow that leads to the join is
 * `to: EXIT`; the scope is then finished. Node ids are unique in the whole plan.
 */
export interface Scope {
  readonly id: string;
  readonly initial: NodeId;
  readonly nodes: readonly PlanNode[];
}
/** Target of a flow that leaves its scope through the join. */
export const EXIT = '#exit';

export interface SupplementPolicy {
  readonly maxDuringProcessing: number;
  readonly applicantDeadlineDays?: number;
  readonly legalGround?: string;
}
/** A case of the record with a processing term of its own. */
export interface CaseTerm {
  /** Which of the record's cases, from 1: what the fact `#case` says of a dossier of it. */
  readonly number: string;
  readonly name: Text;
  /** FEEL over the declaration. Left out, every dossier is of this case. */
  readonly when?: string;
  readonly term: Term;
}
/**
 * The record's cases with a term of their own. They are judged once, with the declaration, by the first that holds; `sections` of the
 * declaration are those their conditions ask for.
 */
export interface PlanCases extends ReadForm {
  readonly terms: readonly CaseTerm[];
}

/** An executable procedure: plain JSON, stored with its version, content-hashed. */
export interface ProcessPlan {
  readonly format: 1;
  readonly processId: string;
  readonly name: string;
  readonly procedureCode?: string;
  /** Agency of the pool the process is drawn in. */
  readonly agency?: string;
  readonly startMessage?: string;
  readonly processingTerm?: TermByChannel;
  /** Of the record: cases whose term is another one. */
  readonly cases?: PlanCases;
  readonly cutOffTime?: string;
  readonly supplement: SupplementPolicy;
  readonly facts: readonly FactDeclaration[];
  readonly lanes: readonly { readonly id: string; readonly name: string; readonly division?: string }[];
  readonly body: Scope;
}
