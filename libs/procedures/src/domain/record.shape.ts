import {
  CHANNELS,
  type DossierComponent,
  type ExecutionCase,
  type ExecutionMethod,
  type FeeExemption,
  type FeeRule,
  type LegalDocument,
  type ProcedureRecord,
  type Term,
  type TermByChannel,
} from '@app/contracts';
import type { Text } from '@app/kernel';
import { day, listOf, number, object, oneOf, optional, orNull, type Shape, text, words, yesNo } from './shape.js';

interface Coded {
  readonly code: string;
  readonly name: Text;
}
interface Described {
  readonly name: Text;
  readonly description: Text;
}

const short = words({ maxLength: 200 });
const feel = words({ maxLength: 1_000 });
const channel = oneOf(CHANNELS);
const quantity = number({ min: 0, max: 1_000, whole: true });
const money = number({ min: 0, max: 1e12, whole: true });

const term = object<Term>({
  // Nought working days is the same-day procedure.
  quantity: number({ min: 0, max: 10_000 }),
  unit: oneOf(['WORKING_DAY', 'WORKING_HOUR', 'DAY', 'MONTH']),
});
const termByChannel = object<TermByChannel>({
  default: term,
  byChannel: optional(
    object<NonNullable<TermByChannel['byChannel']>>({
      DIRECT: optional(term),
      ONLINE: optional(term),
      POSTAL: optional(term),
    }),
  ),
});
const coded = object<Coded>({ code: short, name: text });

const component = object<DossierComponent>({
  code: short,
  name: text,
  originalQuantity: quantity,
  copyQuantity: quantity,
  required: yesNo,
  requiredWhen: optional(feel),
  toShow: optional(yesNo),
  formKey: optional(short),
  note: optional(text),
});

const executionCase = object<ExecutionCase>({
  code: optional(words({ pattern: /^\d\.\d{6}\.\d{2}$/ })),
  name: text,
  when: optional(feel),
  components: listOf(short),
  processingTerm: optional(term),
});

const exemption = object<FeeExemption>({
  // Claimed and judged by this code: what requests do not take could be claimed and never judged.
  group: words({ maxLength: 60, pattern: /^[\p{L}\p{N}_.:#-]+$/u }),
  name: text,
  legalBasis: words(),
  percentOff: number({ min: 0, max: 100 }),
  provenBy: optional(short),
  channel: optional(channel),
  effectiveFrom: optional(day),
  effectiveTo: optional(day),
  note: optional(words()),
});
const fee = object<FeeRule>({
  item: short,
  name: text,
  kind: oneOf(['FEE', 'CHARGE']),
  legalBasis: words(),
  directAmount: money,
  onlineAmount: money,
  effectiveFrom: day,
  effectiveTo: optional(day),
  collect: oneOf(['COLLECT_UPFRONT', 'COLLECT_ON_RETURN', 'NO_FEE']),
  formula: optional(feel),
  exemptions: listOf(exemption),
  transition: optional(text),
  note: optional(words()),
});

const legalDocument = object<LegalDocument>({
  symbol: short,
  kind: oneOf(['CODE_OF_LAW', 'LAW', 'DECREE', 'CIRCULAR', 'RESOLUTION', 'DECISION']),
  abstract: text,
  issuedOn: optional(day),
  issuedBy: optional(text),
  note: optional(words()),
});

/** What the cases of a record hang on: judged alone, because a draft's record is not whole before it is submitted. */
export const CASES_SHAPE: Shape = object<Pick<ProcedureRecord, 'components' | 'executionCases'>>({ components: listOf(component), executionCases: optional(listOf(executionCase, 50)) });

/** The national record: every field of `ProcedureRecord`, and no other. */
export const RECORD_SHAPE: Shape = object<ProcedureRecord>({
  code: words({ pattern: /^\d\.\d{6}$/ }),
  decisionNumber: short,
  decisionDate: optional(day),
  name: text,
  level: oneOf(['MINISTRY', 'PROVINCE', 'COMMUNE']),
  kind: oneOf(['ASSIGNED_REGULATION', 'NOT_ASSIGNED_REGULATION']),
  field: coded,
  onlineService: oneOf(['FULL_PROCESS', 'PARTIAL', 'NONE']),
  executionSteps: listOf(object<Described>({ name: text, description: text })),
  executionMethods: listOf(
    object<ExecutionMethod>({ channel, term: orNull(term), termText: text, feeText: text, description: text }),
  ),
  components: listOf(component),
  executionCases: optional(listOf(executionCase, 50)),
  setCount: number({ min: 0, max: 100, whole: true }),
  processingTerm: orNull(termByChannel),
  cutOffTime: optional(words({ pattern: /^([01]\d|2[0-3]):[0-5]\d$/ })),
  subjects: listOf(coded),
  executingAgency: text,
  competentAgency: text,
  receivingAddress: text,
  authorizedAgency: orNull(text),
  coordinatingAgencies: listOf(text),
  results: listOf(coded),
  returnMethods: listOf(oneOf(['COUNTER', 'ONLINE', 'POSTAL'])),
  legalBasis: listOf(legalDocument),
  requirements: orNull(text),
  keywords: listOf(short),
  description: orNull(text),
  fees: listOf(fee),
  papers: listOf(short),
  effectiveFrom: day,
  effectiveTo: optional(day),
  unverified: listOf(words()),
});
